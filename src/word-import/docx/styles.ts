import { attributeOf, childOf, elementsOf, isOn, type Xml } from './xml.ts';

/** What the styles of a document say about a paragraph. */
export interface Styles {
  /** 0 for the title, 1 to 6 for a heading, nothing for other paragraphs. */
  levelOf(paragraph: Xml): number | undefined;
  isBold(run: Xml, paragraph: Xml): boolean;
  /** A property of letters (`w:color`, `w:sz`) that a run has directly or from its styles. */
  letterOf(run: Xml, paragraph: Xml | undefined, property: string): Xml | undefined;
  /** The shading of a paragraph, its own or its style’s. */
  shadingOf(paragraph: Xml): Xml | undefined;
  /** The style's own name, in small letters: "toc 1". */
  nameOf(paragraph: Xml): string;
  /** The numbering that a style brings, as in `w:numPr`. */
  numberingOf(paragraph: Xml): Xml | undefined;
  /** The numbering of a style by its id. */
  numberingOfStyle(id: string): Xml | undefined;
  /** The tab stops of a paragraph, its own and those of its style, from the start of the line. */
  tabsOf(paragraph: Xml): Xml[];
  /** The id of a paragraph’s style. */
  idOf(paragraph: Xml): string | undefined;
}

/**
 * Word keeps its own styles under English names whatever its language. Other programs, and people who make their own styles, do not. So
 * we recognise a heading by its outline level, by its name in the languages of schools here, or by the style it is based on.
 */
const HEADING = /^(?:heading|überschrift|titre|título|titolo|nagłówek|pennawd|heading,h|kop|rubrik|overskrift)\s*([1-6])$/i;
const TITLE = /^(title|titel|tytuł|teitl|titre|título|titolo|عنوان)$/i;

/** Reads styles.xml. A document without it has no styles. */
export function readStyles(xml: Xml | undefined): Styles {
  const byId = new Map<string, Xml>();
  if (xml) {
    for (const style of elementsOf(xml, 'w:style')) {
      // A style without an identifier is nobody’s.
      const id = attributeOf(style, 'w:styleId');
      if (id) byId.set(id, style);
    }
  }

  const chain = (id: string | undefined): Xml[] => {
    const found: Xml[] = [];
    for (let style = byId.get(id ?? ''); style && !found.includes(style); style = byId.get(attributeOf(childOf(style, 'w:basedOn'), 'w:val') ?? '')) found.push(style);
    return found;
  };
  const idOf = (paragraph: Xml) => attributeOf(childOf(paragraph, 'w:pPr', 'w:pStyle'), 'w:val');
  const nameOfStyle = (style: Xml) => attributeOf(childOf(style, 'w:name'), 'w:val') ?? '';

  return {
    levelOf(paragraph) {
      const outline = levelIn(paragraph);
      if (outline !== undefined) return outline;
      const id = idOf(paragraph);
      for (const style of chain(id)) {
        const name = nameOfStyle(style);
        if (TITLE.test(name)) return 0;
        const level = HEADING.exec(name)?.[1] ?? levelIn(style);
        if (level !== undefined) return Number(level);
      }
      // A file without a style list still names its styles.
      return byId.has(id ?? '') ? undefined : id === 'Title' ? 0 : Number(/^Heading([1-6])$/.exec(id ?? '')?.[1]) || undefined;
    },
    isBold(run, paragraph) {
      const own = childOf(run, 'w:rPr', 'w:b');
      if (own) return isOn(own);
      const styles = [...chain(attributeOf(childOf(run, 'w:rPr', 'w:rStyle'), 'w:val')), ...chain(idOf(paragraph))];
      return isOn(styles.map((style) => childOf(style, 'w:rPr', 'w:b')).find(Boolean));
    },
    letterOf(run, paragraph, property) {
      const own = childOf(run, 'w:rPr', property);
      if (own) return own;
      const styles = [...chain(attributeOf(childOf(run, 'w:rPr', 'w:rStyle'), 'w:val')), ...(paragraph ? chain(idOf(paragraph)) : [])];
      return styles.map((style) => childOf(style, 'w:rPr', property)).find(Boolean);
    },
    shadingOf: (paragraph) => childOf(paragraph, 'w:pPr', 'w:shd') ?? chain(idOf(paragraph)).map((style) => childOf(style, 'w:pPr', 'w:shd')).find(Boolean),
    nameOf: (paragraph) => chain(idOf(paragraph)).map(nameOfStyle)[0]?.toLowerCase() ?? '',
    numberingOf: (paragraph) => {
      const own = childOf(paragraph, 'w:pPr', 'w:numPr');
      // A paragraph may give its level and leave the list to its style.
      if (own && childOf(own, 'w:numId')) return own;
      const found = chain(idOf(paragraph)).map((style) => childOf(style, 'w:pPr', 'w:numPr')).find((one) => childOf(one, 'w:numId'));
      return own && found ? { ...found, children: [...own.children, ...found.children.filter((one) => typeof one !== 'string' && one.name === 'w:numId')] } : (found ?? own);
    },
    numberingOfStyle: (id) => chain(id).map((style) => childOf(style, 'w:pPr', 'w:numPr')).find(Boolean),
    tabsOf: (paragraph) => {
      const stops = new Map<number, Xml>();
      for (const one of [...chain(idOf(paragraph)).reverse(), paragraph]) {
        for (const stop of childOf(one, 'w:pPr', 'w:tabs')?.children ?? []) if (typeof stop !== 'string') stops.set(Number(attributeOf(stop, 'w:pos')), stop);
      }
      return [...stops].sort(([a], [b]) => a - b).map(([, stop]) => stop).filter((stop) => attributeOf(stop, 'w:val') !== 'clear');
    },
    idOf,
  };
}

/** Word counts outline levels from 0, and uses 9 for ordinary text. */
function levelIn(node: Xml): number | undefined {
  const level = attributeOf(childOf(node, 'w:pPr', 'w:outlineLvl'), 'w:val');
  return level !== undefined && Number(level) < 6 ? Number(level) + 1 : undefined;
}

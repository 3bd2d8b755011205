import type { Styles } from './styles.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/**
 * Between these two characters, a paragraph of a numbered list carries its number until the list is made. They are private-use
 * characters, so no document contains them.
 */
export const NUMBER_MARK = /^\uE000n:(\d+)\uE001/;

/** The lists that the converter is to see, whatever the document has: bullets under 1, figures under 2, each with nine levels. */
export const OUR_NUMBERING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${['bullet', 'decimal'].map((format, at) => `<w:abstractNum w:abstractNumId="${at + 1}">${Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`).join('')}${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`;

/** The deepest level that the converter knows, counted from 0. */
const DEEPEST = 4;

/** What was found in the lists of a document. */
export interface NumbersMet {
  /** Whether a list was numbered with something else than plain figures: a, iv, 1.1. */
  otherNumbers: boolean;
}

/** A paragraph of a list. */
interface Item {
  level: number;
  /** Its number; nothing when it has a bullet. */
  number?: number;
}

/**
 * Gives each paragraph of a list its level and its number, as Word counts: continuing across other text, and starting again where the list
 * was restarted. The converter knows only that there is a list, so it would join two lists in a row, and begin each at 1; and it knows no
 * list whose level is in the name of its style (“List Bullet 2”).
 */
export function markNumbers(body: Xml, numbering: Xml | undefined, styles: Styles): NumbersMet {
  const met: NumbersMet = { otherNumbers: false };
  const count = readCounter(numbering, styles, met);
  const look = (parent: Xml): void => {
    let levels: number[] = [];
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      if (node.name !== 'w:p') {
        if (node.name === 'w:tbl') levels = [];
        look(node);
        continue;
      }
      const item = count(node);
      dropNumbering(node);
      if (!item) {
        levels = [];
        continue;
      }
      // A list may begin at any level, and skip some. On a page it begins at the first, and each is one deeper than the one above.
      levels = levels.filter((level) => level < item.level);
      setItem(node, Math.min(DEEPEST, levels.length), item.number);
      levels.push(item.level);
    }
  };
  look(body);
  return met;
}

/** Whether Word gives numbers to headings, which the page does not have. */
export function hasNumberedHeadings(body: Xml, numbering: Xml | undefined, styles: Styles): boolean {
  const count = readCounter(numbering, styles, { otherNumbers: false });
  return [...elementsOf(body, 'w:p')].some((paragraph) => (styles.levelOf(paragraph) ?? 0) > 0 && count(paragraph)?.number !== undefined);
}

function readCounter(numbering: Xml | undefined, styles: Styles, met: NumbersMet): (paragraph: Xml) => Item | undefined {
  const byId = (name: string, attribute: string) => new Map(numbering ? [...elementsOf(numbering, name)].map((one) => [attributeOf(one, attribute) ?? '', one]) : []);
  const kinds = byId('w:abstractNum', 'w:abstractNumId');
  const lists = byId('w:num', 'w:numId');
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  /** The kind of a list; one that only names a style has that of the style. */
  const kindOf = (list: Xml | undefined, depth = 0): [string, Xml] | undefined => {
    const id = attributeOf(childOf(list, 'w:abstractNumId'), 'w:val') ?? '';
    const kind = kinds.get(id);
    const link = attributeOf(childOf(kind, 'w:numStyleLink'), 'w:val');
    if (!kind || link === undefined || depth > 3) return kind && [id, kind];
    return kindOf(lists.get(attributeOf(childOf(styles.numberingOfStyle(link), 'w:numId'), 'w:val') ?? ''), depth + 1);
  };
  return (paragraph) => {
    const at = styles.numberingOf(paragraph);
    const id = attributeOf(childOf(at, 'w:numId'), 'w:val') ?? '';
    const list = lists.get(id);
    const found = kindOf(list);
    if (!list || !found) return undefined;
    const [kindId, kind] = found;
    const usual = [...elementsOf(kind, 'w:lvl')];
    const told = attributeOf(childOf(at, 'w:ilvl'), 'w:val') ?? attributeOf(usual.find((one) => attributeOf(childOf(one, 'w:pStyle'), 'w:val') === styles.idOf(paragraph)), 'w:ilvl') ?? '0';
    const level = Math.min(8, Number(told) || 0);
    const override = childOf(list, 'w:lvlOverride') && [...elementsOf(list, 'w:lvlOverride')].find((one) => attributeOf(one, 'w:ilvl') === String(level));
    const rule = childOf(override, 'w:lvl') ?? usual.find((one) => attributeOf(one, 'w:ilvl') === String(level));
    const format = attributeOf(childOf(rule, 'w:numFmt'), 'w:val') ?? 'decimal';
    const shown = attributeOf(childOf(rule, 'w:lvlText'), 'w:val');
    const named = Number(/^list (?:bullet|number|continue) ([2-5])$/.exec(styles.nameOf(paragraph))?.[1] ?? 1) - 1;
    if (format === 'none' && !shown?.trim()) return undefined;
    const count = counts.get(kindId) ?? [];
    counts.set(kindId, count);
    const start = Number(attributeOf(childOf(override, 'w:startOverride'), 'w:val') ?? NaN);
    if (!Number.isNaN(start) && !begun.has(`${id}:${level}`)) count[level] = start - 1;
    begun.add(`${id}:${level}`);
    count[level] = (count[level] ?? Number(attributeOf(childOf(rule, 'w:start'), 'w:val') ?? 1) - 1) + 1;
    // A level starts again below the next number above it.
    count.length = level + 1;
    const isBullet = format === 'bullet' || format === 'none' || (shown !== undefined && !/%\d/.test(shown));
    met.otherNumbers ||= !isBullet && (!/^decimal(?:Zero)?$/.test(format) || (shown?.match(/%\d/g)?.length ?? 1) > 1);
    return { level: Math.max(level, named), ...(isBullet ? {} : { number: Math.max(0, count[level]) }) };
  };
}

function dropNumbering(paragraph: Xml): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (properties) properties.children = properties.children.filter((one) => typeof one === 'string' || one.name !== 'w:numPr');
}

function setItem(paragraph: Xml, level: number, number: number | undefined): void {
  const mark = (name: string, value: number): Xml => ({ name, attributes: ` w:val="${value}"`, children: [] });
  const list: Xml = { name: 'w:numPr', attributes: '', children: [mark('w:ilvl', level), mark('w:numId', number === undefined ? 1 : 2)] };
  const properties = childOf(paragraph, 'w:pPr');
  if (properties) properties.children.push(list);
  else paragraph.children.unshift({ name: 'w:pPr', attributes: '', children: [list] });
  if (number === undefined) return;
  const run: Xml = { name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: '', children: [`\uE000n:${number}\uE001`] }] };
  const after = paragraph.children.findIndex((one) => typeof one !== 'string' && one.name === 'w:pPr') + 1;
  paragraph.children.splice(after, 0, run);
}

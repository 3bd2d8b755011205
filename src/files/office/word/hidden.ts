import type { Findings } from '../findings.ts';
import { fillEmptied } from './changes.ts';
import { childOf, childrenOf, elementsOf, isOn, removeWhere, valueOf } from '../tree.ts';
import type { XmlElement } from '../xml.ts';

/** What the styles of a document say about hidden text. */
export interface HidingStyles {
  /** Whether the style of that id, or one it is based on, hides text; nothing when none of them says. */
  hides(id: string | undefined): boolean | undefined;
  /** The style of paragraphs, runs or tables that name none. */
  standard(type: 'paragraph' | 'character' | 'table'): string | undefined;
  /** Whether the document hides text by default. */
  isDefault: boolean;
}

/** Reads which styles hide text (`w:vanish`, `w:specVanish`), following inheritance. */
export function readHidingStyles(xml: XmlElement | undefined): HidingStyles {
  const byId = new Map<string, XmlElement>();
  const standards = new Map<string, string>();
  for (const style of xml ? childrenOf(xml) : []) {
    if (style.local !== 'style') continue;
    const id = valueOf(style, 'styleId');
    // A style without an identifier is nobody’s.
    if (!id) continue;
    byId.set(id, style);
    if (/^(?:1|true|on)$/.test(valueOf(style, 'default') ?? '')) standards.set(valueOf(style, 'type') ?? '', id);
  }
  return {
    hides(id) {
      const seen = new Set<XmlElement>();
      for (let style = byId.get(id ?? ''); style && !seen.has(style); style = byId.get(valueOf(childOf(style, 'basedOn'), 'val') ?? '')) {
        seen.add(style);
        const told = hidesDirectly(childOf(style, 'rPr'));
        if (told !== undefined) return told;
      }
      return undefined;
    },
    standard: (type) => standards.get(type),
    isDefault: hidesDirectly(childOf(xml, 'docDefaults', 'rPrDefault', 'rPr')) ?? false,
  };
}

function hidesDirectly(properties: XmlElement | undefined): boolean | undefined {
  const marks = [childOf(properties, 'vanish'), childOf(properties, 'specVanish')].filter((mark) => mark !== undefined);
  return marks.length ? marks.some(isOn) : undefined;
}

interface RunContext {
  styles: HidingStyles;
  paragraph?: string | undefined;
  table?: string | undefined;
}

/** Removes the text, rows, pictures and boxes of a Word story that nobody sees. */
export function dropHidden(story: XmlElement, styles: HidingStyles, findings: Findings): void {
  findings.note('hiddenRows', removeWhere(story, (node) => node.local === 'tr' && isOn(childOf(node, 'trPr', 'hidden'))));
  const hidden = new Set<XmlElement>();
  gather(story, { styles }, hidden);
  const kept = keepBrokenFields(story, hidden);
  let passages = 0;
  const drop = (node: XmlElement): void => {
    let isAfterHidden = false;
    node.children = node.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child];
      if (!hidden.has(child)) {
        drop(child);
        isAfterHidden = false;
        return [child];
      }
      if (!isAfterHidden && saysSomething(child)) passages++;
      isAfterHidden = true;
      const marks = childrenOf(child).filter((mark) => kept.has(mark));
      return marks.length ? [{ ...child, children: marks }] : [];
    });
  };
  drop(story);
  dropHiddenParagraphs(story, styles);
  fillEmptied(story);
  findings.note('hiddenText', passages);
}

function gather(node: XmlElement, context: RunContext, hidden: Set<XmlElement>): void {
  for (const child of childrenOf(node)) {
    if (child.local === 'r' && childrenOf(child).length) {
      if (isHiddenRun(child, context)) hidden.add(child);
      else gather(child, context, hidden);
    } else if (child.local === 'p') gather(child, { ...context, paragraph: valueOf(childOf(child, 'pPr', 'pStyle'), 'val') ?? context.styles.standard('paragraph') }, hidden);
    else if (child.local === 'tbl') gather(child, { ...context, table: valueOf(childOf(child, 'tblPr', 'tblStyle'), 'val') ?? context.styles.standard('table') }, hidden);
    else if (child.local === 'txbxContent') gather(child, { styles: context.styles }, hidden);
    else gather(child, context, hidden);
  }
}

/** A page number as a table of contents shows it: 12, iv, A-3. */
const PAGE_NUMBER = /^\s*(?:[a-z]{0,2}[\d\s.,–-]*|[ivxlcdm]+)\s*$/i;

/**
 * Whether a run is hidden. The run’s own setting counts first; otherwise the styles of table, paragraph and letters, each of which
 * toggles the one before (ISO/IEC 29500-1, 17.7.3).
 */
function isHiddenRun(run: XmlElement, { styles, paragraph, table }: RunContext): boolean {
  // A run in a formula has formula properties as well.
  const properties = childrenOf(run).find(({ local, uri }) => local === 'rPr' && !uri.endsWith('/math'));
  const own = hidesDirectly(properties);
  // Text hidden only in web pages: Word marks the page numbers in its tables of contents like this, and they are visible on paper. Other text of this kind is removed.
  if (isOn(childOf(properties, 'webHidden')) && elementsOf(run).some(({ local, children }) => local === 't' && !PAGE_NUMBER.test(children.join('')))) return own ?? true;
  if (own !== undefined) return own;
  const letters = valueOf(childOf(properties, 'rStyle'), 'val') ?? styles.standard('character');
  const turns = [table, paragraph, letters].filter((id) => styles.hides(id) === true).length;
  return turns % 2 === 1 || (styles.isDefault && ![table, paragraph, letters].some((id) => styles.hides(id) === false));
}

/** Keeps the ends of partly hidden fields: a field must begin and end. */
function keepBrokenFields(story: XmlElement, hidden: ReadonlySet<XmlElement>): Set<XmlElement> {
  const kept = new Set<XmlElement>();
  const open: { marks: XmlElement[]; isAllHidden: boolean }[] = [];
  const look = (node: XmlElement, isHidden: boolean): void => {
    for (const child of childrenOf(node)) {
      if (child.local !== 'fldChar') {
        look(child, isHidden || hidden.has(child));
        continue;
      }
      const type = valueOf(child, 'fldCharType');
      if (type === 'begin') open.push({ marks: [], isAllHidden: true });
      const field = open.at(-1);
      if (!field) continue;
      field.marks.push(child);
      field.isAllHidden &&= isHidden;
      if (type !== 'end') continue;
      open.pop();
      if (!field.isAllHidden) for (const mark of field.marks) kept.add(mark);
    }
  };
  look(story, false);
  return kept;
}

function saysSomething(run: XmlElement): boolean {
  return [...elementsOf(run)].some(({ local, children }) => /^(?:drawing|pict|object|sym|instrText)$/.test(local) || (local === 't' && children.join('').trim() !== ''));
}

/** Removes a whole paragraph when its end is hidden too and nothing is left in it. */
function dropHiddenParagraphs(node: XmlElement, styles: HidingStyles): void {
  for (const child of childrenOf(node)) dropHiddenParagraphs(child, styles);
  const last = childrenOf(node).findLast(({ local }) => local === 'p');
  node.children = node.children.filter((child) => {
    if (typeof child === 'string' || child.local !== 'p' || child === last || childOf(child, 'pPr', 'sectPr')) return true;
    const isHidden = hidesDirectly(childOf(child, 'pPr', 'rPr')) ?? styles.hides(valueOf(childOf(child, 'pPr', 'pStyle'), 'val')) ?? false;
    return !isHidden || childrenOf(child).some(({ local }) => local !== 'pPr' && !/^bookmark/.test(local));
  });
}

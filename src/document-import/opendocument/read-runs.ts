import type { ElementContent } from 'hast';
import { childrenOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { makeElement } from '../make-element.ts';
import type { Run } from '../nest-runs.ts';
import { isLineToWriteOn } from '../../html-import/leader-line.ts';
import { isNear } from '../../files/office/is-near.ts';
import { colourIn, paperIn } from './paper-of.ts';
import { readDrawing } from './read-drawing.ts';
import type { OdfContext } from './odf-context.ts';

/** A line of text, and what was anchored in it: boxes, tables and pictures, which come after it. */
export interface ReadLine {
  runs: Run[];
  after: ElementContent[];
}

/** The looks of letters: each style around them, the nearest first. */
type Looks = (local: string) => string | undefined;

/** Letters smaller than this many points are no more than a line. */
const TINY = 2;
/** Letters less opaque than this, in per cent, are not seen. */
const CLEAR = 10;
const BLACK = '#000000';

/** Reads the text in a paragraph or a heading (ODF 1.3 part 3, 6). */
export function readRuns(paragraph: XmlElement, context: OdfContext): ReadLine {
  const { styles, met } = context;
  const line: ReadLine = { runs: [], after: [] };
  const own = valueOf(paragraph, 'style-name');
  const ownLooks: Looks = (local) => styles.property('paragraph', own, 'text-properties', local);
  const paper = paperIn(context.paper, [styles.property('paragraph', own, 'paragraph-properties', 'background-color')]);
  const add = (text: string, looks: Looks, href: string | undefined) => {
    if (!text) return;
    if (text.trim() && isUnseen(looks, paper)) {
      met.unseen = true;
      met.leftOut.push(text);
      return;
    }
    const language = looks('language') ?? styles.usual('paragraph', 'text-properties', 'language');
    if (language) met.languages.set(language, (met.languages.get(language) ?? 0) + text.length);
    const weight = looks('font-weight') ?? '';
    const position = looks('text-position') ?? '';
    const script = /^(?:super|[1-9])/.test(position) ? 'sup' : /^(?:sub|-)/.test(position) ? 'sub' : undefined;
    line.runs.push({ text, ...(href ? { href } : {}), ...(weight === 'bold' || Number(weight) >= 600 ? { isBold: true } : {}), ...(/italic|oblique/.test(looks('font-style') ?? '') ? { isItalic: true } : {}), ...(script ? { script } : {}) });
  };
  const leaders = styles.tabLeaders(own);
  const between = leaders.some(Boolean) ? textWithTabs(paragraph).split('\t').slice(1) : [];
  let tabs = 0;
  /** A tab, or the line to write on that it draws. Which stop it reaches depends on how wide the words are; mostly it is the next one. */
  const tab = () => {
    const isLine = isLineToWriteOn(leaders[Math.min(tabs, leaders.length - 1)], between.slice(tabs).join('\t'));
    tabs++;
    met.gaps ||= isLine;
    return isLine ? ' … ' : '\t';
  };
  const look = (nodes: readonly (XmlElement | string)[], looks: Looks, href: string | undefined): void => {
    for (const node of nodes) {
      if (typeof node === 'string') add(node.replace(/[ \t\r\n]+/g, ' '), looks, href);
      else if (node.local === 's') add(' ', looks, href);
      else if (node.local === 'tab') add(tab(), looks, href);
      else if (node.local === 'line-break') add('\n', looks, href);
      else if (node.local === 'span') {
        const name = valueOf(node, 'style-name');
        look(node.children, (local) => styles.property('text', name, 'text-properties', local) ?? looks(local), href);
      } else if (node.local === 'a') look(node.children, looks, node.attributes.find(({ local }) => local === 'href')?.value);
      else if (node.local === 'note') line.runs.push({ text: '', element: noteMark(node, context) });
      else if (node.local === 'ruby') look(childrenOf(node).flatMap((child): (XmlElement | string)[] => (child.local === 'ruby-text' ? [` (${textOf(child)})`] : child.children)), looks, href);
      else if (node.local === 'placeholder') {
        met.gaps = true;
        met.leftOut.push(textOf(node));
        add('…', looks, href);
      } else if (node.local === 'number') met.leftOut.push(textOf(node));
      else if (node.uri.includes(':drawing:') || node.uri.includes(':dr3d:')) {
        const found = readDrawing(node, context);
        if (found.length === 1 && (found[0] as { tagName?: string }).tagName === 'img') line.runs.push({ text: '', element: found[0]! });
        else line.after.push(...found);
      } else if (!/^(?:soft-page-break|bookmark|bookmark-start|bookmark-end|reference-mark|reference-mark-start|reference-mark-end|(?:toc|user-index|alphabetical-index)-mark\S*|tracked-changes|change\S*|annotation\S*|script)$/.test(node.local)) look(node.children, looks, href);
    }
  };
  look(paragraph.children, ownLooks, undefined);
  return line;
}

function textWithTabs(node: XmlElement | string): string {
  return typeof node === 'string' ? node : node.local === 'tab' ? '\t' : /^(?:note|annotation)$/.test(node.local) ? '' : node.children.map(textWithTabs).join('');
}

/** The mark of a note in the text, whose text is listed at the end as the page expects it. */
function noteMark(note: XmlElement, context: OdfContext): ElementContent {
  const kind = valueOf(note, 'note-class') === 'endnote' ? 'endnote' : 'footnote';
  const id = context.notes.length + 1;
  const mark = makeElement('sup', [makeElement('a', [String(id)], { href: `#${kind}-${id}` })]);
  context.met.leftOut.push(...childrenOf(note).filter(({ local }) => local === 'note-citation').map(textOf));
  const item = makeElement('li', []);
  context.notes.push(item);
  const body = childrenOf(note).find(({ local }) => local === 'note-body');
  item.children.push(...context.readBlocks(body ? childrenOf(body) : [], context), makeElement('p', [makeElement('a', ['↑'], { href: `#${kind}-ref-${id}` })]));
  return mark;
}

/**
 * Whether nobody can see letters: they are as good as the colour behind them, clear, or too small. A colour that the program chooses can always be
 * seen, but for letters that somebody blacked out: those are to be gone.
 */
function isUnseen(looks: Looks, paper: string | undefined): boolean {
  if (Number.parseFloat(looks('font-size') ?? '12') < TINY && /pt$/.test(looks('font-size') ?? '')) return true;
  const isAutomatic = looks('use-window-font-color') === 'true';
  // LibreOffice writes no opacity at all beside a colour that it chooses itself.
  if (!isAutomatic && Number.parseFloat(looks('opacity') ?? '100') < CLEAR && looks('text-outline') !== 'true') return true;
  const colour = isAutomatic ? undefined : colourIn(looks('color'));
  const marked = colourIn(looks('background-color'));
  const behind = marked ?? paper;
  return behind !== undefined && isNear(colour ?? (marked ? BLACK : ''), behind);
}

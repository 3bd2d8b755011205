import type { Element, ElementContent } from 'hast';
import { childrenOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { makeElement } from '../make-element.ts';
import { nestRuns } from '../nest-runs.ts';
import type { OdfContext } from './odf-context.ts';
import { paperIn } from './paper-of.ts';
import { readDrawing } from './read-drawing.ts';
import { readRuns } from './read-runs.ts';
import { readTable } from './read-table.ts';

/** The deepest nesting of lists that is read. */
const DEEPEST = 10;

/** Reads paragraphs, headings, lists, tables and sections (ODF 1.3 part 3, 5). */
export function readBlocks(nodes: readonly XmlElement[], context: OdfContext): ElementContent[] {
  return (context.isSlides ? joinLists(nodes) : nodes).flatMap((node) => readBlock(node, context));
}

/** On a slide each paragraph may be a list of its own. Those that follow each other are seen as one, and each level goes on counting. */
function joinLists(nodes: readonly XmlElement[]): XmlElement[] {
  const joined: XmlElement[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.local === 'list' && before?.local === 'list') joined[joined.length - 1] = joinInto(before, node);
    else joined.push(node);
  }
  return joined;
}

/** One list with the items of two. An item that only holds a deeper list continues the last item. */
function joinInto(first: XmlElement, second: XmlElement): XmlElement {
  const last = childrenOf(first).at(-1);
  const [next, ...rest] = childrenOf(second);
  const deeper = next && childrenOf(next).length === 1 && childrenOf(next)[0]!.local === 'list' ? childrenOf(next)[0] : undefined;
  if (!last || !deeper) return { ...first, children: [...first.children, ...second.children] };
  const open = childrenOf(last).at(-1);
  const inside = open?.local === 'list' ? [...last.children.filter((child) => child !== open), joinInto(open, deeper)] : [...last.children, deeper];
  return { ...first, children: [...first.children.filter((child) => child !== last), { ...last, children: inside }, ...rest] };
}

function readBlock(node: XmlElement, context: OdfContext): ElementContent[] {
  const { styles, met } = context;
  const name = valueOf(node, 'style-name');
  if (node.local === 'h' || node.local === 'p') {
    const { runs, after } = readRuns(node, context);
    // An empty line keeps the style of the heading before it.
    if (!runs.some(({ text, element }) => text.trim() || element)) return after;
    const told = Number(valueOf(node, 'outline-level') ?? styles.headingLevel(name));
    if (styles.isBasedOn(name, /^Title$/)) return [makeElement('h1', plain(runs)), ...after];
    if (node.local === 'h') met.numberedHeadings ||= styles.isNumbered(told || 1);
    if (node.local === 'h' || told > 0) return [makeElement(`h${Math.min(6, (told || 1) + 1)}`, plain(runs)), ...after];
    const line = makeElement('p', nestRuns(runs));
    return [styles.isBasedOn(name, /^(?:Quotations|Quote|Intense Quote)$/) ? makeElement('blockquote', [line]) : line, ...after];
  }
  if (node.local === 'list') return readList(node, context, 1, undefined);
  if (node.local === 'table') return [readTable(node, context)];
  if (/^(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index)$/.test(node.local)) {
    met.contents = true;
    met.leftOut.push(textWithSpaces(node));
    return [];
  }
  if (node.local === 'numbered-paragraph') return readBlocks(childrenOf(node), context);
  if (node.uri.includes(':drawing:')) return readDrawing(node, context);
  if (node.local === 'section') return readBlocks(childrenOf(node), { ...context, paper: paperIn(context.paper, [styles.property('section', name, 'section-properties', 'background-color')]) });
  if (/^(?:bibliography|index-body|index-title|list-header|list-item|note-body|page-content)$/.test(node.local)) return readBlocks(childrenOf(node), context);
  return [];
}

/** The letters of a heading, which is one line and whose look is that of headings. */
function plain(runs: Parameters<typeof nestRuns>[0]): ElementContent[] {
  return nestRuns(runs.map(({ text, href, script, element }) => ({ text: text.replaceAll('\n', ' '), ...(href ? { href } : {}), ...(script ? { script } : {}), ...(element ? { element } : {}) })));
}

function readList(list: XmlElement, context: OdfContext, level: number, inherited: string | undefined): ElementContent[] {
  const { styles, numbers } = context;
  const name = valueOf(list, 'style-name') ?? inherited;
  const look = styles.listLevel(name, level);
  const isOrdered = look?.local === 'list-level-style-number' && (valueOf(look, 'num-format') ?? '') !== '';
  // A level without a mark only moves its text to the right.
  const isMarked = look === undefined || isOrdered || /^list-level-style-(?:bullet|image)$/.test(look.local);
  const key = `${name} ${level}`;
  const goesOn = valueOf(list, 'continue-numbering') === 'true' || valueOf(list, 'continue-list') !== undefined;
  let number = goesOn ? (numbers.get(key) ?? 0) : Number(valueOf(look, 'start-value') ?? 1) - 1;
  const blocks: ElementContent[] = [];
  let made: Element | undefined;
  for (const item of childrenOf(list)) {
    if (level > DEEPEST || !/^list-(?:item|header)$/.test(item.local)) continue;
    const inside = childrenOf(item).flatMap((child): ElementContent[] => (child.local === 'list' ? readList(child, context, level + 1, name) : readBlock(child, context)));
    const isItem = item.local === 'list-item' && isMarked && inside.some((block) => block.type === 'element' && !/^[uo]l$/.test(block.tagName));
    // A heading with a number is a heading.
    const hasHeading = inside.some((block) => block.type === 'element' && /^h[1-6]$/.test(block.tagName));
    if (isItem) number = Number(valueOf(item, 'start-value') ?? number + 1);
    if (isOrdered && hasHeading) context.met.numberedHeadings = true;
    if (!isItem || hasHeading) {
      const last = made?.children.at(-1) as Element | undefined;
      if (last && !hasHeading) last.children.push(...inside);
      else {
        blocks.push(...inside);
        made = undefined;
      }
      continue;
    }
    if (made && isOrdered && valueOf(item, 'start-value') !== undefined) made = undefined;
    if (!made) blocks.push((made = makeElement(isOrdered ? 'ol' : 'ul', [], isOrdered && number !== 1 ? { start: number } : {})));
    made.children.push(makeElement('li', inside));
    // Plain figures are 1, 2, 3, one to an item (ODF 1.3 part 3, style:num-format and text:display-levels).
    context.met.otherNumbers ||= isOrdered && (valueOf(look, 'num-format') !== '1' || Number(valueOf(look, 'display-levels') ?? 1) > 1);
  }
  numbers.set(key, number);
  return blocks;
}

function textWithSpaces(node: XmlElement): string {
  return childrenOf(node).length === 0 ? textOf(node) : node.children.map((child) => (typeof child === 'string' ? child : textWithSpaces(child))).join(' ');
}

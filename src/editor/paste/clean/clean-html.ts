import type { Element, ElementContent, Nodes, Root } from 'hast';
import { attribute, element, isElement, textIn, walk } from './elements.ts';
import { notesAsList, takeNotes } from './footnotes.ts';
import { headingDepth } from './heading-depth.ts';
import { gatherItems, itemElement, moreElement, type Item } from './items.ts';
import { paragraphsOf, type Look, type Run } from './lines.ts';
import { fitLink, type LinkContext } from './links.ts';
import { lookInside } from './look-inside.ts';
import type { ParsedClip } from './parse-clip.ts';
import { whyUnseen, type Unseen } from './seen.ts';
import { hasWords, isEmoji, isIcon, isSpeck } from './small-pictures.ts';
import { styleOf, type Style } from './styles.ts';
import { drawTable, hasContent, layOut, withoutEmpty } from './tables.ts';
import { findBox, without, withoutBoxPicture } from './tick-boxes.ts';
import { listLevel, markerOf, takeMarker } from './word-items.ts';

/** What was left out or changed on the way, for the sentences that say so. */
export interface CleanMet {
  unseen: Record<Unseen, number>;
  /** The text of menus and buttons. */
  controls: string[];
  /** Videos, drawings and other things that are neither text nor pictures. */
  media: number;
  merged: number;
  /** The columns of the widest table. */
  columns: number;
  /** Items of lists that were too deep. */
  flattened: number;
  orphans: number;
  linkedPictures: number;
  /** Links to other places in what was copied, or in the document it was copied from. */
  inner: number;
}

/** The HTML of a clipboard with nothing in it but what `readHtml` knows, and its pictures, which still have their own addresses. */
export interface CleanClip {
  root: Root;
  images: Element[];
  met: CleanMet;
}

/** Where in a document something is. */
interface Place {
  look: Look;
  /** The level of the list around it, or 0. */
  level: number;
  within?: 'cell' | 'heading' | 'item';
}

const CONTROLS = /^(?:nav|button|select|menu|dialog)$/;
const CONTROL_ROLES = /^(?:navigation|button|menu|menubar|menuitem|toolbar|tablist|search)$/;
const MEDIA = /^(?:iframe|video|audio|object|embed|canvas|svg|map|frameset)$/;
/** Fields of a form in which people read what was typed. */
const FILLED_IN = /^(?:|text|search|email|number|tel|url|date|time)$/;
const PARAGRAPHS = /^(?:p|div|section|article|main|header|footer|aside|figure|figcaption|address|center|details|summary|fieldset|legend|form|hgroup|dl|dt|dd|body|blockquote|caption|search|tr|td|th|tbody|thead|tfoot|optgroup|option|textarea)$/;

/** Cleans the HTML that a program put on the clipboard, whichever it was. Each is known by its own marks, so that text which came by way of two of them is read too. */
export function cleanHtml(clip: ParsedClip, context: LinkContext): CleanClip {
  const met: CleanMet = { unseen: { never: 0, hidden: 0, deleted: 0, comment: 0, 'blacked-out': 0, contents: 0, placeholder: 0 }, controls: [], media: 0, merged: 0, columns: 0, flattened: 0, orphans: 0, linkedPictures: 0, inner: 0 };
  const images: Element[] = [];
  const { notes, orphans, comments } = takeNotes(clip.body);
  met.unseen.comment = comments;
  met.orphans = orphans;
  const hasTitle = [...walk(clip.body)].some((node) => isElement(node, /^p$/) && /\bMsoTitle\b|(^|\s)title(\s|$)/i.test(attribute(node, 'className')));
  let lists = 0;

  const styled = (node: Element) => styleOf(node, clip.sheet);
  const isSeen = (node: Element) => !whyUnseen(node, styled(node));

  /** Blocks of a stretch of nodes: paragraphs, headings, lists, tables. */
  const blocksOf = (nodes: readonly Nodes[], place: Place): ElementContent[] => {
    const blocks: ElementContent[] = [];
    let line: Run[] = [];
    const flush = (tag = 'p') => {
      blocks.push(...paragraphsOf(line, { tag, isOneLine: tag !== 'p' }));
      line = [];
    };
    const visit = (node: Nodes, look: Look): void => {
      if (node.type === 'text') return void addText(line, node.value, look);
      if (node.type !== 'element') return;
      const style = styled(node);
      const why = whyUnseen(node, style);
      if (why) return void (/[\p{L}\p{N}]/u.test(textIn(node)) ? met.unseen[why]++ : 0);
      // PowerPoint draws its bullets as text of their own.
      if (style['mso-special-format']?.startsWith('bullet')) return void line.push({ value: '• ', look: {} });
      const { tagName } = node;
      const inside = lookInside(node, style, look);
      const all = (given = inside) => node.children.forEach((child) => visit(child, given));
      if (isControl(node, place)) return void addControl(met, node);
      if (MEDIA.test(tagName)) return void (isIcon(node) && !hasWords(node) ? 0 : met.media++);
      switch (tagName) {
        case 'br':
          if (!/Apple-interchange-newline/.test(attribute(node, 'className'))) line.push('break');
          return;
        case 'img':
          return addImage(node, look);
        case 'x-note':
          return void line.push(element('sup', {}, [element('a', { href: `#footnote-${attribute(node, 'number')}` })]));
        case 'q':
          line.push({ value: '“', look });
          all();
          return void line.push({ value: '”', look });
        case 'rt':
          line.push({ value: ' (', look });
          all();
          return void line.push({ value: ')', look });
        case 'input':
          if (attribute(node, 'type') === 'checkbox') return void line.push(element('input', { type: 'checkbox', checked: Boolean(node.properties.checked) }));
          return FILLED_IN.test(attribute(node, 'type')) ? addText(line, attribute(node, 'value'), look) : undefined;
        case 'a': {
          const href = attribute(node, 'href');
          if (!href) return all();
          if (textIn(node).trim() === '') {
            const before = images.length;
            all();
            met.linkedPictures += images.length - before;
            return;
          }
          // A place within the document that was copied has no address here.
          if (href.startsWith('#')) {
            met.inner++;
            return all();
          }
          return all({ ...inside, href: fitLink(href, { ...context, base: clip.base ?? context.base }) });
        }
        case 'hr':
          flush();
          if (place.within !== 'cell') blocks.push(element('hr'));
          return;
        case 'table':
          flush();
          blocks.push(...tableOf(node, inside));
          return;
        case 'ul':
        case 'ol':
        case 'dir':
          flush();
          blocks.push(...itemsOf(node, place.level + 1, inside));
          return;
        case 'li':
          flush();
          blocks.push(...itemOf(node, { level: place.level + 1, kind: 'ul', list: 'alone' }, inside));
          return;
        case 'pre':
          flush();
          blocks.push(...codeOf(node, inside));
          return;
      }
      const depth = headingDepth(node);
      if (depth) {
        flush();
        const marker = takeMarker(node);
        if (marker) line.push({ value: `${marker} `, look: {} });
        if (place.within) {
          // In a list or a table, a heading is a bold line: the page has its headings between its blocks.
          all({ ...inside, bold: true });
          return flush();
        }
        blocks.push(...headingOf(node, inside, Math.min(Math.ceil(depth) + (hasTitle && depth >= 1 ? 1 : 0), 6), line));
        line = [];
        return;
      }
      if (tagName === 'blockquote' && !place.within && !isIndent(style)) {
        flush();
        const children = gather(blocksOf(node.children, { look: inside, level: 0 }));
        if (children.length) blocks.push(element('blockquote', {}, children));
        return;
      }
      if (tagName === 'p' && !place.within && /\bMso(Intense)?Quote\b/.test(attribute(node, 'className'))) {
        flush();
        const children = blocksOf(node.children, { look: inside, level: 0 });
        const before = blocks.at(-1);
        if (isElement(before, /^blockquote$/) && before.data) before.children.push(...children);
        else if (children.length) blocks.push({ ...element('blockquote', {}, children), data: { isParagraph: true } as never });
        return;
      }
      const isBlock = PARAGRAPHS.test(tagName) || /^(block|list-item|table-row|flex)$/.test(style.display ?? '');
      if (!isBlock) return all();
      flush();
      const level = listLevel(style);
      if (tagName !== 'li' && level) {
        const marker = takeMarker(node);
        const children = blocksOf(node.children, { look: inside, level, within: 'item' });
        if (children.length) blocks.push(itemElement({ level, list: /^l\d+/.exec(style['mso-list']!)![0], ...markerOf(marker, clip, style['mso-list']!) }, children));
        return;
      }
      if (tagName === 'p' && /\bMsoListParagraph|\bMsoListContinue/.test(attribute(node, 'className')) && !/^[\s\u00a0]*([•·▪▫◦●○■□➢►❖*–-]|\d{1,3}[.)])[\s\u00a0]/.test(textIn(node)) && blocks.at(-1)?.type === 'element' && /^x-(item|more)$/.test((blocks.at(-1) as Element).tagName)) {
        const children = blocksOf(node.children, { look: inside, level: place.level, within: 'item' });
        if (children.length) blocks.push(moreElement(undefined, children));
        return;
      }
      all();
      flush();
    };
    for (const node of nodes) visit(node, place.look);
    flush();
    return blocks;

    function addImage(node: Element, look: Look): void {
      const alt = attribute(node, 'alt');
      if (isEmoji(node)) return addText(line, alt, look);
      if (isSpeck(node)) return;
      // Word copies a text box as a picture of it, and OneNote a box to tick.
      const boxed = /^Text Box: (.+)$/s.exec(alt)?.[1];
      if (boxed) return void line.push('break', 'break', { value: boxed, look }, 'break', 'break');
      if (/^to[ -]?do$/i.test(alt)) return addText(line, '☐ ', look);
      if (look.href) met.linkedPictures++;
      const image = element('img', { src: attribute(node, 'src') || attribute(node, 'dataSrc'), alt });
      images.push(image);
      line.push(image);
    }
  };

  const gather = (blocks: ElementContent[]) => gatherItems(blocks, () => met.flattened++);

  const headingOf = (node: Element, look: Look, depth: number, before: Run[]): ElementContent[] => {
    const inside = blocksOf(node.children, { look: { ...look, bold: false }, level: 0, within: 'heading' });
    const runs: ElementContent[] = inside.flatMap((block, at): ElementContent[] => [...(at ? [{ type: 'text' as const, value: ' ' }] : []), ...(isElement(block, /^p$/) ? block.children : [{ type: 'text' as const, value: textIn(block) }])]);
    const first: ElementContent[] = before.flatMap((run) => (typeof run === 'object' && 'value' in run ? [{ type: 'text' as const, value: run.value }] : []));
    const children = withoutStrong([...first, ...runs].map((child) => (isElement(child, /^br$/) ? { type: 'text' as const, value: ' ' } : child)));
    return children.length ? [element(`h${depth}`, {}, children)] : [];
  };

  const itemsOf = (list: Element, level: number, look: Look): ElementContent[] => {
    const id = `list ${++lists}`;
    const kind = list.tagName === 'ol' || /^(decimal|lower-|upper-)/.test(styled(list)['list-style-type'] ?? '') ? 'ol' : 'ul';
    let start: number | undefined = kind === 'ol' ? Number(attribute(list, 'start') || 1) : undefined;
    return list.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text' ? !child.value.trim() : child.type !== 'element') return [];
      if (isElement(child) && whyUnseen(child, styled(child))) return blocksOf([child], { look, level, within: 'item' });
      if (isElement(child, /^(ul|ol|dir)$/)) return itemsOf(child, level + 1, lookInside(child, styled(child), look));
      if (!isElement(child, /^li$/)) return itemOf(element('li', {}, [child as ElementContent]), { level, kind, list: id }, look);
      const value = attribute(child, 'value');
      const indent = attribute(child, 'dataStringifyIndent');
      const given = [attribute(child, 'ariaLevel'), attribute(child, 'dataAriaLevel'), indent && String(Number(indent) + 1)].find((one) => /^\d+$/.test(one));
      const listId = attribute(child, 'dataListid');
      const isTask = attribute(child, 'role') === 'checkbox';
      const item: Item = {
        level: given ? Number(given) : level, kind, list: listId || (given ? 'levels' : id), start: kind === 'ol' && value ? Number(value) : start,
        ...(isTask ? { checked: attribute(child, 'ariaChecked') === 'true' } : {}),
      };
      start = undefined;
      return itemOf(child, item, lookInside(child, styled(child), look));
    });
  };

  const itemOf = (node: Element, item: Item, look: Look): ElementContent[] => {
    const children = item.checked === undefined ? node.children : withoutBoxPicture(node.children);
    const box = item.checked === undefined ? findBox(node) : undefined;
    const blocks = blocksOf(box ? children.map((child) => without(child, box)) : children, { look, level: item.level, within: 'item' });
    const below = blocks.findIndex(isItem);
    const own = below < 0 ? blocks : blocks.slice(0, below);
    const rest = below < 0 ? [] : blocks.slice(below).map((block) => (isItem(block) ? block : moreElement(item.level, [block])));
    const marked = box ? { ...item, checked: Boolean(box.properties.checked) } : item;
    // An item that only holds a list is how some programs draw a step inwards.
    return own.length || !rest.length ? [...(own.length ? [itemElement(marked, own)] : []), ...rest] : rest;
  };

  const tableOf = (table: Element, look: Look): ElementContent[] => {
    const grid = layOut(table, isSeen);
    const rows = withoutEmpty(grid, hasContent);
    const captions = grid.captions.flatMap((caption) => blocksOf(caption.children, { look, level: 0 }));
    const width = rows[0]?.cells.length ?? 0;
    if (width === 0) return captions;
    const blocksIn = (cell: Element | undefined, isHead: boolean, within: Place['within']) => (cell ? gather(blocksOf(cell.children, { look: { ...lookInside(cell, styled(cell), look), ...(isHead ? { bold: false } : {}) }, level: 0, ...(within ? { within } : {}) })) : []);
    // One column is not a table: its cells are paragraphs.
    if (width === 1) return [...captions, ...rows.flatMap(({ cells }) => blocksIn(cells[0], false, undefined))];
    const isLayout = rows.some(({ cells }) => cells.some((cell) => cell && [...walk(cell)].some((node) => isElement(node, /^table$/))));
    met.merged += isLayout ? 0 : grid.merged;
    if (!isLayout) met.columns = Math.max(met.columns, width);
    const drawn = rows.map(({ cells, isHead }, at) => ({ isHead, cells: cells.map((cell) => (at === 0 && !isLayout ? withoutStrongIn(blocksIn(cell, isHead, 'cell')) : blocksIn(cell, isHead && at === 0, isLayout ? undefined : 'cell'))) }));
    return [...captions, drawTable(drawn)];
  };

  /** Text kept line by line: program code, or a letter that was written without formatting. */
  const codeOf = (node: Element, look: Look): ElementContent[] => {
    const isCode = [...walk(node)].some((inner) => isElement(inner, /^code$/)) || /\b(highlight|language-|code)/i.test(attribute(node, 'className'));
    if (isCode) return [element('pre', {}, [element('code', {}, [{ type: 'text', value: textIn(node).replace(/\n$/, '') }])])];
    return blocksOf(node.children, { look: { ...look, isPre: true }, level: 0 });
  };

  const start: Place = { look: {}, level: 0 };
  const blocks = gather(blocksOf(clip.body.children, start));
  const list = notesAsList(notes, (children) => gather(blocksOf(children, { look: {}, level: 0, within: 'item' })));
  return { root: { type: 'root', children: [...blocks, ...list] }, images, met };
}

function isItem(block: ElementContent): boolean {
  return isElement(block, /^x-(item|more)$/);
}

function addText(line: Run[], value: string, look: Look): void {
  if (!look.isPre) return void line.push({ value, look });
  value.split(/\r?\n/).forEach((piece, at) => {
    if (at) line.push('break');
    if (piece) line.push({ value: piece, look });
  });
}

/** What leads round a web page and is not its text. A heading that opens what is below it is text. */
function isControl(node: Element, { within }: Place): boolean {
  if (within === 'heading') return false;
  return CONTROLS.test(node.tagName) || CONTROL_ROLES.test(attribute(node, 'role')) || /\bmw-editsection\b/.test(attribute(node, 'className'));
}

function addControl(met: CleanMet, node: Element): void {
  const words = [...walk(node)].flatMap((inner) => (inner.type === 'text' ? [inner.value.trim()] : [])).filter(Boolean).join(' ');
  if (words) met.controls.push(words);
}

function isIndent(style: Style): boolean {
  return /^0(px)?\s.*40px$/.test(style.margin ?? '') || style['border-style'] === 'none' || /\bnone\b/.test(style.border ?? '');
}

/** The heading of a table or a page is bold as a whole already. */
function withoutStrongIn(blocks: ElementContent[]): ElementContent[] {
  return blocks.map((block) => (isElement(block, /^p$/) && block.children.length === 1 ? { ...block, children: withoutStrong(block.children) } : block));
}

function withoutStrong(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) => (isElement(child, /^strong$/) ? child.children : [child]));
}

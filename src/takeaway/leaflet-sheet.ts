import type { FootnoteDefinition, Image, List, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { textOf } from '../parts/nodes.ts';
import { showDay } from '../dates/show-dates.ts';
import { directionOfLine } from '../text/direction.ts';
import { describeReuse } from '../catalogue/licences.ts';
import type { Leaflet } from './leaflet.ts';
import { qrCode } from './qr-code.ts';
import type { Sheet } from './typeset.ts';
import type { Gap } from '../parts/plain/plain-tree.ts';
import { rowByRow } from '../parts/plain/row-by-row.ts';
import { endsLine, roomToAnswer } from './room-to-answer.ts';
import { heightOf } from './height-of.ts';
import { breakable, columnsOf, INSET, type Room } from './table-columns.ts';

/** How a leaflet is printed: its text size in points, and whether in black only. */
export interface Look {
  size: number;
  black: boolean;
}

/** The usual look, and large print as RNIB's Clear Print guidance asks for: 18 points and more. */
export const LOOKS = {
  usual: { size: 11.5, black: false },
  large: { size: 18, black: true },
} as const satisfies Record<string, Look>;

/** A picture in a leaflet: its bytes, and its size in pixels. */
export interface Picture {
  bytes: Uint8Array;
  format: 'png' | 'jpg';
  width: number;
  height: number;
}

/** How much smaller text becomes where that saves a sheet with next to nothing on it. */
const TIGHTER = 0.957;

/** The largest width and height of a picture on paper, in points. */
const WIDEST = 380;
const HIGHEST = 300;

/** The largest height of a picture in a list: as a rule each item has one, and they are looked at together. */
const HIGHEST_IN_LIST = 150;

/** A picture higher than this, as a multiple of the text size, is no symbol among words, and has lines of its own. */
const ON_A_LINE = 3;

/** A part of up to this many characters, and no higher than this on paper, in points, is kept on one sheet. */
const MOST_WHOLE = 900;
const HIGHEST_WHOLE = 480;

/** The width between the margins of a leaflet, in points. */
const LINE = 481;

/** The space beside the text of a frame, a quotation and code, in points, and beside a list, as a multiple of the text size. */
const BESIDE = { frame: 22, blockquote: 22, code: 16, list: 2.4 };

/** Headings are at most this many times as large as the text below them. */
const HEADING = 1.3;

/** Lays a leaflet out for typesetting. `pictures` holds the pictures beside the page, by their file names. */
export function layOut(leaflet: Leaflet, look: Look, pictures: Record<string, Picture>): Sheet {
  const { children, notes, addresses } = layOutText(leaflet, leaflet.body, pictures, { size: look.size, wide: LINE });
  const data = {
    title: leaflet.title, 'title-direction': directionOfLine(leaflet.title), summary: leaflet.summary, 'summary-direction': directionOfLine(leaflet.summary), author: leaflet.school, keywords: [], facts: leaflet.facts, warnings: leaflet.warnings, drafts: draftsOf(leaflet), credit: leaflet.credit, reuse: describeReuse(leaflet.mayBeChanged),
    ...languageOf(leaflet), look, foot: footOf(leaflet), scan: `Scan to open ${leaflet.address}`, children, notes, addresses,
  };
  return {
    layout: 'leaflet', data,
    // Large print keeps its size, and only the space between its lines becomes less.
    tighter: { ...data, look: { ...look, size: look.size >= LOOKS.large.size ? look.size : look.size * TIGHTER, tight: true } },
    pictures: { 'qr.svg': qrCode(leaflet.address), ...printed(pictures) },
  };
}

/** Pictures under the names that the layouts use. */
export function printed(pictures: Record<string, Picture>): Sheet['pictures'] {
  return Object.fromEntries(Object.entries(pictures).map(([name, { bytes }]) => [`pictures/${name}`, bytes]));
}

/** The labels of a machine draft, each with the language and direction it is set in. */
export function draftsOf({ drafts }: Pick<Leaflet, 'drafts'>): object[] {
  return drafts.map(({ words, language, direction }) => ({ words, ...languageOf({ language, direction }) }));
}

/** The room for text, and whether it is in a list. */
interface Place extends Room {
  inList?: boolean;
}

/**
 * The text of a leaflet, or of a passage of it, in the form the layouts read, fitted to the given room; with its footnotes, named with
 * `prefix`, and the addresses its links lead to.
 */
export function layOutText({ address: base }: Pick<Leaflet, 'address'>, body: Root, pictures: Record<string, Picture>, page: Room, prefix = ''): { children: unknown[]; notes: Record<string, unknown>; addresses: string[] } {
  const notes: Record<string, unknown> = {};
  const addresses: string[] = [];
  const seen = new Set<string>();
  const asWords = (node: Nodes, room: Place): unknown => {
    const within = (beside: number): Place => ({ ...room, wide: room.wide - beside });
    const highOf = (url: string) => sizeOf(url, pictures, room)?.height ?? 0;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return { ...bare(node), value: breakable(node.value, room) };
      case 'code':
        return { ...bare(node), value: breakable(node.value, within(BESIDE.code)) };
      case 'paragraph':
        return { ...bare(node), ...(isTitle(node) ? { title: true } : {}), children: apartFromPictures(node.children, ({ url }) => highOf(url) > ON_A_LINE * room.size).flatMap((child, at, beside) => {
          if (child.type === 'gap') return [gapIn(beside, at, room)];
          // Lines to write on have no full stop after them.
          return isLongGap(beside, at - 1) && endsLine(textOf(child)) ? [] : (asWords(child, room) as never);
        }) };
      case 'gap':
        return gapIn([node], 0, room);
      case 'heading':
        return { ...bare(node), children: many(node.children, { ...room, size: room.size * HEADING, bold: true }) };
      case 'strong':
        return { ...bare(node), children: many(node.children, { ...room, bold: true }) };
      case 'footnoteDefinition':
        return [];
      case 'footnoteReference': {
        const identifier = prefix + node.identifier;
        if (!(identifier in notes)) return [];
        const first = !seen.has(identifier);
        seen.add(identifier);
        return { type: node.type, identifier, first };
      }
      case 'image':
        return imageOf(node, pictures, room);
      case 'link': {
        const url = new URL(node.url, base).href;
        return { type: 'link', url, children: many(node.children, room), ...numberOf(url, textOf(node), addresses) };
      }
      case 'table': {
        const columns = columnsOf(node, room);
        if (!columns) return many(rowByRow(node), room);
        return { type: 'table', columns, children: node.children.map((row, number) => ({ children: row.children.map((cell, at) => ({ children: many(cell.children, { ...room, wide: columns[at]! - INSET, ...(number === 0 ? { bold: true } : {}) }) })) })) };
      }
      case 'frame':
        return node.children.length ? { type: node.type, part: node.part, whole: textOf(node).length < MOST_WHOLE && heightOf(node.children, within(BESIDE.frame), highOf) < HIGHEST_WHOLE, children: many(node.children, within(BESIDE.frame)) } : [];
      case 'blockquote':
        return { ...bare(node), children: many(node.children, within(BESIDE.blockquote)) };
      case 'list':
        return { type: 'list', ordered: Boolean(node.ordered), start: node.start ?? 1, spread: isSpread(node), children: node.children.map((item) => ({ checked: item.checked ?? null, children: many(item.children, { ...within(BESIDE.list * room.size), inList: true }) })) };
      default:
        return 'children' in node ? { ...bare(node), children: many(node.children as Nodes[], room) } : bare(node);
    }
  };
  const many = (nodes: readonly Nodes[], room: Place): unknown[] => nodes.flatMap((node) => asWords(node, room) as never);
  for (const { identifier, children } of footnotesOf(body)) notes[prefix + identifier] = many(children.flatMap((node): Nodes[] => (node.type === 'paragraph' ? node.children : [node])), page);
  return { children: many(body.children, page), notes, addresses };
}

/** How a language is set: its tag, for screen readers, and its direction. */
export function languageOf({ language, direction }: Pick<Leaflet, 'language' | 'direction'>): { lang: string; region: string | null; direction: string } {
  const [lang = 'en', region] = language.split('-');
  // Typst takes "pa" to be read from right to left, whatever it is told; it knows Punjabi by its other code too.
  return { lang: lang === 'pa' ? 'pan' : lang, region: region?.length === 2 ? region : null, direction };
}

/** The foot of each sheet: credit, short address, version, and when it will next be reviewed. */
export function footOf(leaflet: Leaflet): string[] {
  const { title, version, school, licence, address, read } = marksOf(leaflet);
  return [`“${title}”, version ${version}. ${school}. ${licence}`, address, read];
}

/** The details by which people recognise a sheet, separately. */
export function marksOf({ title, version, school, credit, address, reviewed, review, drafts }: Leaflet): Record<'title' | 'version' | 'school' | 'licence' | 'address' | 'read', string> {
  return {
    title, version, school, licence: /is shared under ([^(]+?)(?: \(|\.$)/.exec(credit)?.[1] ?? '', address: address.replace(/^https?:\/\//, ''),
    read: drafts.length > 0 ? 'No speaker has checked it yet.' : `Read through on ${[showDay(reviewed), review].filter(Boolean).join('; ')}.`,
  };
}

function* footnotesOf(root: Root): Generator<FootnoteDefinition> {
  for (const node of root.children) if (node.type === 'footnoteDefinition') yield node;
}

/** The number after a link, and its address in the list at the end; nothing where the link text is the address already, or the link is to a mailbox. */
function numberOf(url: string, words: string, addresses: string[]): { number?: number } {
  if (!/^https?:/.test(url) || (words.includes('.') && url.includes(words))) return {};
  const at = addresses.indexOf(url);
  return { number: at < 0 ? addresses.push(url) : at + 1 };
}

function imageOf({ url, alt }: Image, pictures: Record<string, Picture>, room: Place): unknown {
  const size = sizeOf(url, pictures, room);
  return size ? { type: 'image', url, alt: alt ?? '', format: pictures[url]!.format, width: size.width } : { type: 'text', value: `[${alt ?? ''}]` };
}

/** The size of a picture on paper, in points; nothing for one that is not there. */
function sizeOf(url: string, pictures: Record<string, Picture>, { wide, inList }: Place): { width: number; height: number } | undefined {
  const picture = pictures[url];
  if (!picture) return undefined;
  const scale = Math.min(0.5, Math.min(WIDEST, wide) / picture.width, (inList ? HIGHEST_IN_LIST : HIGHEST) / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Paragraph content with each picture that is `tall` on a line of its own. */
function apartFromPictures(children: readonly PhrasingContent[], isTall: (image: Image) => boolean): PhrasingContent[] {
  const tall = (node: PhrasingContent | undefined) => node?.type === 'image' && isTall(node);
  // A space between a picture and the text beside it would be one at the beginning of a line.
  const filled = children.filter((node, at) => !(node.type === 'text' && !node.value.trim() && (tall(children[at - 1]) || tall(children[at + 1]))));
  return filled.flatMap((node, at): PhrasingContent[] => {
    const [before, after] = [filled[at - 1], filled[at + 1]];
    const parted = before && before.type !== 'break' && node.type !== 'break' && (tall(before) || tall(node)) && !(tall(before) && tall(node));
    const shown = node.type === 'text' && (tall(before) || tall(after)) ? { ...node, value: (tall(before) ? node.value.trimStart() : node.value).replace(tall(after) ? /\s+$/ : /$^/, '') } : node;
    return parted ? [{ type: 'break' }, shown] : [shown];
  });
}

function isSpread(list: List): boolean {
  return Boolean(list.spread) || list.children.some(({ children }) => children.length > 1 && children.some(({ type }) => type !== 'paragraph' && type !== 'list'));
}

/** A gap, with the width that its answer takes in points, or the number of lines. `beside` is what its paragraph holds, and `at` its place in it. */
function gapIn(beside: readonly PhrasingContent[], at: number, { wide, size }: Room): object {
  const gap = beside[at] as Gap;
  const room = roomIn(beside, at);
  return { type: 'gap', label: gap.label, most: wide, ...('lines' in room ? room : { wide: Math.min(wide - size, (room.wide * 72) / 25.4), lines: 0 }), small: size >= LOOKS.large.size ? size : 8 };
}

function isLongGap(beside: readonly PhrasingContent[], at: number): boolean {
  return beside[at]?.type === 'gap' && 'lines' in roomIn(beside, at);
}

function roomIn(beside: readonly PhrasingContent[], at: number) {
  const textIn = (nodes: readonly PhrasingContent[]) => nodes.map((node) => (node.type === 'gap' ? '[]' : textOf(node))).join('');
  return roomToAnswer(beside[at] as Gap, textIn(beside.slice(0, at)), textIn(beside.slice(at + 1)));
}

/** Whether a paragraph is the title of a part. */
function isTitle({ data }: Paragraph): boolean {
  return data?.field?.name === 'title' || data?.field?.name === 'topic';
}

/** A node without its position in the file. */
function bare(node: Nodes): object {
  const { position, data, ...rest } = node as Nodes & { position?: unknown; data?: unknown };
  return rest;
}

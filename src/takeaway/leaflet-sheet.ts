import type { FootnoteDefinition, Image, List, ListItem, Nodes, Root, Table } from 'mdast';
import { renderSVG } from 'uqr';
import { wordsOf } from '../parts/words.ts';
import { showDay } from '../lib/dates.ts';
import { directionOfLine } from '../lib/direction.ts';
import type { Leaflet } from './leaflet.ts';
import type { Sheet } from './press.ts';

/** How a leaflet is printed: the size of its words in points, and whether in black only. */
export interface Look {
  size: number;
  black: boolean;
}

/** The usual look, and large print as RNIB's Clear Print guidance asks for it: 18 points and more. */
export const LOOKS = {
  usual: { size: 11.5, black: false },
  large: { size: 18, black: true },
} as const satisfies Record<string, Look>;

/** A picture that stands in a leaflet: its bytes, and its size in pixels. */
export interface Picture {
  bytes: Uint8Array;
  format: 'png' | 'jpg';
  width: number;
  height: number;
}

/** The widest and the highest that a picture stands on paper, in points. */
const WIDEST = 380;
const HIGHEST = 300;

/** A part of up to so many characters stays on one sheet. */
const MOST_WHOLE = 900;

/** More columns than this are told row by row: on paper they would be too narrow to read. */
const MOST_COLUMNS = 6;

/** Lays a leaflet out for the press. `pictures` holds the pictures that lie beside the page, by their bare names. */
export function layOut(leaflet: Leaflet, look: Look, pictures: Record<string, Picture>): Sheet {
  const { children, notes, addresses } = layOutWords(leaflet, leaflet.body, pictures);
  return {
    layout: 'leaflet',
    data: {
      title: leaflet.title, 'title-direction': directionOfLine(leaflet.title), summary: leaflet.summary, 'summary-direction': directionOfLine(leaflet.summary), author: leaflet.school, keywords: [], facts: leaflet.facts, warnings: leaflet.warnings, drafts: draftsOf(leaflet), credit: leaflet.credit,
      ...languageOf(leaflet), look, foot: footOf(leaflet), scan: `Scan to open ${leaflet.address}`, children, notes, addresses,
    },
    pictures: { 'qr.svg': Buffer.from(renderSVG(leaflet.address, { border: 0 })), ...printed(pictures) },
  };
}

/** Pictures under the names by which a layout finds them. */
export function printed(pictures: Record<string, Picture>): Sheet['pictures'] {
  return Object.fromEntries(Object.entries(pictures).map(([name, { bytes }]) => [`pictures/${name}`, bytes]));
}

/** The labels of a machine draft, each with how its language is set. */
export function draftsOf({ drafts }: Pick<Leaflet, 'drafts'>): object[] {
  return drafts.map(({ words, language, direction }) => ({ words, ...languageOf({ language, direction }) }));
}

/** The words of a leaflet, or of a stretch of it, as layouts read them, with its footnotes, named with `prefix`, and the addresses that its links lead to. */
export function layOutWords({ address: base }: Pick<Leaflet, 'address'>, body: Root, pictures: Record<string, Picture>, prefix = ''): { children: unknown[]; notes: Record<string, unknown>; addresses: string[] } {
  const notes: Record<string, unknown> = {};
  const addresses: string[] = [];
  const seen = new Set<string>();
  const asWords = (node: Nodes): unknown => {
    switch (node.type) {
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
        return imageOf(node, pictures);
      case 'link': {
        const url = new URL(node.url, base).href;
        return { type: 'link', url, children: many(node.children), ...numberOf(url, wordsOf(node), addresses) };
      }
      case 'table':
        return node.children[0]!.children.length > MOST_COLUMNS ? many(rowByRow(node)) : { type: 'table', columns: sharesOf(node), children: node.children.map((row) => ({ children: row.children.map((cell) => ({ children: many(cell.children) })) })) };
      case 'frame':
        return node.children.length ? { type: node.type, part: node.part, whole: wordsOf(node).length < MOST_WHOLE, children: many(node.children) } : [];
      case 'list':
        return { type: 'list', ordered: Boolean(node.ordered), start: node.start ?? 1, spread: isSpread(node), children: node.children.map((item) => ({ checked: item.checked ?? null, children: many(item.children) })) };
      default:
        return 'children' in node ? { ...bare(node), children: many(node.children as Nodes[]) } : bare(node);
    }
  };
  const many = (nodes: readonly Nodes[]): unknown[] => nodes.flatMap((node) => asWords(node) as never);
  for (const { identifier, children } of footnotesOf(body)) notes[prefix + identifier] = many(children.flatMap((node): Nodes[] => (node.type === 'paragraph' ? node.children : [node])));
  return { children: many(body.children), notes, addresses };
}

/** How a language is set: its tag for readers' voices, and its direction. */
export function languageOf({ language, direction }: Pick<Leaflet, 'language' | 'direction'>): { lang: string; region: string | null; direction: string } {
  const [lang = 'en', region] = language.split('-');
  return { lang, region: region?.length === 2 ? region : null, direction };
}

/** What stands at the foot of each sheet: credit, short address, version, and when it is looked at again. */
export function footOf({ title, version, school, credit, address, reviewed, review }: Leaflet): string[] {
  const licence = /is shared under ([^(]+?)(?: \(|\.$)/.exec(credit)?.[1] ?? '';
  return [`“${title}”, version ${version}. ${school}. ${licence}`, address.replace(/^https?:\/\//, ''), `Read through on ${[showDay(reviewed), review].filter(Boolean).join('; ')}.`];
}

function* footnotesOf(root: Root): Generator<FootnoteDefinition> {
  for (const node of root.children) if (node.type === 'footnoteDefinition') yield node;
}

/** A number behind a link, and its address in the list at the end; none where the words are the address already, or lead to a mailbox. */
function numberOf(url: string, words: string, addresses: string[]): { number?: number } {
  if (!/^https?:/.test(url) || (words.includes('.') && url.includes(words))) return {};
  const at = addresses.indexOf(url);
  return { number: at < 0 ? addresses.push(url) : at + 1 };
}

function imageOf({ url, alt }: Image, pictures: Record<string, Picture>): unknown {
  const picture = pictures[url];
  if (!picture) return { type: 'text', value: `[${alt ?? ''}]` };
  const scale = Math.min(0.5, WIDEST / picture.width, HIGHEST / picture.height);
  return { type: 'image', url, alt: alt ?? '', format: picture.format, width: picture.width * scale };
}

/** How wide the columns of a table are, as shares: by their longest cell, within limits. */
function sharesOf({ children }: Table): number[] {
  return children[0]!.children.map((_, column) => Math.min(40, Math.max(8, ...children.map((row) => wordsOf(row.children[column] ?? { type: 'text' }).length))));
}

function rowByRow({ children: [first, ...rows] }: Table): Nodes[] {
  return rows.flatMap(({ children: [lead, ...cells] }): Nodes[] => [
    { type: 'paragraph', children: [{ type: 'strong', children: lead?.children ?? [] }] },
    { type: 'list', ordered: false, children: cells.map((cell, index): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'strong', children: first!.children[index + 1]?.children ?? [] }, { type: 'text', value: ': ' }, ...cell.children] }] })) },
  ]);
}

function isSpread(list: List): boolean {
  return Boolean(list.spread) || list.children.some(({ children }) => children.length > 1 && children.some(({ type }) => type !== 'paragraph' && type !== 'list'));
}

/** A node without where it stood in its file. */
function bare(node: Nodes): object {
  const { position, data, ...rest } = node as Nodes & { position?: unknown; data?: unknown };
  return rest;
}

import { parse, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Relationship } from '../../files/office/package.ts';
import { attributeOf, type Xml } from './xml.ts';

/** A file that was merged into a document (`w:altChunk`, ISO/IEC 29500-1, 17.17.2.1), in the place where Word shows it. */
export interface Chunk {
  /** Its file in the package; nothing when it is elsewhere. */
  path: string | undefined;
}

/** The paragraph that holds the place of a merged file in the HTML of the converter. */
export const CHUNK_MARK = /<p>\uE000chunk(\d+)\uE001<\/p>/g;

/** Puts a mark in place of each file that was merged into a story, and returns them. */
export function markChunks(story: Xml, links: readonly Relationship[]): Chunk[] {
  const chunks: Chunk[] = [];
  const byId = new Map(links.map((link) => [link.id, link]));
  const look = (parent: Xml): void => {
    parent.children = parent.children.map((node) => {
      if (typeof node === 'string') return node;
      if (node.name !== 'w:altChunk') {
        look(node);
        return node;
      }
      chunks.push({ path: byId.get(attributeOf(node, 'r:id') ?? '')?.path });
      return { name: 'w:p', attributes: '', children: [{ name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: '', children: [`\uE000chunk${chunks.length - 1}\uE001`] }] }] };
    });
  };
  look(story);
  return chunks;
}

/** What a web page does not show, and what has no place on a page of ours. A picture of a merged web page is elsewhere. */
const UNSHOWN = /^(?:script|style|head|title|template|noscript|iframe|object|embed|svg|math|form|input|button|select|textarea|img|picture|video|audio|link|meta|base)$/;
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:[;\s]|$)|font-size\s*:\s*0)/i;

/** The HTML of a merged web page that may come along, and whether there were pictures in it. */
export function cleanChunk(html: string): { html: string; hasPictures: boolean; hasHidden: boolean } {
  const met = { hasPictures: false, hasHidden: false };
  const body = parse(html).childNodes.find((node): node is Tree.Element => node.nodeName === 'html')?.childNodes.find((node): node is Tree.Element => node.nodeName === 'body');
  if (!body) return { html: '', ...met };
  const clean = (node: Tree.Element): void => {
    node.childNodes = node.childNodes.filter((child) => {
      if (!('tagName' in child)) return child.nodeName === '#text';
      met.hasPictures ||= child.tagName === 'img';
      const isHidden = child.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN.test(value)));
      met.hasHidden ||= isHidden;
      if (isHidden || UNSHOWN.test(child.tagName)) return false;
      child.attrs = child.attrs.filter(({ name }) => /^(?:href|colspan|rowspan|start)$/.test(name));
      clean(child);
      return true;
    });
  };
  clean(body);
  return { html: body.childNodes.map((child) => ('tagName' in child ? serializeOuter(child) : 'value' in child ? escape(child.value) : '')).join(''), ...met };
}

/** Text as the paragraphs of a web page: one for each line. */
export function textChunk(text: string): string {
  return text.replace(/^\ufeff/, '').split(/\r?\n|\r/).filter((line) => line.trim()).map((line) => `<p>${escape(line)}</p>`).join('');
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

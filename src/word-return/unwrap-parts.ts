import type { PartNode } from '../parts/part.ts';
import { partNamed } from '../parts/index.ts';
import { readTag } from '../mdx/tags.ts';
import { nodesOf } from '../mdx/walk.ts';
import { treeOf } from './read-original.ts';
import { escapeText } from './write-inline.ts';

/** The most parts that are taken apart before a text is given up. */
const MOST = 40;

/** Makes plain text of the parts that no longer fit what is in them, and says so. Nothing when the text cannot be read as a page. */
export function unwrapParts(text: string): { text: string; notes: string[] } | undefined {
  const notes: string[] = [];
  let body = text;
  for (let count = 0; count < MOST; count++) {
    const read = treeOf(body);
    if (!read) return undefined;
    const broken = [...nodesOf(read.tree)].find((node): node is PartNode => node.type === 'part' && partNamed(node.name)?.check?.(node) !== undefined);
    if (!broken) return { text: read.text, notes };
    const { label, check } = partNamed(broken.name)!;
    const title = broken.values.title === undefined ? '' : String(broken.values.title);
    const next = unwrap(read.text, broken, title);
    if (next === undefined) return undefined;
    notes.push(`The part “${label}”${title ? ` (“${title}”)` : ''} came back as plain text, because what is in it no longer fits. ${check!(broken)!.remedy}`);
    body = next;
  }
  return undefined;
}

function unwrap(text: string, { name, position, children }: PartNode, title: string): string | undefined {
  const start = text.indexOf(`<${name}`, position?.start.offset ?? 0);
  const tag = start < 0 ? undefined : readTag(text, start);
  if (!tag) return undefined;
  const heading = title ? `**${escapeText(title)}**` : '';
  if (tag.type === 'whole') return text.slice(0, start) + heading + text.slice(tag.end);
  const close = `</${name}>`;
  const end = text.indexOf(close, Math.max(tag.end, children.at(-1)?.position?.end.offset ?? 0));
  if (end < 0) return undefined;
  return `${text.slice(0, start)}${heading}${text.slice(tag.end, end).replace(heading ? /(?!)/ : /^\n+/, '').trimEnd()}${text.slice(end + close.length)}`;
}

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readPage, readSettings } from '../src/mdx/page.ts';
import { resolveParts } from '../src/parts/resolve-parts.ts';
import { kinds } from '../src/schema/index.ts';
import type { EntryOf } from '../src/schema/index.ts';
import { plainTree } from '../src/parts/plain/plain-tree.ts';

/** Where a peer wants its texts, and whether it needs the title as a heading. */
export interface PlainTexts {
  /** The folder for the texts; each becomes `resources/NAME.md` in it. */
  texts: string;
  /** The folder whose files are published as they are. Pictures and documents become `files/NAME/…` in it. */
  files: string;
  /** Whether the text begins with its title, for a tool that does not show that of the fields. */
  heading?: boolean;
}

/**
 * Writes the resources of `content` as plain Markdown, which any tool can read: every part in its plain form, as on paper. So all peers publish
 * the same text. Returns how many there are.
 */
export function writePlainTexts(content: string, { texts, files, heading = false }: PlainTexts): number {
  const settings = readSettings(readFileSync(join(content, 'settings.yml')), kinds.settings.fields).values as EntryOf<'settings'>;
  const slugs = readdirSync(join(content, 'resources')).toSorted();
  mkdirSync(join(texts, 'resources'), { recursive: true });
  mkdirSync(join(files, 'files'), { recursive: true });
  for (const slug of slugs) {
    const folder = join(content, 'resources', slug);
    const { values, tree } = readPage(readFileSync(join(folder, 'index.mdx')), kinds.resources.fields);
    const { title, summary } = values as EntryOf<'resources'>;
    const shown = resolveParts(tree, { settings, has: (address) => existsSync(join(content, address)), hasExamples: true });
    const body = toMarkdown(flatten(plainTree(shown), slug) as Root, { extensions: [gfmToMarkdown()], bullet: '-' });
    writeFileSync(join(texts, 'resources', `${slug}.md`), `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---\n\n${heading ? `# ${title}\n\n` : ''}${body}`);
    for (const name of readdirSync(folder)) if (name !== 'index.mdx') cpSync(join(folder, name), join(files, 'files', slug, name));
  }
  return slugs.length;
}

/** The same tree without frames and gaps, which are only ours, and with the addresses of files where they are published. */
function flatten(node: Nodes, slug: string): Nodes {
  if (node.type === 'gap') return { type: 'text', value: `[${node.label}]` };
  const moved = (node.type === 'link' || node.type === 'image') && /^[a-z0-9-]+\.[a-z0-9]+$/.test(node.url) ? { ...node, url: `/files/${slug}/${node.url}` } : node;
  if (!('children' in moved)) return moved;
  const children = (moved.children as Nodes[]).flatMap((child) => {
    const flat = flatten(child, slug);
    return flat.type === 'frame' ? (flat.children as Nodes[]) : [flat];
  });
  return { ...moved, children } as Nodes;
}

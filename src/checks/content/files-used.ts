import type { Nodes } from 'mdast';
import type { Page } from '../../mdx/page.ts';
import { nodesOf } from '../../mdx/walk.ts';
import { quote, type Fault } from '../../schema/fault.ts';

/** Every file that a page uses must be there, and every file that is there must be used. */
export function checkUse(page: Pick<Page, 'tree' | 'values' | 'faults'>, beside: readonly string[]): Fault[] {
  const used = filesUsed(page);
  const missing = [...used].filter(([name]) => !beside.includes(name)).map(([name, line]) => notThere(name, line));
  const unused = isReadable(page) ? beside.filter((name) => !used.has(name)).map(notUsed) : [];
  return [...missing, ...unused];
}

/** The names of the files that a page uses, with the line on which each is first named. */
export function filesUsed(page: Pick<Page, 'tree' | 'values'>): Map<string, number> {
  const used = new Map<string, number>();
  const note = (name: unknown, line: number) => {
    const bare = String(name).split('#')[0]!;
    if (/^[^/:#]+\.[a-z0-9]+$/i.test(bare) && !used.has(bare)) used.set(bare, line);
  };
  const { files } = page.values as { files?: ({ file?: string } | null)[] };
  if (Array.isArray(files)) for (const one of files) note(one?.file, 1);
  for (const node of nodesOf(page.tree)) for (const name of namesIn(node)) note(name, node.position?.start.line ?? 1);
  return used;
}

/**
 * The files beside a page that it does not use. For a page that could not be read whole, only those whose names appear nowhere in its
 * text, so that nothing somebody may still need is lost.
 */
export function spareFiles(page: Pick<Page, 'tree' | 'values' | 'faults'>, text: string, beside: readonly string[]): string[] {
  const used = filesUsed(page);
  return beside.filter((name) => !used.has(name) && (isReadable(page) || !text.includes(name)));
}

function isReadable({ faults }: Pick<Page, 'faults'>): boolean {
  return faults.fields.length === 0 && faults.words.length === 0;
}

function namesIn(node: Nodes): string[] {
  if (node.type === 'image' || node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type === 'part' && typeof node.values.file === 'string') return [node.values.file];
  return [];
}

function notThere(name: string, line: number): Fault {
  return { line, what: `There is no file ${quote(name)} beside this page.`, why: 'The page shows it or links to it.', remedy: 'Add the file, or correct its name: small letters, digits and dashes.' };
}

function notUsed(name: string): Fault {
  return {
    line: 1, what: `The file ${quote(name)} is beside this page, but the page does not use it.`, why: 'Nobody could find it, and nobody would notice what is in it.',
    remedy: 'Show it or link to it, or delete it. The editor deletes it when you save the page there again.',
  };
}

import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import { validateDraft, type DraftReport } from '../validation/validate-draft.ts';
import type { Published } from '../validation/draft.ts';
import { fileOf, type Ask, type Waiting } from './waiting.ts';

/** A draft as it would appear on the site: what the checks say about it, and the files beside it by bare name. */
export interface ReadDraft {
  report: DraftReport;
  /** What is to be put right. Anything that could identify a child comes first. */
  problems: DraftReport['problems'];
  values: Record<string, unknown>;
  files: { name: string; sha: string }[];
}

/** Reads a draft at exactly the commit under review, and checks it. */
export async function readDraft(ask: Ask, waiting: Pick<Waiting, 'kind' | 'slug' | 'sha'>, published: Published): Promise<ReadDraft> {
  const path = fileOf(waiting).split('/');
  const name = path.pop()!;
  const { tree } = await ask<{ tree: { path: string; type: string; sha: string }[] }>('GET', `/git/trees/${waiting.sha}:${path.join('/')}`);
  const page = tree.find((one) => one.path === name);
  if (!page) throw new Error('This draft takes the page away. Open it in the editor.');
  const text = new TextDecoder().decode(await readBlob(ask, page.sha));
  // Only a page with its own folder has files. Any other shares its folder with other pages.
  const files = name === 'index.mdx' ? tree.filter((one) => one.type === 'blob' && one !== page).map((one) => ({ name: one.path, sha: one.sha })) : [];
  const report = validateDraft({ kind: waiting.kind, slug: waiting.slug, text, beside: files.map((file) => file.name) }, published);
  const problems = [...report.stopping, ...report.problems.filter((problem) => !report.stopping.includes(problem))];
  return { report, problems, values: report.entry.values as unknown as Record<string, unknown>, files };
}

/** Reads a file of the repository by Git's name for its contents. */
export async function readBlob(ask: Ask, sha: string): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = await ask<{ content: string }>('GET', `/git/blobs/${sha}`);
  return Uint8Array.from(atob(content.replace(/\s/g, '')), (character) => character.charCodeAt(0));
}

/** Whether a file is a picture, by its extension. */
export function isPicture(name: string): boolean {
  return (PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1) ?? '');
}

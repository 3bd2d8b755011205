import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import type { DraftReport } from '../validation/validate-draft.ts';
import type { Draft } from '../validation/draft.ts';
import { fileOf, type Ask, type Waiting } from './waiting.ts';

/** A draft as it would appear on the site: what the checks say about it, and the files beside it by bare name. */
export interface ReadDraft {
  report: DraftReport;
  /** What is to be put right. Anything that could identify a child comes first. */
  problems: DraftReport['problems'];
  values: Record<string, unknown>;
  files: { name: string; sha: string }[];
}

/** Validates a draft together with what is published. */
export type Validate = (draft: Draft) => Promise<DraftReport>;

/** Reads a draft at exactly the commit under review, and checks it. */
export async function readDraft(ask: Ask, waiting: Pick<Waiting, 'kind' | 'slug' | 'sha'>, validate: Validate): Promise<ReadDraft> {
  const path = fileOf(waiting);
  const folder = /^(.*)\/index\.mdx$/.exec(path)?.[1];
  // Only a page with its own folder has files. Any other shares its folder with all the other pages, so that is listed only
  // if the draft does not change its page.
  const changed = folder === undefined ? await readChanges(ask, waiting.sha, path) : [];
  const listed = changed.length ? changed : (await ask<{ tree: Listed[] }>('GET', `/git/trees/${waiting.sha}:${folder ?? path.slice(0, path.lastIndexOf('/'))}`)).tree;
  const page = listed.find((one) => one.path === path.split('/').at(-1));
  if (!page) throw new Error('This draft takes the page away. Open it in the editor.');
  const text = new TextDecoder().decode(await readBlob(ask, page.sha));
  const files = folder === undefined ? [] : listed.filter((one) => one.type === 'blob' && one !== page).map((one) => ({ name: one.path, sha: one.sha }));
  const report = await validate({ kind: waiting.kind, slug: waiting.slug, text, beside: files.map((file) => file.name) });
  const problems = [...report.stopping, ...report.problems.filter((problem) => !report.stopping.includes(problem))];
  return { report, problems, values: report.entry.values as unknown as Record<string, unknown>, files };
}

interface Listed {
  path: string;
  type: string;
  sha: string;
}

/** The page of a draft, as far as it differs from what is published. */
async function readChanges(ask: Ask, sha: string, path: string): Promise<Listed[]> {
  const { files = [] } = await ask<{ files?: { filename: string; status: string; sha: string }[] }>('GET', `/compare/main...${sha}`);
  return files.flatMap((file) => (file.filename === path && file.status !== 'removed' ? [{ path: path.split('/').at(-1)!, type: 'blob', sha: file.sha }] : []));
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

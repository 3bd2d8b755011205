import type { FileBytes } from './file-bytes.ts';
import { refuseFile, refuseNamed } from './refuse-file.ts';
import { schoolInText } from './school-in-text.ts';
import { isFoundation, type Person } from '../person.ts';
import { SCHOOL_FIELD } from '../allowlist.ts';

/** How the gateway reads the repository. Paths are relative to the repository's address. Both methods return undefined if nothing is found, and throw if the code host does not answer. */
export interface Reader {
  value(path: string): Promise<unknown>;
  /** Reads a file by Git's name for its contents, or the beginning of a long one. Undefined if the name is that of a folder or a commit. */
  file(sha: string): Promise<FileBytes | undefined>;
}

/** A file that is written to a path, or removed from it. */
export interface Written {
  path: string;
  sha: string | null;
}

/** The message about what cannot have come from the editor. */
export const FOREIGN = 'This was not made in the editor, so it cannot be kept here. Nothing was changed.';

/** Says why files are refused: one of them is not what it should be, or the page belongs to another school. Undefined if they may be written. */
export async function refuseWritten(written: readonly Written[], person: Person, read: Reader): Promise<string | undefined> {
  const texts = new Map<string, string>();
  for (const { path, file, sha } of await inBatches(written, async (one) => ({ ...one, file: one.sha ? await read.file(one.sha) : undefined }))) {
    if (sha === null) continue;
    if (!file) return FOREIGN;
    const refused = refuseNamed(path, file) ?? refuseFile(file);
    if (refused && !(isFoundation(person) && (await wasPublished(path, sha, read)))) return refused;
    if (path.endsWith('.mdx')) texts.set(path, textOf(file));
  }
  return isFoundation(person) ? undefined : refuseOther(written, texts, person, read);
}

/** Whether a file was published before. When the Foundation unpublishes a page, it becomes a draft as it was, even if the rules have changed since. */
async function wasPublished(path: string, sha: string, read: Reader): Promise<boolean> {
  const found = await read.value(`/commits?sha=main&path=${path}&per_page=1`);
  const [last] = Array.isArray(found) ? (found as { sha: string; parents: { sha: string }[] }[]) : [];
  const states = last ? [last.sha, ...last.parents.map((parent) => parent.sha)] : [];
  for (const state of states) if ((await shaAt(state, path, read)) === sha) return true;
  return false;
}

/** Says why somebody from a school cannot write here: the page belongs, or would belong, to another school. */
async function refuseOther(written: readonly Written[], texts: ReadonlyMap<string, string>, { school }: Person, read: Reader): Promise<string | undefined> {
  for (const page of new Set(written.map(({ path }) => pageOf(path)))) {
    const [, kind = '', slug] = /^content\/([a-z]+)\/([a-z0-9-]+)/.exec(page) ?? [];
    const field = SCHOOL_FIELD[kind];
    if (kind === 'schools' && slug !== school) return school ? `Each school writes its own page, and yours is “${school}”. Write to those who publish if something on this page is wrong. Nothing was changed.` : NO_SCHOOL;
    if (!school || !field) continue;
    const text = texts.get(page);
    const named = text === undefined ? school : schoolInText(text, field);
    if (named !== school) return named ? `This names “${named}” as the school, and your account writes for “${school}”. Choose your own school, and save again. Nothing was changed.` : `This does not say plainly which school it is from. Choose your own school, “${school}”, and save again. Nothing was changed.`;
    const before = await shaAt('main', page, read);
    const published = before ? await read.file(before) : undefined;
    if (published && schoolInText(textOf(published), field) !== school) return kind === 'resources' ? `${OTHERS} To make it your own, press “Adapt this” on the page. Nothing was changed.` : `${OTHERS} Write to those who publish if something in it is wrong. Nothing was changed.`;
  }
  return undefined;
}

const OTHERS = 'This page is another school’s, so only that school and those who publish can change it.';
const NO_SCHOOL = 'Each school writes its own page, and your account does not say yet which school is yours. Ask whoever gave you your sign-in to set it. Nothing was changed.';

/** The page that a file belongs to. */
function pageOf(path: string): string {
  const folder = /^(content\/[a-z]+\/[a-z0-9-]+)\//.exec(path)?.[1];
  return folder ? `${folder}/index.mdx` : path;
}

async function shaAt(state: string, path: string, read: Reader): Promise<string | undefined> {
  const folder = path.split('/').slice(0, -1).join('/');
  const { tree = [] } = ((await read.value(`/git/trees/${state}:${folder}`)) ?? {}) as { tree?: { path: string; sha: string }[] };
  return tree.find((one) => one.path === path.slice(folder.length + 1))?.sha;
}

function textOf(file: FileBytes): string {
  return new TextDecoder().decode(file.at(0, file.size));
}

/** A few at a time: the code host treats many simultaneous requests as an attack. */
async function inBatches<T, U>(items: readonly T[], act: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (let at = 0; at < items.length; at += 6) done.push(...(await Promise.all(items.slice(at, at + 6).map(act))));
  return done;
}

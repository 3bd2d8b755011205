import { filesUsed, spareFiles } from '../../checks/content/files-used.ts';
import { readPage, type Page } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import type { DraftApi } from './guard-drafts.ts';
import { listFolder } from './list-folder.ts';

/** The methods with which Decap saves a page and the files beside it. */
export interface SaveApi extends Pick<DraftApi, 'rebaseBranch' | 'getDifferences'> {
  request(path: string): Promise<unknown>;
  persistFiles(pages: Saved[], media: Saved[], options: SaveOptions): Promise<unknown>;
  editorialWorkflowGit(files: unknown[], slug: string, media: unknown[], options: SaveOptions): Promise<unknown>;
}

interface Saved {
  path: string;
  sha?: string | null;
  /** The text of a page. */
  raw?: string;
}

interface SaveOptions {
  collectionName: string;
  /** Whether a draft exists already. */
  unpublished?: boolean;
}

/** A page that is being saved, and the folder of its files. */
interface Place {
  folder: string;
  page: Page;
  text: string;
}

/**
 * Saves only the files that the page uses. Decap sends every file that was ever added to the form, and leaves files in a draft that the page
 * no longer uses. A file like that would keep the whole page off the site, and nobody has looked at what is in it.
 */
export function leaveOutSpare(api: SaveApi): void {
  const persist = api.persistFiles.bind(api);
  // Before anything leaves the computer.
  api.persistFiles = (pages, media, options) => {
    const place = placeOf(pages, options);
    const spare = place ? spareFiles(place.page, place.text, media.flatMap(({ path }) => nameIn(place, path))).map((name) => `${place.folder}/${name}`) : [];
    return persist(pages, media.filter(({ path }) => !spare.includes(bare(path))), options);
  };

  const write = api.editorialWorkflowGit.bind(api);
  api.editorialWorkflowGit = async (files, slug, media, options) => {
    const place = placeOf(files as Saved[], options);
    if (!place) return write(files, slug, media, options);
    const { folder, page, text } = place;
    const isNew = ({ path }: Saved) => !(files as Saved[]).some((file) => bare(file.path) === path);
    const there = await list(api, options.unpublished ? (await api.rebaseBranch(`cms/${options.collectionName}/${slug}`)).sha : 'main', folder);
    const spare = spareFiles(page, text, there.map(({ name }) => name)).map((name) => ({ path: `${folder}/${name}`, sha: null })).filter(isNew);
    // A file that the draft removed from a published page, and now uses again, exists only on the site.
    const lost = [...filesUsed(page).keys()].map((name) => ({ path: `${folder}/${name}` })).filter((file) => isNew(file) && !there.some(({ name }) => `${folder}/${name}` === file.path));
    const back = options.unpublished && lost.length ? (await list(api, 'main', folder)).map(({ name, sha }) => ({ path: `${folder}/${name}`, sha })).filter(({ path }) => lost.some((file) => file.path === path)) : [];
    // All files are listed, so that Decap removes none of its own accord. It does not know which ones the text uses.
    return write([...spare, ...back, ...files], slug, [...media, ...there.map(({ name }) => ({ path: `${folder}/${name}` }))], options);
  };

  // Decap mistakes a file that a draft has removed for one that it adds.
  const compare = api.getDifferences.bind(api);
  api.getDifferences = async (from, to) => {
    const compared = await compare(from, to);
    return { ...compared, files: compared.files?.filter(({ filename, status }) => status !== 'removed' || filename.endsWith('.mdx')) };
  };
}

/** The page and its folder; undefined if the page cannot have files beside it. */
function placeOf(files: readonly Saved[], { collectionName }: SaveOptions): Place | undefined {
  for (const { path, raw } of files) {
    const folder = /^(content\/[a-z]+\/[a-z0-9-]+)\/index\.mdx$/.exec(bare(path))?.[1];
    if (folder && typeof raw === 'string') return { folder, text: raw, page: readPage(raw, kinds[collectionName as KindName].fields) };
  }
  return undefined;
}

function nameIn({ folder }: Place, path: string): string[] {
  return bare(path).startsWith(`${folder}/`) ? [bare(path).slice(folder.length + 1)] : [];
}

function bare(path: string): string {
  return path.replace(/^\/+/, '');
}

/** The files beside a page in one commit; none if the page does not exist yet. */
async function list(api: SaveApi, state: string, folder: string): Promise<{ name: string; sha: string }[]> {
  const files = await listFolder((path) => api.request(path), state, folder);
  return files.filter(({ path }) => path !== 'index.mdx').map(({ path, sha }) => ({ name: path, sha }));
}

import { filesUsed, spareFiles } from '../../checks/content/files-used.ts';
import { readPage, type Page } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import type { Drafts } from './guard-drafts.ts';
import { listFolder } from './list-folder.ts';

/** The requests by which Decap saves a page with the files beside it. */
export interface Saving extends Pick<Drafts, 'rebaseBranch' | 'getDifferences'> {
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
  /** Whether there is a draft to add to. */
  unpublished?: boolean;
}

/** A page that is saved, and the folder in which its files lie. */
interface Place {
  folder: string;
  page: Page;
  text: string;
}

/**
 * Only files that the page uses are saved with it. Decap sends each one that was ever added to the form, and leaves in a draft what the
 * page has no use for any more; such a file keeps the whole page off the site, and nobody has looked at what is in it.
 */
export function leaveOutSpare(api: Saving): void {
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
    // What a draft took out of a published page, and now uses again, is nowhere but on the site.
    const lost = [...filesUsed(page).keys()].map((name) => ({ path: `${folder}/${name}` })).filter((file) => isNew(file) && !there.some(({ name }) => `${folder}/${name}` === file.path));
    const back = options.unpublished && lost.length ? (await list(api, 'main', folder)).map(({ name, sha }) => ({ path: `${folder}/${name}`, sha })).filter(({ path }) => lost.some((file) => file.path === path)) : [];
    // All of them are named, so that Decap takes none out by its own reckoning, which knows nothing of the words.
    return write([...spare, ...back, ...files], slug, [...media, ...there.map(({ name }) => ({ path: `${folder}/${name}` }))], options);
  };

  // Decap takes a file that a draft has taken out for one that it brings.
  const compare = api.getDifferences.bind(api);
  api.getDifferences = async (from, to) => {
    const compared = await compare(from, to);
    return { ...compared, files: compared.files?.filter(({ filename, status }) => status !== 'removed' || filename.endsWith('.mdx')) };
  };
}

/** Nothing where no files can lie beside the page. */
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

/** The files beside a page in one state; none where the page is not there yet. */
async function list(api: Saving, state: string, folder: string): Promise<{ name: string; sha: string }[]> {
  const files = await listFolder((path) => api.request(path), state, folder);
  return files.filter(({ path }) => path !== 'index.mdx').map(({ path, sha }) => ({ name: path, sha }));
}

import { readPage } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';

interface Saved {
  path: string;
  raw?: string;
}

interface SaveOptions {
  collectionName: string;
  commitMessage?: string;
  newEntry?: boolean;
}

/** The methods with which Decap makes commits. */
export interface CommitApi {
  persistFiles(pages: Saved[], media: Saved[], options: SaveOptions): Promise<unknown>;
  deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
}

/** Gives each commit a message with the title of its page and what was done to it: "Wet play plan: share". Decap itself knows only the file's path. */
export function nameCommits(api: CommitApi): void {
  const persist = api.persistFiles.bind(api);
  api.persistFiles = (pages, media, options) => persist(pages, media, { ...options, commitMessage: `${titleOf(pages, options)}: ${options.newEntry ? 'share' : 'change'}` });
  const deleteFiles = api.deleteFiles.bind(api);
  api.deleteFiles = (paths, message) => deleteFiles(paths, paths.length ? `${titleFromPath(paths[0]!)}: take down` : message);
}

function titleOf(pages: readonly Saved[], { collectionName }: SaveOptions): string {
  const kind = kinds[collectionName as KindName];
  const page = pages.find(({ raw }) => raw !== undefined) ?? pages[0];
  if (!page || kind.layout === 'single') return kind.label;
  const { title } = readPage(page.raw ?? '', kind.fields).values as { title?: unknown };
  return (typeof title === 'string' && title.replace(/\s+/g, ' ').trim()) || titleFromPath(page.path);
}

/** Names a page without a title by its path: content/trials/script-at-oak.mdx is "Script at oak". */
function titleFromPath(path: string): string {
  const [, name = path] = /content\/(?:[a-z]+\/)?([a-z0-9-]+)/.exec(path) ?? [];
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

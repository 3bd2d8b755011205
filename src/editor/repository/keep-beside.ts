import { listFolder } from './list-folder.ts';

/** The requests by which Decap takes a page off the site and makes a draft of it again. */
export interface Taking {
  request(path: string): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  editorialWorkflowGit(files: unknown[], slug: string, media: unknown[], options: { collectionName: string; unpublished?: boolean }): Promise<unknown>;
}

interface Beside {
  path: string;
  sha: string;
}

/**
 * Decap takes a page off the site by itself, and would leave its pictures and files behind, where no page explains them. They go with
 * it; and when it becomes a draft again by that, into the draft.
 */
export function keepBeside(api: Taking): void {
  const deleteFiles = api.deleteFiles.bind(api);
  const makeDraft = api.editorialWorkflowGit.bind(api);
  let taken: Beside[] = [];
  api.deleteFiles = async (paths, message) => {
    const folders = paths.flatMap((path) => /^(content\/[a-z]+\/[a-z0-9-]+)\/index\.mdx$/.exec(path)?.[1] ?? []);
    const lists = await Promise.all(folders.map(async (folder) => {
      const files = await listFolder((path) => api.request(path), 'main', folder);
      return files.filter(({ path }) => path !== 'index.mdx').map(({ path, sha }) => ({ path: `${folder}/${path}`, sha }));
    }));
    taken = lists.flat();
    return deleteFiles([...paths, ...taken.map(({ path }) => path)], message);
  };
  api.editorialWorkflowGit = async (files, slug, media, options) => {
    const beside = options.unpublished ? [] : taken.filter(({ path }) => (files as Beside[]).some((file) => dirOf(file.path) === dirOf(path)) && !(files as Beside[]).some((file) => file.path === path));
    const made = await makeDraft([...beside, ...files], slug, media, options);
    if (!options.unpublished) taken = [];
    return made;
  };
}

function dirOf(path: string): string {
  return path.replace(/^\//, '').split('/').slice(0, -1).join('/');
}

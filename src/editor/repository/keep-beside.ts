import { listFolder } from './list-folder.ts';

/** The methods with which Decap unpublishes a page and turns it back into a draft. */
export interface UnpublishApi {
  request(path: string): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  editorialWorkflowGit(files: unknown[], slug: string, media: unknown[], options: { collectionName: string; unpublished?: boolean }): Promise<unknown>;
}

interface Beside {
  path: string;
  sha: string;
}

/**
 * Keeps the files beside a page together with it. When Decap unpublishes a page, it would leave the page's pictures and files behind, where no
 * page explains them. Here they are removed along with the page and, if it becomes a draft again, added to the draft.
 */
export function keepBeside(api: UnpublishApi): void {
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

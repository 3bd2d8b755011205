import { GitGatewayBackend } from 'decap-cms-backend-git-gateway';

/** The requests of Decap's that we answer in another way. */
interface Api {
  fetchBlobContent(asked: { sha: string; repoURL: string; parseText: boolean }): Promise<unknown>;
  readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
  request(path: string): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  editorialWorkflowGit(files: Beside[], slug: string, media: Beside[], options: { unpublished?: boolean }): Promise<unknown>;
}

interface Beside {
  path: string;
  sha: string;
}

let current: Api | undefined;

/** Asks the gateway with the editor's own session, which the editor renews. */
export async function askAsEditor<T>(_: string, path: string): Promise<T> {
  if (!current) throw new Error('Nobody is signed in.');
  return current.request(path) as Promise<T>;
}

/**
 * Decap's own way to the repository, made quick. It would ask for every page one by one, and once more for who changed each last. What
 * is published comes in one file instead, by the name that Git gives to exactly these words; what has changed since is asked for. Who
 * changed a page last is shown nowhere in the editor, so nobody asks.
 */
export class QuickBackend extends (GitGatewayBackend as new (...given: unknown[]) => { api: Api; authenticate(user: unknown): Promise<unknown> }) {
  override async authenticate(user: unknown): Promise<unknown> {
    const done = await super.authenticate(user);
    const { api } = this;
    const fetchBlob = api.fetchBlobContent.bind(api);
    let known: Promise<Record<string, string>> | undefined;
    api.fetchBlobContent = async (asked) => {
      known ??= fetch('/cms/texts.json').then((answer) => answer.json() as Promise<Record<string, string>>, () => ({}));
      const text = asked.parseText ? (await known)[asked.sha] : undefined;
      return text ?? fetchBlob(asked);
    };
    keepBeside(api);
    current = api;
    api.readFileMetadata = () => Promise.resolve({ author: '', updatedOn: '' });
    return done;
  }
}

/**
 * Decap takes a page off the site by itself, and would leave its pictures and files behind, where no page explains them. They go with
 * it; and when it becomes a draft again by that, into the draft.
 */
function keepBeside(api: Api): void {
  const deleteFiles = api.deleteFiles.bind(api);
  const makeDraft = api.editorialWorkflowGit.bind(api);
  let taken: Beside[] = [];
  api.deleteFiles = async (paths, message) => {
    const folders = paths.flatMap((path) => /^(content\/[a-z]+\/[a-z0-9-]+)\/index\.mdx$/.exec(path)?.[1] ?? []);
    const lists = await Promise.all(folders.map(async (folder) => {
      const { tree } = (await api.request(`/git/trees/main:${folder}`)) as { tree: { path: string; sha: string; type: string }[] };
      return tree.filter(({ path, type }) => type === 'blob' && path !== 'index.mdx').map(({ path, sha }) => ({ path: `${folder}/${path}`, sha }));
    }));
    taken = lists.flat();
    return deleteFiles([...paths, ...taken.map(({ path }) => path)], message);
  };
  api.editorialWorkflowGit = (files, slug, media, options) => {
    const beside = options.unpublished ? [] : taken.filter(({ path }) => files.some((file) => dirOf(file.path) === dirOf(path)) && !files.some((file) => file.path === path));
    if (!options.unpublished) taken = [];
    return makeDraft([...beside, ...files], slug, media, options);
  };
}

function dirOf(path: string): string {
  return path.replace(/^\//, '').split('/').slice(0, -1).join('/');
}

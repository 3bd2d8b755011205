import { GitGatewayBackend } from 'decap-cms-backend-git-gateway';
import { Cursor, CURSOR_COMPATIBILITY_SYMBOL } from 'decap-cms-lib-util';
import { kinds, type KindName } from '../../schema/index.ts';
import { pathOf } from '../published/entry-paths.ts';
import type { LookUp } from '../published/look-up.ts';
import type { ListedEntry } from '../published/records.ts';
import { currentPages, type CurrentPages } from './current-pages.ts';
import { guardDrafts, type DraftApi, type Guard } from './guard-drafts.ts';
import { listedText, refuseListedText } from './listed-text.ts';
import { keepBeside, type UnpublishApi } from './keep-beside.ts';
import { nameCommits, type CommitApi } from './name-commits.ts';
import { listFolder } from './list-folder.ts';
import { leaveOutSpare, type SaveApi } from './leave-out-spare.ts';
import { account } from '../sign-in/account.ts';
import { Sentence } from '../sentence.ts';
import type { LoadedEntry } from './search-entries.ts';
import { unpublish } from './unpublish.ts';
import { retryRequests, type RequestApi, type Notice } from './retry-requests.ts';
import { text as says } from './text.ts';

/** The methods of Decap's backend that we change. */
interface Api extends RequestApi, DraftApi, Omit<UnpublishApi, keyof DraftApi>, Omit<SaveApi, keyof DraftApi>, Omit<CommitApi, keyof SaveApi | keyof UnpublishApi> {
  tokenPromise: () => Promise<string>;
  request(path: string): Promise<unknown>;
  originRepoURL: string;
  readFile(path: string, sha: string, options: { repoURL: string }): Promise<string>;
  readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
  closeIssueOnPublish(): Promise<void>;
  closeEntryNotesIssue(): Promise<void>;
  reopenIssueForUnpublishedEntry(): Promise<void>;
}

/** Which draft Decap wants: its collection and slug when somebody opens it, its id when all are listed. */
interface DraftAsked {
  id?: string;
  collection?: string;
  slug?: string;
}

interface Backend {
  api: Api;
  tokenPromise: () => Promise<string>;
  authenticate(user: SignedIn): Promise<unknown>;
  restoreUser(user: unknown): Promise<unknown>;
  logout(): Promise<void>;
  unpublishedEntry(asked: DraftAsked): Promise<unknown>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  traverseCursor(cursor: ListCursor, action: string): Promise<{ entries: LoadedEntry[]; cursor: unknown }>;
  getEntry(path: string): Promise<LoadedEntry>;
  getMedia(folder?: string): Promise<unknown[]>;
}

/** Where Decap is in a list. Our own cursors name the kind and the page. */
interface ListCursor {
  data?: { get(key: 'kind' | 'page'): unknown };
}

/** Somebody who is signed in, as Decap represents them. `jwt` returns their access token. */
interface SignedIn {
  email: string;
  jwt?: () => Promise<string>;
}

/** What the backend needs from its caller. */
export interface BackendOptions {
  notice: Notice;
  /** Looks up what was built. */
  lookUp: LookUp;
  /** Whether a draft, such as `cms/resources/lanyard-card/index`, is open in the form. */
  isOpen: (draft: string) => boolean;
  /** A name for the open form, different each time that one is opened. */
  form: () => string;
  /** Called when a save is refused because the page has changed since it was opened. */
  refusedStale?: () => void;
  /** Says why the editor cannot be opened. Without it, Decap asks people to sign in again. */
  cannotOpen?: (error: unknown) => void;
  /** Signs somebody out on our own page. Without it, Decap does so. */
  signedOut?: () => Promise<void>;
}

/**
 * Decap's Git Gateway backend, made faster and more reliable. Decap would list whole folders of the repository, fetch every page of a list one
 * by one, and then ask who last changed each of them. Here, lists come from what was built, with what has been published since, and a page is
 * fetched when somebody opens it. The editor never shows who last changed a page, so it does not ask.
 */
export function quickBackend({ notice, lookUp, isOpen, form, refusedStale, cannotOpen, signedOut }: BackendOptions) {
  pages = currentPages(lookUp, { ask: (path) => askAsEditor('', path), read: (sha) => api!.readFile('', sha, { repoURL: api!.originRepoURL }) });
  return class QuickBackend extends (GitGatewayBackend as new (...given: unknown[]) => Backend) {
    guard?: Guard;
    /** The files beside the page that is being opened. */
    beside?: { folder: string; files: Promise<unknown[]> } | undefined;

    override async authenticate(user: SignedIn): Promise<unknown> {
      if (user.jwt) user.jwt = () => account.getToken(user.email);
      const done = await super.authenticate(user);
      // Otherwise Decap would show its own error message before ours.
      if (user.jwt) this.tokenPromise = this.api.tokenPromise = user.jwt;
      retryRequests(this.api, notice);
      askLess(this.api);
      refuseListedText(this.api);
      nameCommits(this.api);
      leaveOutSpare(this.api);
      keepBeside(this.api);
      guard = this.guard = guardDrafts(this.api, { isOpen, form, refusedStale });
      unpublish(this.api);
      api = this.api;
      return done;
    }

    /** Decap would sign people out whenever the server fails to answer for a moment. */
    override async restoreUser(user: unknown): Promise<unknown> {
      return super.restoreUser(user).catch((error: unknown) => {
        if (!cannotOpen) throw error;
        cannotOpen(error);
        return new Promise(() => undefined);
      });
    }

    override async logout(): Promise<void> {
      // Decap does not wait for the server, and leaves the page immediately.
      await (signedOut ? signedOut() : super.logout());
    }

    override async unpublishedEntry(asked: DraftAsked): Promise<unknown> {
      const entry = await super.unpublishedEntry(asked);
      if (asked.id) this.guard?.listed(`cms/${asked.id}`);
      else this.guard?.opened(`cms/${asked.collection}/${asked.slug}`);
      return entry;
    }

    override async entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]> {
      // If the files of the build do not arrive, or nobody can tell what has changed since, Decap lists the folder itself.
      const listed = await listPage(folder.split('/')[1] as KindName, 1).catch(() => undefined);
      return listed?.isCurrent ? Object.assign(listed.entries, { [CURSOR_COMPATIBILITY_SYMBOL]: listed.cursor }) : super.entriesByFolder(folder, extension, depth);
    }

    override async traverseCursor(cursor: ListCursor, action: string): Promise<{ entries: LoadedEntry[]; cursor: unknown }> {
      const [kind, page] = [cursor.data?.get('kind') as KindName | undefined, Number(cursor.data?.get('page'))];
      if (!kind) return super.traverseCursor(cursor, action);
      return listPage(kind, page + 1).catch(() => {
        throw new Sentence(says.requests.restNotFetched);
      });
    }

    /** Decap would list the whole folder of the page to find out Git's name for its text. */
    override async getEntry(path: string): Promise<LoadedEntry> {
      // Decap asks for the files beside a page when it has its text. Nothing has to wait for that.
      const folder = path.replace(/\/index\.mdx$/, '');
      const files = this.getMedia(folder);
      files.catch(() => undefined);
      this.beside = { folder, files };
      const sha = await pages!.nameOf(path).catch(() => undefined);
      const entry = sha === undefined ? await super.getEntry(path) : { file: { path, id: null }, data: sha === null ? '' : await this.api.readFile(path, sha, { repoURL: this.api.originRepoURL }) };
      if (entry.data) opened.set(path, entry.data);
      return entry;
    }

    /** Only a page with its own folder has files beside it. In any other folder, Decap would list all pages as if they were such files. */
    override getMedia(folder?: string): Promise<unknown[]> {
      const { beside } = this;
      this.beside = undefined;
      if (beside && beside.folder === folder) return beside.files;
      const [, kind, slug] = /^content(?:\/([a-z-]+)(?:\/([a-z0-9-]+))?)?$/.exec(folder ?? 'content') ?? [];
      return slug && Object.hasOwn(kinds, kind!) && kinds[kind as KindName].layout === 'folder' ? super.getMedia(folder) : Promise.resolve([]);
    }

    /** Netlify Large Media, which we do not use. Decap would look for its settings in the repository. */
    getLargeMediaClient() {
      return Promise.resolve({ enabled: false });
    }
  };
}

/** The interface of whoever is signed in, which the rest of the editor uses too. */
let api: Api | undefined;
let guard: Guard | undefined;
let pages: CurrentPages | undefined;

/** Deletes what an earlier, unfinished save of the same form has left in the repository. Call it before a new entry gets its name. */
export async function discardUnfinishedSave(): Promise<void> {
  await guard?.discardUnfinished();
}

/** Sends a request to the gateway with the editor's own session, which the editor renews. */
export async function askAsEditor<T>(_: string, path: string): Promise<T> {
  if (!api) throw new Error('Nobody is signed in.');
  return api.request(path) as Promise<T>;
}

/** The names of all drafts of a kind, including those that nobody has opened here. */
export async function listDrafts(kind: string): Promise<string[]> {
  const found = (await api?.request(`/git/matching-refs/heads/cms/${kind}/`)) as { ref: string }[] | undefined;
  return (found ?? []).map(({ ref }) => ref.split('/')[4]!);
}

/** The pages as they are now, for the rest of the editor. */
export function pagesNow(): CurrentPages {
  return pages!;
}

/** Finds entries of a kind by their titles, as Decap lists them. Without anything typed, returns the beginning of the list. */
export async function findEntries(kind: string, typed: string): Promise<LoadedEntry[]> {
  if (!typed.trim()) return (await listPage(kind as KindName, 1)).entries;
  return (await pages!.search(kind as KindName, typed)).entries.map((entry) => loaded(kind as KindName, entry));
}

async function listPage(kind: KindName, page: number): Promise<{ entries: LoadedEntry[]; cursor: unknown; isCurrent: boolean }> {
  const { entries, texts, pages: last, isCurrent } = await pages!.list(kind, page);
  const cursor = Cursor.create({ actions: page < last ? ['next'] : [], meta: { page, pageCount: last }, data: { kind, page } });
  return { entries: entries.map((entry) => loaded(kind, entry, texts.get(entry[0]))), cursor, isCurrent };
}

/** Git's name for the text of a page as it is now; null if there is no such page. */
export async function nameNow(path: string): Promise<string | null> {
  const known = await pages!.nameOf(path).catch(() => undefined);
  if (known !== undefined) return known;
  const at = path.lastIndexOf('/');
  const files = await listFolder((asked) => askAsEditor('', asked), 'main', path.slice(0, at));
  return files.find((file) => file.path === path.slice(at + 1))?.sha ?? null;
}

/** An entry as Decap lists it. One that has been opened keeps its text: Decap has only one copy of each entry, and unpublishes from it. */
function loaded(kind: KindName, [slug, title]: ListedEntry, text?: string): LoadedEntry {
  const path = pathOf(kind, slug);
  return { file: { path, id: null }, data: opened.get(path) ?? text ?? listedText(title) };
}

/** The texts of the pages that have been opened, by path. */
const opened = new Map<string, string>();

function askLess(api: Api): void {
  api.readFileMetadata = () => Promise.resolve({ author: '', updatedOn: '' });
  // Decap's notes are switched off, but it would look for them all the same.
  api.closeIssueOnPublish = api.closeEntryNotesIssue = api.reopenIssueForUnpublishedEntry = () => Promise.resolve();
}

import { GitGatewayBackend } from 'decap-cms-backend-git-gateway';
import { guardDrafts, type DraftApi, type Guard } from './guard-drafts.ts';
import { keepBeside, type UnpublishApi } from './keep-beside.ts';
import { nameCommits, type CommitApi } from './name-commits.ts';
import { leaveOutSpare, type SaveApi } from './leave-out-spare.ts';
import { account } from '../sign-in/account.ts';
import { unpublish } from './unpublish.ts';
import { retryRequests, type RequestApi, type Notice } from './retry-requests.ts';

/** The methods of Decap's backend that we change. */
interface Api extends RequestApi, DraftApi, Omit<UnpublishApi, keyof DraftApi>, Omit<SaveApi, keyof DraftApi>, Omit<CommitApi, keyof SaveApi | keyof UnpublishApi> {
  tokenPromise: () => Promise<string>;
  request(path: string): Promise<unknown>;
  fetchBlobContent(asked: { sha: string; repoURL: string; parseText: boolean }): Promise<unknown>;
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
}

/** Somebody who is signed in, as Decap represents them. `jwt` returns their access token. */
interface SignedIn {
  email: string;
  jwt?: () => Promise<string>;
}

/** What the backend needs from its caller. */
export interface BackendOptions {
  notice: Notice;
  /** Whether a draft, such as `cms/resources/lanyard-card/index`, is open in the form. */
  isOpen: (draft: string) => boolean;
  /** A name for the open form, different each time that one is opened. */
  form: () => string;
  /** Says why the editor cannot be opened. Without it, Decap asks people to sign in again. */
  cannotOpen?: (error: unknown) => void;
  /** Signs somebody out on our own page. Without it, Decap does so. */
  signedOut?: () => Promise<void>;
}

/**
 * Decap's Git Gateway backend, made faster and more reliable. Decap would fetch every page one by one, and then ask who last changed each of
 * them. Here, everything that is published comes in one file, indexed by Git's name for each text, and only what has changed since is
 * fetched. The editor never shows who last changed a page, so it does not ask.
 */
export function quickBackend({ notice, isOpen, form, cannotOpen, signedOut }: BackendOptions) {
  return class QuickBackend extends (GitGatewayBackend as new (...given: unknown[]) => Backend) {
    guard?: Guard;

    override async authenticate(user: SignedIn): Promise<unknown> {
      if (user.jwt) user.jwt = () => account.getToken(user.email);
      const done = await super.authenticate(user);
      // Otherwise Decap would show its own error message before ours.
      if (user.jwt) this.tokenPromise = this.api.tokenPromise = user.jwt;
      retryRequests(this.api, notice);
      makeQuick(this.api);
      nameCommits(this.api);
      leaveOutSpare(this.api);
      keepBeside(this.api);
      guard = this.guard = guardDrafts(this.api, { isOpen, form });
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

    /** Netlify Large Media, which we do not use. Decap would look for its settings in the repository. */
    getLargeMediaClient() {
      return Promise.resolve({ enabled: false });
    }
  };
}

/** The interface of whoever is signed in, which the rest of the editor uses too. */
let api: Api | undefined;
let guard: Guard | undefined;

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

function makeQuick(api: Api): void {
  const fetchBlob = api.fetchBlobContent.bind(api);
  let known: Promise<Record<string, string>> | undefined;
  api.fetchBlobContent = async (asked) => {
    known ??= fetch('/cms/texts.json').then((answer) => answer.json() as Promise<Record<string, string>>).catch(() => ({}));
    const text = asked.parseText ? (await known)[asked.sha] : undefined;
    return text ?? fetchBlob(asked);
  };
  api.readFileMetadata = () => Promise.resolve({ author: '', updatedOn: '' });
  // Decap's notes are switched off, but it would look for them all the same.
  api.closeIssueOnPublish = api.closeEntryNotesIssue = api.reopenIssueForUnpublishedEntry = () => Promise.resolve();
}

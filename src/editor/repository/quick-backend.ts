import { GitGatewayBackend } from 'decap-cms-backend-git-gateway';
import { guardDrafts, type Drafts, type Guard } from './guard-drafts.ts';
import { keepBeside, type Taking } from './keep-beside.ts';
import { nameCommits, type Naming } from './name-commits.ts';
import { leaveOutSpare, type Saving } from './leave-out-spare.ts';
import { account } from '../sign-in/account.ts';
import { unpublish } from './unpublish.ts';
import { retryRequests, type Asking, type Notice } from './retry-requests.ts';

/** The requests of Decap's that we answer in another way. */
interface Api extends Asking, Drafts, Omit<Taking, keyof Drafts>, Omit<Saving, keyof Drafts>, Omit<Naming, keyof Saving | keyof Taking> {
  tokenPromise: () => Promise<string>;
  request(path: string): Promise<unknown>;
  fetchBlobContent(asked: { sha: string; repoURL: string; parseText: boolean }): Promise<unknown>;
  readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
  closeIssueOnPublish(): Promise<void>;
  closeEntryNotesIssue(): Promise<void>;
  reopenIssueForUnpublishedEntry(): Promise<void>;
}

/** Which draft is asked for: by its place when it is opened, by its name when all are listed. */
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

/** Somebody who is signed in, as Decap keeps them. `jwt` gives what proves it. */
interface SignedIn {
  email: string;
  jwt?: () => Promise<string>;
}

/** What the backend needs of the page around it. */
export interface Around {
  notice: Notice;
  /** Whether a draft is in the form: `cms/resources/lanyard-card/index`. */
  isOpen: (draft: string) => boolean;
  /** Names the form that is open, differently each time that one is opened. */
  form: () => string;
  /** Says why the editor does not open. Without it, Decap asks people to sign in again. */
  cannotOpen?: (error: unknown) => void;
  /** Signs somebody out, on our own page. Without it, Decap does. */
  signedOut?: () => Promise<void>;
}

/**
 * Decap's own way to the repository, made quick and steady. It would ask for every page one by one, and once more for who changed each
 * last. What is published comes in one file instead, by the name that Git gives to exactly these words; what has changed since is asked
 * for. Who changed a page last is shown nowhere in the editor, so nobody asks.
 */
export function quickBackend({ notice, isOpen, form, cannotOpen, signedOut }: Around) {
  return class QuickBackend extends (GitGatewayBackend as new (...given: unknown[]) => Backend) {
    guard?: Guard;

    override async authenticate(user: SignedIn): Promise<unknown> {
      if (user.jwt) user.jwt = () => account.prove(user.email);
      const done = await super.authenticate(user);
      // Without Decap's own words before ours.
      if (user.jwt) this.tokenPromise = this.api.tokenPromise = user.jwt;
      retryRequests(this.api, notice);
      makeQuick(this.api);
      nameCommits(this.api);
      leaveOutSpare(this.api);
      keepBeside(this.api);
      guard = this.guard = guardDrafts(this.api, { isOpen, form });
      unpublish(this.api);
      asking = this.api;
      return done;
    }

    /** Decap would sign somebody out because the server does not answer for a moment. */
    override async restoreUser(user: unknown): Promise<unknown> {
      return super.restoreUser(user).catch((error: unknown) => {
        if (!cannotOpen) throw error;
        cannotOpen(error);
        return new Promise(() => undefined);
      });
    }

    override async logout(): Promise<void> {
      // Decap does not wait until the server has heard of it, and the page is left at once.
      await (signedOut ? signedOut() : super.logout());
    }

    override async unpublishedEntry(asked: DraftAsked): Promise<unknown> {
      const entry = await super.unpublishedEntry(asked);
      if (asked.id) this.guard?.listed(`cms/${asked.id}`);
      else this.guard?.opened(`cms/${asked.collection}/${asked.slug}`);
      return entry;
    }

    /** Netlify’s store for large files, which we have not got. Decap would look for its settings in the repository. */
    getLargeMediaClient() {
      return Promise.resolve({ enabled: false });
    }
  };
}

/** Who is signed in, of whom the rest of the editor may ask too. */
let asking: Api | undefined;
let guard: Guard | undefined;

/** Before a new entry is given its name: takes back what an earlier save of the same form has begun under it and not brought to an end. */
export async function takeBackPrefilled(): Promise<void> {
  await guard?.takeBack();
}

/** Asks the gateway with the editor's own session, which the editor renews. */
export async function askAsEditor<T>(_: string, path: string): Promise<T> {
  if (!asking) throw new Error('Nobody is signed in.');
  return asking.request(path) as Promise<T>;
}

/** The names of all drafts of a kind, also those that nobody has looked at here. */
export async function listDrafts(kind: string): Promise<string[]> {
  const found = (await asking?.request(`/git/matching-refs/heads/cms/${kind}/`)) as { ref: string }[] | undefined;
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
  // Decap's notes are off; it would look for them all the same.
  api.closeIssueOnPublish = api.closeEntryNotesIssue = api.reopenIssueForUnpublishedEntry = () => Promise.resolve();
}

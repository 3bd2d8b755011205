import { fetchEveryPage } from './every-page.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { pathOf } from '../published/entry-paths.ts';

/** Sends a request about the repository to the gateway: `/pulls?state=open`. If it is refused, throws an error with a sentence for people and the `status`. */
export type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** The state of a draft. `published` comes after all the others. */
export type State = 'draft' | 'review' | 'ready' | 'published';

/** A note with which the Foundation sent a draft back. */
export interface Note {
  text: string;
  /** The day on which it was written, such as 2026-11-24. */
  day: string;
}

/** A draft on its way to the site. */
export interface Waiting {
  number: number;
  kind: KindName;
  slug: string;
  branch: string;
  /** Its last commit: exactly what is under review. */
  sha: string;
  state: State;
  /** Who last wrote in it: the address that the sign-in has verified, and the name that the partnership gave them, or the address again. */
  who: { name: string; email: string };
  /** The addresses of everybody who wrote in it. */
  writers: readonly string[];
  /** Its title when it was last saved, if the editor saved it. */
  title?: string;
  /** The slug of the school that started it, if the account of whoever did names one. */
  startedBy?: string;
  /** The day on which it last changed. */
  since: string;
  /** The notes it was sent back with, the newest first. */
  notes: readonly Note[];
}

interface Pull {
  number: number;
  labels: { name: string }[];
  head: { ref: string; sha: string; repo: { full_name: string } | null };
  base: { repo: { full_name: string } };
  /** Set if the code host itself has merged it into `main`. */
  merged_at: string | null;
  closed_at?: string | null;
  /** The account that opened it, with which the gateway writes. */
  user?: { login?: string } | null;
}

interface Commit {
  commit: { message?: string; author: { name: string; email: string; date: string } };
}

/** The label for each state. Decap uses the same ones. */
export const LABELS = { draft: 'cms/draft', review: 'cms/pending_review', ready: 'cms/pending_publish' } as const;

/** The label that the gateway sets when a draft is published. */
export const PUBLISHED = 'cms/published';

/** The line above each note. The gateway writes it for reviewers only; what other accounts write below a public pull request does not count. */
export const SENT_BACK = 'Sent back by the reviewer:';

/** Fetches all drafts, the oldest first, so that nobody is forgotten. Leaves out whatever is not one of our pages. */
export async function fetchWaiting(ask: Ask): Promise<Waiting[]> {
  const pulls = await fetchEveryPage<Pull>(ask, '/pulls?state=open&base=main');
  const found = await inBatches(pulls.filter(isOurs), (pull) => read(ask, pull));
  return found.filter((one) => one !== undefined).toSorted((a, b) => a.since.localeCompare(b.since));
}

/** Whether it is a branch of this repository. A stranger can open a pull request from a branch of any name in a fork. */
function isOurs({ head, base }: Pull): boolean {
  return head.repo?.full_name === base.repo.full_name;
}

/** Fetches the last thirty closed pull requests and returns those that were published rather than withdrawn, the newest first. */
export async function fetchPublished(ask: Ask): Promise<Waiting[]> {
  const pulls = await ask<Pull[]>('GET', '/pulls?state=closed&base=main&per_page=30');
  const found = await inBatches(pulls.filter((pull) => isOurs(pull) && isPublished(pull)), (pull) => read(ask, pull));
  return found.filter((one) => one !== undefined);
}

function isPublished({ merged_at: merged, closed_at: closed, labels }: Pull): boolean {
  return Boolean(merged) || (Boolean(closed) && labels.some(({ name }) => name === PUBLISHED));
}

/** Fetches the notes with which a draft was sent back, to show in its form. None if it was never submitted. */
export async function fetchNotes(ask: Ask, kind: KindName, slug: string): Promise<Note[]> {
  const pull = await findPull(ask, kind, slug);
  return pull ? readNotes(ask, pull) : [];
}

/** Fetches the last commit of a draft, which is what would be published. Undefined if there is no draft. */
export async function fetchHead(ask: Ask, kind: KindName, slug: string): Promise<string | undefined> {
  return (await findPull(ask, kind, slug))?.head.sha;
}

/** Fetches the number of a draft's pull request. Undefined if there is no draft. */
export async function numberOf(ask: Ask, kind: KindName, slug: string): Promise<number | undefined> {
  return (await findPull(ask, kind, slug))?.number;
}

/** The branch of a page's draft. */
export function branchOf(kind: KindName, slug: string): string {
  return `cms/${kind}/${slug}${kinds[kind].layout === 'folder' ? '/index' : ''}`;
}

/** The path of a page's file. */
export function fileOf({ kind, slug }: Pick<Waiting, 'kind' | 'slug'>): string {
  return pathOf(kind, slug);
}

async function findPull(ask: Ask, kind: KindName, slug: string): Promise<Pull | undefined> {
  const branch = branchOf(kind, slug);
  return (await fetchEveryPage<Pull>(ask, '/pulls?state=open&base=main')).find((pull) => isOurs(pull) && pull.head.ref === branch);
}

async function read(ask: Ask, pull: Pull): Promise<Waiting | undefined> {
  const [, kind, slug] = /^cms\/([a-z]+)\/([a-z0-9-]+)(?:\/index)?$/.exec(pull.head.ref) ?? [];
  if (!kind || !slug || !(kind in kinds)) return undefined;
  const [commits, notes] = await Promise.all([fetchEveryPage<Commit>(ask, `/pulls/${pull.number}/commits`), isPublished(pull) ? [] : readNotes(ask, pull)]);
  const authors = commits.map(({ commit }) => commit.author);
  const last = authors.at(-1);
  if (!last) return undefined;
  const has = (label: string) => pull.labels.some(({ name }) => name === label);
  const state = isPublished(pull) ? 'published' : has(LABELS.ready) ? 'ready' : has(LABELS.review) ? 'review' : 'draft';
  return {
    number: pull.number, kind: kind as KindName, slug, branch: pull.head.ref, sha: pull.head.sha, state, notes,
    who: { name: last.name, email: last.email }, writers: authors.map(({ email }) => email), startedBy: schoolOf(commits[0]!), title: titleOf(commits.at(-1)!), since: dayOf((isPublished(pull) && (pull.merged_at ?? pull.closed_at)) || last.date),
  };
}

/** Reads the title from the first line of the message, which the editor writes: "Wet play plan: change". */
function titleOf({ commit }: Commit): string | undefined {
  return /^(.+): (?:share|change)$/m.exec(commit.message?.split('\n')[0] ?? '')?.[1];
}

/** Reads the school from the last line of the message, which the gateway writes. */
function schoolOf({ commit }: Commit): string | undefined {
  return /\n\nSchool: ([a-z0-9-]+)$/.exec(commit.message ?? '')?.[1];
}

async function readNotes(ask: Ask, { number, user: opener }: Pull): Promise<Note[]> {
  const comments = await fetchEveryPage<{ body: string; created_at: string; user?: { login?: string } | null }>(ask, `/issues/${number}/comments`);
  return comments.filter(({ body, user }) => body.startsWith(SENT_BACK) && (!opener?.login || !user?.login || user.login === opener.login)).map(({ body, created_at: at }) => ({ text: body.slice(SENT_BACK.length).trim(), day: dayOf(at) })).toReversed();
}

function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(moment));
}

/** A few at a time: the code host treats many simultaneous requests as an attack. */
async function inBatches<T, U>(items: readonly T[], act: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (let at = 0; at < items.length; at += 5) done.push(...(await Promise.all(items.slice(at, at + 5).map(act))));
  return done;
}

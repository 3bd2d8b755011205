import { DOCUMENTS, KINDS, SCHOOLS_WRITE } from './what-may-be-written.ts';

/** Who asks: an address that the sign-in has verified, and what the Foundation has entrusted them with. */
export interface Person {
  email: string;
  name: string;
  roles: readonly string[];
}

/** What is asked of the repository. `path` is what follows the gateway's own address: `/github/git/trees`. */
export interface Asked {
  person: Person;
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** Whether it may be done; what is sent on in place of what was sent; or why not, in a sentence for a teacher. */
export type Verdict = { allowed: true; path: string; body?: unknown } | { allowed: false; status: 403 | 413 | 422; message: string };

/** The role of those who publish, delete and change the settings. */
export const FOUNDATION = 'foundation';

/** 28 MB as base64: a file of 20 MB and some room. */
const MOST_BLOB = 28_000_000;
const MOST_FILES = 40;
const SHA = /^[0-9a-f]{40}$/;
const DRAFT = /^cms\/([a-z]+)\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\/index)?$/;

/**
 * Decides what somebody may do. What is not named here is refused: this is the only road by which the editor reaches the repository,
 * and whoever can sign in can also send requests by hand.
 */
export function decide(asked: Asked): Verdict {
  const { method, query } = asked;
  const path = readPath(asked.path);
  if (!path) return no('This address means nothing to the editor. Go back to the page you were on.');
  const route = `${method} ${path}`;
  if (method === 'GET') return READS.some((read) => read.test(path)) && [...query.keys()].every((key) => QUERIES.has(key)) ? yes(asked.path) : no('The editor does not show this. Nothing was changed.');
  if ([...query].length) return no('The editor does not send this. Nothing was changed.');
  const rule = WRITES.find(([pattern]) => pattern.test(route));
  if (!rule) return no('This cannot be done from the editor. Nothing was changed; ask the Foundation if you need it.');
  const body = asked.body;
  if (!isRecord(body) && method !== 'DELETE') return bad('What was sent did not arrive whole. Nothing was changed; save again.');
  return rule[1](asked, isRecord(body) ? body : {}, path);
}

/** What Decap reads: branches, trees, texts, comparisons, and what waits. */
const READS = [
  /^\/branches\/(?:main|cms\/[\w/-]+)$/,
  /^\/git\/trees\/(?:[0-9a-f]{40}|main|cms\/[\w/-]+)(?::content(?:\/[a-z0-9/-]+)?)?$/,
  /^\/git\/blobs\/[0-9a-f]{40}$/,
  /^\/git\/refs\/heads\/cms(?:\/[\w/-]*)?$/,
  /^\/compare\/[\w:./-]+\.\.\.[\w:./-]+$/,
  /^\/commits(?:\/[0-9a-f]{40}(?:\/status)?)?$/,
  /^\/pulls(?:\/\d+(?:\/commits)?)?$/,
  /^\/issues\/\d+\/comments$/,
];
const QUERIES = new Set(['recursive', 'head', 'base', 'state', 'per_page', 'page', 'path', 'sha', 'ts']);

type Rule = (asked: Asked, body: Record<string, unknown>, path: string) => Verdict;

const WRITES: [RegExp, Rule][] = [
  [/^POST \/git\/blobs$/, writeBlob],
  [/^POST \/git\/trees$/, writeTree],
  [/^POST \/git\/commits$/, writeCommit],
  [/^POST \/git\/refs$/, makeDraft],
  [/^PATCH \/git\/refs\/heads\/.+$/, moveDraft],
  [/^DELETE \/git\/refs\/heads\/.+$/, dropDraft],
  [/^POST \/pulls$/, handIn],
  [/^PATCH \/pulls\/\d+$/, changeHandedIn],
  [/^PUT \/pulls\/\d+\/merge$/, publish],
  [/^PUT \/issues\/\d+\/labels$/, label],
  [/^POST \/issues\/\d+\/comments$/, sendBack],
];

function writeBlob(_: Asked, { content, encoding, ...rest }: Record<string, unknown>): Verdict {
  if (typeof content !== 'string' || !['base64', 'utf-8'].includes(String(encoding)) || hasMore(rest)) return bad('This file did not arrive whole. Add it again.');
  if (content.length > MOST_BLOB) return { allowed: false, status: 413, message: 'This file is too big to keep. 20 MB is the most; make it smaller, and add it again.' };
  return yes('/git/blobs', { content, encoding });
}

function writeTree({ person }: Asked, { base_tree: base, tree, ...rest }: Record<string, unknown>): Verdict {
  if (!isSha(base) || !Array.isArray(tree) || tree.length === 0 || hasMore(rest)) return bad('What was sent did not arrive whole. Nothing was changed; save again.');
  if (tree.length > MOST_FILES) return bad(`A page can have ${MOST_FILES} files at the most. Take some out, and save again.`);
  const entries: unknown[] = [];
  for (const entry of tree) {
    if (!isRecord(entry)) return bad('What was sent did not arrive whole. Nothing was changed; save again.');
    const { path, mode, type, sha, ...more } = entry;
    if (type !== 'blob' || mode !== '100644' || !(sha === null || isSha(sha)) || hasMore(more)) return no('Only pages and their files can be saved from the editor. Nothing was changed.');
    const refused = refusePath(String(path), person, sha === null);
    if (refused) return no(refused);
    entries.push({ path, mode, type, sha });
  }
  return yes('/git/trees', { base_tree: base, tree: entries });
}

/** Why nobody may write to a path from here, or this person may not; nothing when they may. */
function refusePath(path: string, person: Person, takesOut: boolean): string | undefined {
  const [, name = '', rest = ''] = /^content\/([a-z]+)(?:\/(.*)|\.yml)$/.exec(path) ?? [];
  const kind = KINDS.find((one) => one.name === name);
  if (!kind || path.length > 200) return 'Only what lies in the folders of the partnership can be written from the editor. Nothing was changed.';
  const fits = {
    single: path === `content/${kind.name}.yml`,
    file: /^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(rest),
    folder: /^[a-z0-9]+(-[a-z0-9]+)*\/index\.mdx$/.test(rest) || FILE_BESIDE.test(rest),
  }[kind.layout];
  if (!fits) return 'A page, or a file beside it, has a name that cannot be used here. Change the title, or the name of the file, and save again. If a page of this title is there already, give yours another one.';
  if (isFoundation(person)) return undefined;
  if (!SCHOOLS_WRITE.includes(name)) return 'Only the Foundation can change this. Write to it, and say what should be different.';
  if (takesOut && rest.endsWith('.mdx')) return 'Only the Foundation can take a page away. You can say in it that it is retired, or write to the Foundation.';
  return undefined;
}

const FILE_BESIDE = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*\\.(${DOCUMENTS.join('|')})$`);

/** Whatever the request says, the commit bears the name of who signed in. */
function writeCommit({ person }: Asked, { message, tree, parents, author: _, ...rest }: Record<string, unknown>): Verdict {
  const isWhole = typeof message === 'string' && isSha(tree) && Array.isArray(parents) && parents.length === 1 && parents.every(isSha);
  if (!isWhole || hasMore(rest, ['committer'])) return bad('What was sent did not arrive whole. Nothing was changed; save again.');
  const who = { name: person.name, email: person.email };
  return yes('/git/commits', { message: message.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 500), tree, parents, author: who, committer: who });
}

function makeDraft({ person }: Asked, { ref, sha, ...rest }: Record<string, unknown>): Verdict {
  const name = /^refs\/heads\/(.+)$/.exec(String(ref))?.[1];
  if (!name || !isSha(sha) || hasMore(rest)) return bad('What was sent did not arrive whole. Nothing was changed; save again.');
  return refuseDraft(name, person) ?? yes('/git/refs', { ref, sha });
}

function moveDraft({ person }: Asked, { sha, force, ...rest }: Record<string, unknown>, path: string): Verdict {
  const name = path.slice('/git/refs/heads/'.length);
  if (!isSha(sha) || ![true, false, undefined].includes(force as never) || hasMore(rest)) return bad('What was sent did not arrive whole. Nothing was changed; save again.');
  if (name === 'main') {
    if (!isFoundation(person)) return no(ONLY_PUBLISH);
    // What was published can be added to and never rewritten from here.
    return force ? no('What is published cannot be replaced as a whole from the editor. Nothing was changed.') : yes(withName(path, name), { sha, force: false });
  }
  return refuseDraft(name, person) ?? yes(withName(path, name), { sha, force: force === true });
}

function dropDraft({ person }: Asked, _: Record<string, unknown>, path: string): Verdict {
  const name = path.slice('/git/refs/heads/'.length);
  return refuseDraft(name, person) ?? yes(withName(path, name));
}

function handIn({ person }: Asked, { title, body, head, base, ...rest }: Record<string, unknown>): Verdict {
  const name = String(head).replace(/^[\w-]*:/, '');
  if (typeof title !== 'string' || base !== 'main' || hasMore(rest)) return bad('What was sent did not arrive whole. Nothing was changed; save again.');
  return refuseDraft(name, person) ?? yes('/pulls', { title: title.slice(0, 200), body: typeof body === 'string' ? body.slice(0, 2000) : '', head, base });
}

function changeHandedIn(_: Asked, { state, ...rest }: Record<string, unknown>, path: string): Verdict {
  if ((state !== 'open' && state !== 'closed') || hasMore(rest)) return no('This cannot be changed from the editor. Nothing was changed.');
  return yes(path, { state });
}

function publish({ person }: Asked, { commit_message: message, sha, merge_method: how, ...rest }: Record<string, unknown>, path: string): Verdict {
  if (!isFoundation(person)) return no(ONLY_PUBLISH);
  // Joined with what is there, never flattened: the teacher stays the author.
  if (!isSha(sha) || how !== 'merge' || hasMore(rest)) return bad('What was sent did not arrive whole. Nothing was published; try again.');
  return yes(path, { commit_message: typeof message === 'string' ? message.slice(0, 500) : 'Publish', sha, merge_method: 'merge' });
}

function label({ person }: Asked, { labels, ...rest }: Record<string, unknown>, path: string): Verdict {
  if (!Array.isArray(labels) || labels.length > 10 || !labels.every((one) => /^cms\/(draft|pending_review|pending_publish)$/.test(String(one))) || hasMore(rest)) return bad('The editor does not know this status. Nothing was changed.');
  if (labels.includes('cms/pending_publish') && !isFoundation(person)) return no(`“Ready” is for the Foundation to say. ${ONLY_PUBLISH}`);
  return yes(path, { labels });
}

/** The line above each note with which a draft is sent back. It says who writes, by role; nobody else can write one. */
export const SENT_BACK = 'Sent back by the Foundation:';

function sendBack({ person }: Asked, { body, ...rest }: Record<string, unknown>, path: string): Verdict {
  if (!isFoundation(person)) return no('Only the Foundation can send a draft back with a note. Nothing was changed.');
  const words = typeof body === 'string' ? body.replace(/[^\P{Cc}\n]|\p{Cf}/gu, ' ').trim() : '';
  if (!words || words.length > 2000 || hasMore(rest)) return bad('A note has between 1 and 2,000 signs. Nothing was sent back; shorten it, and send it again.');
  return yes(path, { body: `${SENT_BACK}\n\n${words}` });
}

const ONLY_PUBLISH = 'Only the Foundation can publish. Set the status to “In review”, and the Foundation will look at it.';

function refuseDraft(name: string, person: Person): Verdict | undefined {
  const kind = DRAFT.exec(name)?.[1];
  if (!kind || !KINDS.some((one) => one.name === kind)) return no('Drafts are kept under a name that the editor gives them, and this is not one. Nothing was changed.');
  if (!isFoundation(person) && !SCHOOLS_WRITE.includes(kind)) return no('Only the Foundation can change this. Write to it, and say what should be different.');
  return undefined;
}

/** The path in one way of writing, or nothing when it could be read in two. */
function readPath(path: string): string | undefined {
  const [, rest] = /^\/github(\/.*)$/.exec(path) ?? [];
  // Decap writes the names of drafts with %2F; no other sign is written so.
  const plain = rest?.replace(/%2F/gi, '/').replace(/%3A/gi, ':');
  if (!plain || !/^[\w./:-]+$/.test(plain) || plain.includes('//') || plain.split('/').some((step) => step === '.' || step === '..')) return undefined;
  return plain;
}

function withName(path: string, name: string): string {
  return `${path.slice(0, -name.length)}${encodeURIComponent(name)}`;
}

function yes(path: string, body?: unknown): Verdict {
  return { allowed: true, path: path.replace(/^\/github/, ''), ...(body === undefined ? {} : { body }) };
}

function no(message: string): Verdict {
  return { allowed: false, status: 403, message };
}

function bad(message: string): Verdict {
  return { allowed: false, status: 422, message };
}

function isFoundation({ roles }: Person): boolean {
  return roles.includes(FOUNDATION);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSha(value: unknown): value is string {
  return typeof value === 'string' && SHA.test(value);
}

function hasMore(rest: Record<string, unknown>, but: readonly string[] = []): boolean {
  return Object.keys(rest).some((key) => !but.includes(key));
}

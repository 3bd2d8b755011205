import { decideComment } from './comments.ts';
import { oneLine } from './one-line.ts';
import { isFoundation } from './person.ts';
import { refuseMalformed, refuse, allow, type GatewayRequest, type Verdict } from './verdict.ts';
import { refuseDraft, refusePath } from './draft-paths.ts';
import { signMessage } from './ownership.ts';

/** Decides on one kind of request that changes something. `body` is what was sent, and `path` the normalised path. */
export type Rule = (asked: GatewayRequest, body: Record<string, unknown>, path: string) => Verdict;

/** 28 MB of base64: a file of 20 MB and some room. */
const MOST_BLOB = 28_000_000;
const MOST_FILES = 40;
const SHA = /^[0-9a-f]{40}$/;
const ONLY_PUBLISH = 'Your sign-in cannot publish. Set the status to “In review”, and those who publish will look at it.';

/**
 * Everything that can be changed through the gateway, in the order in which a page takes shape: its files, the tree, the commit, the draft, its
 * pull request, its publication. Only the fields named here are forwarded.
 */
export const WRITES: readonly (readonly [RegExp, Rule])[] = [
  [/^POST \/git\/blobs$/, writeBlob],
  [/^POST \/git\/trees$/, writeTree],
  [/^POST \/git\/commits$/, writeCommit],
  [/^POST \/git\/refs$/, makeDraft],
  [/^PATCH \/git\/refs\/heads\/.+$/, moveDraft],
  [/^DELETE \/git\/refs\/heads\/.+$/, dropDraft],
  [/^POST \/pulls$/, handIn],
  [/^PATCH \/pulls\/\d+$/, changeHandedIn],
  [/^PUT \/issues\/\d+\/labels$/, label],
  [/^POST \/issues\/\d+\/comments$/, (asked, body, path) => decideComment(asked, body, path) ?? sendBack(asked, body, path)],
  [/^PUT \/pulls\/\d+\/merge$/, publish],
];

function writeBlob(_: GatewayRequest, { content, encoding, ...rest }: Record<string, unknown>): Verdict {
  if (typeof content !== 'string' || (encoding !== 'base64' && encoding !== 'utf-8') || hasMore(rest)) return refuseMalformed('This file did not arrive whole. Add it again.');
  if (content.length > MOST_BLOB) return { allowed: false, status: 413, message: 'This file is too big to keep. 20 MB is the most; make it smaller, and add it again.' };
  return allow('/git/blobs', { content, encoding });
}

function writeTree({ person }: GatewayRequest, { base_tree: base, tree, ...rest }: Record<string, unknown>): Verdict {
  if (!isSha(base) || !Array.isArray(tree) || tree.length === 0 || hasMore(rest)) return refuseMalformed();
  if (tree.length > MOST_FILES) return refuseMalformed(`A page can have ${MOST_FILES} files at the most. Take some out, and save again.`);
  const entries: { path: string; mode: string; type: string; sha: string | null }[] = [];
  for (const entry of tree as unknown[]) {
    if (!isRecord(entry)) return refuseMalformed();
    const { path, mode, type, sha, ...more } = entry;
    if (typeof path !== 'string' || type !== 'blob' || mode !== '100644' || !(sha === null || isSha(sha)) || hasMore(more)) return refuse('Only pages and their files can be saved from the editor. Nothing was changed.');
    const refused = refusePath(path, person, sha === null);
    if (refused) return refuse(refused);
    entries.push({ path, mode, type, sha });
  }
  return allow('/git/trees', { base_tree: base, tree: entries }, { written: entries.map(({ path, sha }) => ({ path, sha })) });
}

/** Whatever the request says, the commit has the name of whoever is signed in, their school, and the time at which the code host received it. */
function writeCommit({ person }: GatewayRequest, { message, tree, parents, author: _, ...rest }: Record<string, unknown>): Verdict {
  const isWhole = typeof message === 'string' && isSha(tree) && Array.isArray(parents) && parents.length === 1 && parents.every(isSha);
  if (!isWhole || hasMore(rest, ['committer'])) return refuseMalformed();
  const who = { name: oneLine(person.name).replace(/[<>]/g, '').trim() || person.email, email: person.email };
  return allow('/git/commits', { message: signMessage(oneLine(message.slice(0, 500)), person), tree, parents, author: who, committer: who });
}

function makeDraft({ person }: GatewayRequest, { ref, sha, ...rest }: Record<string, unknown>): Verdict {
  const draft = typeof ref === 'string' ? /^refs\/heads\/(.+)$/.exec(ref)?.[1] : undefined;
  if (!draft || !isSha(sha) || hasMore(rest)) return refuseMalformed();
  return refuseDraft(draft, person) ?? allow('/git/refs', { ref, sha }, { draft, changes: sha, startsDraft: true });
}

/** A draft can be added to but never replaced, even if the request asks for it. So what somebody else has saved meanwhile is never lost. */
function moveDraft({ person }: GatewayRequest, { sha, force, ...rest }: Record<string, unknown>, path: string): Verdict {
  const name = nameIn(path);
  if (!isSha(sha) || ![true, false, undefined].includes(force as never) || hasMore(rest)) return refuseMalformed();
  if (name === 'main') {
    if (!isFoundation(person)) return refuse(ONLY_PUBLISH);
    return force ? refuse('What is published cannot be replaced as a whole from the editor. Nothing was changed.') : allow(path, { sha, force: false }, { changes: sha });
  }
  return refuseDraft(name, person) ?? allow(withName(path, name), { sha, force: false }, { draft: name, changes: sha, own: 'or nobody’s' });
}

function dropDraft({ person }: GatewayRequest, _: Record<string, unknown>, path: string): Verdict {
  const draft = nameIn(path);
  return refuseDraft(draft, person) ?? allow(withName(path, draft), undefined, isFoundation(person) ? undefined : { draft, own: 'or nobody’s' });
}

function handIn({ person }: GatewayRequest, { title, body, head, base, ...rest }: Record<string, unknown>): Verdict {
  if (typeof title !== 'string' || typeof head !== 'string' || base !== 'main' || hasMore(rest)) return refuseMalformed();
  // The owner of the repository comes before the colon. We could not look at another owner's branch.
  const name = head.replace(/^[\w-]*:/, '');
  // The last line of a message names the owner, and is not part of a title.
  const [first = ''] = title.split('\n');
  return refuseDraft(name, person) ?? allow('/pulls', { title: oneLine(first.slice(0, 200)), body: typeof body === 'string' ? body.slice(0, 2000).replace(/\p{Cs}/gu, ' ') : '', head, base }, isFoundation(person) ? undefined : { draft: name, own: 'only' });
}

function changeHandedIn({ person }: GatewayRequest, { state, ...rest }: Record<string, unknown>, path: string): Verdict {
  if ((state !== 'open' && state !== 'closed') || hasMore(rest)) return refuse('This cannot be changed from the editor. Nothing was changed.');
  if (isFoundation(person)) return allow(path, { state }, state === 'closed' ? undefined : { pull: numberIn(path), open: true });
  return allow(path, { state }, { pull: numberIn(path), ...(state === 'closed' ? { own: 'or nobody’s' } : { open: true, own: 'only' }) });
}

function label({ person }: GatewayRequest, { labels, ...rest }: Record<string, unknown>, path: string): Verdict {
  const [status, ...others] = Array.isArray(labels) ? (labels as unknown[]) : [];
  if (typeof status !== 'string' || others.length || !/^cms\/(draft|pending_review|pending_publish)$/.test(status) || hasMore(rest)) return refuseMalformed('The editor does not know this status. Nothing was changed.');
  if (status === 'cms/pending_publish' && !isFoundation(person)) return refuse(`“Ready” is for those who publish to say. ${ONLY_PUBLISH}`);
  return allow(path, { labels: [status] }, { pull: numberIn(path), open: true, ...(isFoundation(person) ? {} : { own: 'only' }) });
}

/** The line above each note with which a draft is sent back. It gives the role of the writer, and nobody else can write one. */
export const SENT_BACK = 'Sent back by the reviewer:';

function sendBack({ person }: GatewayRequest, { body, ...rest }: Record<string, unknown>, path: string): Verdict {
  if (!isFoundation(person)) return refuse('Only those who publish can send a draft back with a note. Nothing was changed.');
  const note = typeof body === 'string' ? body.replace(/[^\P{Cc}\n]|\p{Cf}/gu, ' ').trim() : '';
  if (!note || note.length > 2000 || hasMore(rest)) return refuseMalformed('A note has between 1 and 2,000 characters. Nothing was sent back; shorten it, and send it again.');
  return allow(path, { body: `${SENT_BACK}\n\n${note}` }, { pull: numberIn(path) });
}

function publish({ person }: GatewayRequest, { commit_message: message, sha, merge_method: how, ...rest }: Record<string, unknown>, path: string): Verdict {
  if (!isFoundation(person)) return refuse(ONLY_PUBLISH);
  // Only a merge, never a squash, so that the teacher remains the author.
  if (!isSha(sha) || how !== 'merge' || hasMore(rest)) return refuseMalformed('What was sent did not arrive whole. Nothing was published; try again.');
  return allow(path, { commit_message: typeof message === 'string' ? message.slice(0, 500) : 'Publish', sha, merge_method: 'merge' }, { pull: numberIn(path), changes: sha });
}

function nameIn(path: string): string {
  return path.slice('/git/refs/heads/'.length);
}

function numberIn(path: string): string {
  return /\d+/.exec(path)![0];
}

function withName(path: string, name: string): string {
  return `${path.slice(0, -name.length)}${encodeURIComponent(name)}`;
}

/** Whether a value is an object with named properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSha(value: unknown): value is string {
  return typeof value === 'string' && SHA.test(value);
}

function hasMore(rest: Record<string, unknown>, but: readonly string[] = []): boolean {
  return Object.keys(rest).some((key) => !but.includes(key));
}

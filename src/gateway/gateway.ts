import { answerInWords as say, answerJson as json, JSON_TYPE } from './answer-json.ts';
import { carryOut } from './carry-out.ts';
import type { Forwarded } from './forwarded.ts';
import { plainBytes, type FileBytes } from './inspection/file-bytes.ts';
import { gitName } from './git-name.ts';
import { identifySender } from './identify-sender.ts';
import { checkPreconditions } from './check-preconditions.ts';
import { decide } from './policy.ts';
import { parseBody, readFirstBytes, readBody, TOO_MUCH } from './read-body.ts';
import { refuseFile } from './inspection/refuse-file.ts';
import type { Reader } from './inspection/refuse-written.ts';
import { readSentFile } from './inspection/sent-file.ts';
import { isFoundation, type Person } from './person.ts';

/** What the gateway needs from the place where it runs. */
export interface GatewayOptions {
  /** Identifies who sends a request, by its `Authorization` header. Undefined if nobody is signed in. Throws if that cannot be found out. */
  identify(authorization: string | null): Promise<Person | undefined>;
  /** Forwards a request to the code host. Throws if it cannot be reached. */
  forward(request: Forwarded): Promise<Response>;
}

/** The path under which the gateway answers. */
export const ROOT = '/api/git';

/** The largest request that is read, in bytes: the largest file in base64, and some room. */
const MOST_BYTES = 28_000_100;
/** The largest request of any other sort, in bytes. Listing the 40 files of a page takes 10,000. */
const MOST_JSON = 1_000_000;
/** How many bytes of a stored file are inspected: a whole page, or whatever precedes the pixels of a picture. */
const MOST_LOOKED_AT = 262_144;
const FILE = '/github/git/blobs';
const UNIDENTIFIED = {
  unknown: 'We cannot find out who you are at the moment. Your words are still here; save again in a minute.',
  runOut: 'Your sign-in has run out. Your words are kept on this computer: sign in again, open the same page, and the editor offers them to you.',
};
/** The } at the end of a JSON object. */
const BRACE = 0x7d;

/** Creates the gateway between the editor and the repository. It finds out who sends a request, decides whether they may, and forwards what is allowed. */
export function createGateway({ identify, forward }: GatewayOptions): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith(`${ROOT}/`)) return undefined;
    const path = pathname.slice(ROOT.length);
    const person = await identifySender(request, identify, UNIDENTIFIED);
    if (person instanceof Response) return person;
    if (request.method === 'GET' && path === '/settings') return json({ github_enabled: true, roles: null });

    const isFile = request.method === 'POST' && path === FILE;
    const bytes = request.method === 'GET' ? new Uint8Array() : await readBody(request, isFile ? MOST_BYTES : MOST_JSON);
    if (bytes === TOO_MUCH) return say(413, 'This is more than can be saved at once. 20 MB is the most for a file; make it smaller, and add it again.');
    const file = isFile ? readSentFile(bytes) : undefined;
    // A file is inspected as bytes and forwarded as it came. Decoding and encoding one of 20 MB would take ten times the processor time that the host allows.
    const body = isFile ? file && { content: '', encoding: 'base64' } : parseBody(bytes);
    const verdict = decide({ person, method: request.method, path, query: searchParams, body });
    if (!verdict.allowed) return say(verdict.status, verdict.message);
    const { path: onward, body: sent, first } = verdict;
    const forwarded = { method: request.method, path: onward, query: searchParams, body: file?.body ?? sent, person, address: request.url };
    try {
      const unfit = file && refuseFile(file.file);
      if (unfit && !(isFoundation(person) && (await isKept(file.file, readerOf(forward, forwarded))))) return say(422, unfit);
      const { refused, emptyDraft } = first ? await checkPreconditions(first, person, readerOf(forward, forwarded)) : {};
      if (refused) return say(refused.status, refused.message);
      // A draft that is already at this very commit counts as started.
      if (emptyDraft !== undefined) await reuseEmptyDraft(forward, forwarded, emptyDraft);
      return await passOn(await carryOut(forward)(forwarded), `${request.method} ${onward}`);
    } catch {
      return say(502, 'The place where pages are kept cannot be reached. Your words are still here; save again in a minute.');
    }
  };
}

/** Whether a text is stored already. When the Foundation unpublishes a page, it becomes a draft as it was, even if the rules have changed since. */
async function isKept(file: FileBytes, read: Reader): Promise<boolean> {
  return file.size <= MOST_LOOKED_AT && (await read.file(await gitName(file.at(0, file.size)))) !== undefined;
}

/**
 * Starts a draft in place of an empty one of the same name, which belongs to nobody. Its branch is moved forward, not deleted, so whatever
 * somebody saves in it at this very moment is not lost.
 */
async function reuseEmptyDraft(forward: GatewayOptions['forward'], asks: Forwarded, draft: string): Promise<boolean> {
  const { sha } = asks.body as { sha: string };
  return (await forward({ ...asks, method: 'PATCH', path: `/git/refs/heads/${encodeURIComponent(draft)}`, body: { sha, force: false } })).ok;
}

/** Makes a reader for what has to be checked first, on behalf of the same person. */
function readerOf(forward: GatewayOptions['forward'], { person, address }: Forwarded): Reader {
  const ask = async (asked: string, raw?: boolean) => {
    const [path = '', query] = asked.split('?');
    const answer = await forward({ method: 'GET', path, query: new URLSearchParams(query), body: undefined, person, address, raw });
    if (answer.status === 404 || answer.status === 422) return undefined;
    if (!answer.ok) throw new Error('The code host does not answer.');
    return answer;
  };
  return {
    value: async (path) => (await ask(path))?.json(),
    file: async (sha) => {
      const answer = await ask(`/git/blobs/${sha}`, true);
      const read = answer && (await readFirstBytes(answer, MOST_LOOKED_AT));
      return read && plainBytes(read.bytes, read.isWhole);
    },
  };
}

/** Passes on the code host's answer, without its own headers and messages. */
async function passOn(answer: Response, asked: string): Promise<Response> {
  if (answer.status === 204) return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // A file of 20 MB is passed on as it came. Parsing its JSON would take ten times the processor time that the host allows.
  if (answer.ok && bytes.length > MOST_JSON && bytes.at(-1) === BRACE) return new Response(bytes, { status: answer.status, headers: { 'cache-control': 'no-store', 'content-type': JSON_TYPE } });
  const value = parseBody(bytes);
  if (value === undefined) {
    return say(502, 'The answer from the place where pages are kept did not arrive whole. Your words are still here; save again in a minute.');
  }
  if (answer.ok) {
    const headers = new Headers();
    // The second page of a long list.
    const link = answer.headers.get('link');
    if (link) headers.set('link', link);
    return json(value, answer.status, headers);
  }
  // The code host sends a 405 when two changes conflict. Decap would respond by overwriting what is published.
  const status = answer.status === 405 && asked.startsWith('PUT ') ? 409 : answer.status;
  return say(status === 401 ? 502 : status, describeFailure(answer.status, String((value as { message?: unknown } | null)?.message ?? ''), /^PUT .*\/merge$/.test(asked)));
}

/** Messages that Decap itself acts upon, so they are passed on unchanged. */
const DECAP_KNOWS = new Set(['Reference already exists', 'Reference update failed', 'Reference does not exist', 'Branch not found', 'Not Found']);

/** The editor offers this for a page that it has opened. It has nothing to compare a new page with. */
const COMPARE = 'Choose “Compare the two” to put both together, or, if that is not offered, save again in a minute.';

function describeFailure(status: number, said: string, isPublishing: boolean): string {
  if (DECAP_KNOWS.has(said)) return said;
  if (status === 429 || (status === 403 && /rate limit/i.test(said))) return 'The editor asked too often in a short time. Your words are still here; wait a minute, and save again.';
  if (status === 401 || status === 403) return 'The site may not write to the place where its pages are kept. It is not your fault: your words are still here. Tell whoever looks after the site.';
  if (status === 405 && /review|required|protected/i.test(said)) return 'The place where pages are kept asks for an approval of its own before this can be published. It is not your fault: tell whoever looks after the site.';
  if (status === 405) return 'This page has been changed on the site since this draft was begun, in the same place, so it was not published. Nothing is lost: open the page on the site, put into it what the draft says, and throw the draft away.';
  if (status === 409 && isPublishing) return 'Somebody has saved this draft since it was opened here, so it was not published. You have lost nothing: open it again, read it, and publish it then.';
  if (status === 409) return `Somebody has changed the same page at this moment. Your words are still here. ${COMPARE}`;
  if (status === 422) return `This does not fit what is kept already; perhaps somebody has changed the page since you opened it. Your words are still here. ${COMPARE}`;
  if (status >= 500) return 'The place where pages are kept is not working at the moment. Your words are still here; save again in a few minutes.';
  return said || 'This could not be done. Your words are still here; try again.';
}

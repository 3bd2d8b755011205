import { bad, no, yes, type Asked, type Verdict } from './verdict.ts';
import { isRecord, WRITES } from './writes.ts';

/**
 * Decides what somebody may do. What is not named here is refused: this is the only road by which the editor reaches the repository,
 * and whoever can sign in can also send requests by hand.
 */
export function decide(asked: Asked): Verdict {
  const { method, query, body } = asked;
  const path = readPath(asked.path);
  if (!path) return no('This address means nothing to the editor. Go back to the page you were on.');
  if (method === 'GET') return isRead(path, query) ? yes(asked.path) : no('The editor does not show this. Nothing was changed.');
  if ([...query].length) return no('The editor does not send this. Nothing was changed.');
  const rule = WRITES.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];
  if (!rule) return no('This cannot be done from the editor. Nothing was changed; ask the Foundation if you need it.');
  if (!isRecord(body) && method !== 'DELETE') return bad();
  return rule(asked, isRecord(body) ? body : {}, path);
}

/** What Decap reads: branches, trees, texts, comparisons, and what waits. */
const READS = [
  /^\/branches\/(?:main|cms\/[\w/-]+)$/,
  /^\/git\/trees\/(?:[0-9a-f]{40}|main|cms\/[\w/-]+)(?::content(?:\/[a-z0-9/-]+)?)?$/,
  /^\/git\/blobs\/[0-9a-f]{40}$/,
  /^\/git\/matching-refs\/heads\/cms\/[\w/-]*$/,
  /^\/compare\/[\w:./-]+\.\.\.[\w:./-]+$/,
  /^\/commits(?:\/[0-9a-f]{40}(?:\/status)?)?$/,
  /^\/pulls(?:\/\d+(?:\/commits)?)?$/,
  /^\/issues\/\d+\/comments$/,
];
const QUERIES = new Set(['recursive', 'head', 'base', 'state', 'per_page', 'page', 'path', 'sha', 'ts']);

function isRead(path: string, query: URLSearchParams): boolean {
  return READS.some((read) => read.test(path)) && [...query.keys()].every((key) => QUERIES.has(key));
}

/** The path in one way of writing, or nothing when it could be read in two. */
function readPath(path: string): string | undefined {
  const [, rest] = /^\/github(\/.*)$/.exec(path) ?? [];
  // Decap writes the names of drafts with %2F, and of folders with %3A before them; no other sign is written so.
  const plain = rest?.replace(/%2F/gi, '/').replace(/%3A/gi, ':');
  if (!plain || !/^[\w./:-]+$/.test(plain) || plain.includes('//') || plain.split('/').some((step) => step === '.' || step === '..')) return undefined;
  return plain;
}

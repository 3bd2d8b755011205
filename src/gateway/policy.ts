import { refuseMalformed, refuse, allow, type GatewayRequest, type Verdict } from './verdict.ts';
import { isRecord, WRITES } from './writes.ts';

/**
 * Decides what somebody may do. Whatever is not listed here is refused. This is the editor's only way to the repository, and anybody who can
 * sign in can also send requests by hand.
 */
export function decide(asked: GatewayRequest): Verdict {
  const { method, query, body } = asked;
  const path = readPath(asked.path);
  if (!path) return refuse('The editor does not know this address. Go back to the page you were on.');
  if (method === 'GET') return isRead(path, query) ? allow(asked.path) : refuse('The editor does not show this. Nothing was changed.');
  if ([...query].length) return refuse('The editor does not send this. Nothing was changed.');
  const rule = WRITES.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];
  if (!rule) return refuse('This cannot be done from the editor. Nothing was changed; ask those who publish if you need it.');
  if (!isRecord(body) && method !== 'DELETE') return refuseMalformed();
  return rule(asked, isRecord(body) ? body : {}, path);
}

const DRAFT = 'cms/[a-z0-9/-]+';
const STATE = `(?:[0-9a-f]{40}|main|${DRAFT})`;
const OWNER = '(?:[\\w-]*:)?';
const PATH = 'content(?:/[a-z0-9-]+)*';

/** What Decap reads: branches, trees, files, comparisons and pull requests. */
const READS = [
  `/branches/(?:main|${DRAFT})`, `/git/trees/${STATE}(?::${PATH})?`, '/git/blobs/[0-9a-f]{40}', '/git/matching-refs/heads/cms/[a-z0-9/-]*', `/compare/${OWNER}${STATE}\\.\\.\\.${OWNER}${STATE}`,
  '/commits(?:/[0-9a-f]{40}(?:/status)?)?', '/pulls(?:/\\d{1,9}(?:/commits)?)?', '/issues/\\d{1,9}/comments',
].map(whole);

/** The query parameters that are allowed, and the form of each. A value that begins like an option would be one to the program that reads the repository. */
const QUERIES: Readonly<Record<string, RegExp>> = {
  recursive: whole('1|true'), head: whole(`${OWNER}(?:main|${DRAFT})`), base: whole(`main|${DRAFT}`), state: whole('open|closed|all'), per_page: whole('\\d{1,3}'), page: whole('\\d{1,4}'),
  path: whole(`${PATH}(?:\\.[a-z0-9]+)?`), sha: whole(STATE), ts: whole('\\d{1,16}'),
};

function isRead(path: string, query: URLSearchParams): boolean {
  const keys = [...query.keys()];
  return READS.some((read) => read.test(path)) && new Set(keys).size === keys.length && [...query].every(([key, value]) => Object.hasOwn(QUERIES, key) && QUERIES[key]!.test(value));
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

/** Normalises a path. Undefined if it could be read in two ways. */
function readPath(path: string): string | undefined {
  const [, rest] = /^\/github(\/.*)$/.exec(path) ?? [];
  // Decap writes %2F in the names of drafts, and %3A before the names of folders. It encodes no other character.
  const plain = rest?.replace(/%2F/gi, '/').replace(/%3A/gi, ':');
  if (!plain || !/^[\w./:-]+$/.test(plain) || plain.includes('//') || plain.split('/').some((step) => step === '.' || step === '..')) return undefined;
  return plain;
}

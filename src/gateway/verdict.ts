import type { Person } from './person.ts';

/** A request to the gateway. `path` is what follows the gateway's own address: `/github/git/trees`. */
export interface GatewayRequest {
  person: Person;
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What has to be checked in the repository before a request that is otherwise allowed is carried out. */
export interface Preconditions {
  /** The draft concerned, by its name or by the number of its pull request. With neither, it is about what is published. */
  draft?: string;
  pull?: string;
  /** The commit that it leads to. It may differ from what is published only in the files that belong to the draft. */
  changes?: string;
  /** Whether only the school that started the draft may do it, or also anybody if the draft is empty and so belongs to nobody. */
  own?: 'only' | 'or nobody’s';
  /** Whether it applies only to a draft that is open or withdrawn. A published one keeps its label. */
  open?: boolean;
  /** Whether it starts the draft. */
  startsDraft?: boolean;
  /** The files that are written, by Git's name for their contents, or removed. */
  written?: readonly { path: string; sha: string | null }[];
}

/** Whether a request is allowed. If so, what to forward in its place and what to check first. If not, why, in a sentence for a teacher. */
export type Verdict = { allowed: true; path: string; body?: unknown; first?: Preconditions } | Refusal;

/** Why a request is refused. */
export interface Refusal {
  allowed: false;
  status: 403 | 413 | 422;
  message: string;
}

/** Allows a request. `path` and `body` are what is forwarded, `first` what to check before that. */
export function allow(path: string, body?: unknown, first?: Preconditions): Verdict {
  return { allowed: true, path: path.replace(/^\/github/, ''), ...(body === undefined ? {} : { body }), ...(first ? { first } : {}) };
}

/** Refuses a request that this person may not make. */
export function refuse(message: string): Refusal {
  return { allowed: false, status: 403, message };
}

/** Refuses a malformed request. */
export function refuseMalformed(message = 'What was sent did not arrive whole. Nothing was changed; save again.'): Refusal {
  return { allowed: false, status: 422, message };
}

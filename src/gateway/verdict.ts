/**
 * Who asks: an address that the sign-in has verified, the name that the partnership gave them or else that address, what the Foundation has
 * entrusted them with, and the school they write for, by the name of its page. Somebody without a school writes for themselves.
 */
export interface Person {
  email: string;
  name: string;
  roles: readonly string[];
  school?: string;
}

/** What is asked of the repository. `path` is what follows the gateway's own address: `/github/git/trees`. */
export interface Asked {
  person: Person;
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What has to be looked at in the repository before something that is allowed in itself is done. */
export interface Look {
  /** The draft that it is about, by its name or by its number among what was handed in. Neither: what is published. */
  draft?: string;
  pull?: string;
  /** The state of the files that it leads to, by Git's name for it. It may differ from what is published only in what belongs to the draft. */
  changes?: string;
  /** Whether only the school that began the draft may do it, or for an empty draft, which nobody has begun, anybody. */
  own?: 'only' | 'or nobody’s';
  /** Whether it is only for what is still open or was withdrawn: the mark of what is published stays. */
  open?: boolean;
  /** Whether it begins the draft. */
  begins?: boolean;
  /** The files that are written, by Git's name for what is in them, or taken away. */
  written?: readonly { path: string; sha: string | null }[];
}

/** Whether it may be done; what is sent on in place of what was sent, and what to look at first; or why not, in a sentence for a teacher. */
export type Verdict = { allowed: true; path: string; body?: unknown; first?: Look } | Refusal;

/** Why something is not done. */
export interface Refusal {
  allowed: false;
  status: 403 | 413 | 422;
  message: string;
}

/** The role of those who publish, delete and change the settings. */
export const FOUNDATION = 'foundation';

/** Sends it on. */
export function yes(path: string, body?: unknown, first?: Look): Verdict {
  return { allowed: true, path: path.replace(/^\/github/, ''), ...(body === undefined ? {} : { body }), ...(first ? { first } : {}) };
}

/** Refuses what this person may not do. */
export function no(message: string): Refusal {
  return { allowed: false, status: 403, message };
}

/** Refuses what cannot be understood. */
export function bad(message = 'What was sent did not arrive whole. Nothing was changed; save again.'): Refusal {
  return { allowed: false, status: 422, message };
}

/** Whether this is somebody who publishes. */
export function isFoundation({ roles }: Person): boolean {
  return roles.includes(FOUNDATION);
}

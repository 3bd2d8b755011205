import type { Person } from './verdict.ts';

/** A request as it is sent on: to a path below the repository's own address. */
export interface Forwarded {
  method: string;
  path: string;
  query: URLSearchParams;
  /** A value to be sent as JSON, or bytes that are JSON already. */
  body: unknown;
  person: Person;
  /** The address as the editor asked for it. */
  address: string;
  /** Asks for the bytes of a file as they are, without JSON around them. */
  raw?: boolean;
}

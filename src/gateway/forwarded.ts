import type { Person } from './person.ts';

/** A request as it is forwarded, with a path relative to the repository's address. */
export interface Forwarded {
  method: string;
  path: string;
  query: URLSearchParams;
  /** A value to send as JSON, or bytes that are JSON already. */
  body: unknown;
  person: Person;
  /** The address that the editor requested. */
  address: string;
  /** Whether to return the bytes of a file as they are, without JSON around them. */
  raw?: boolean;
}

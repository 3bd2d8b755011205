/** A request to the code host. */
export interface HostRequest {
  method: string;
  /** The path relative to the repository's address, still encoded. */
  path: string;
  query: URLSearchParams;
  body: unknown;
  /** Whether to return the bytes of a file as they are. */
  raw?: boolean;
  /** The whole address that the editor requested. */
  address: string;
  /** Who sends the request, for the commits that the code host itself makes. */
  person: { name: string; email: string };
}

/** A refusal with exactly the code host's message, because Decap acts upon it. */
export class HostRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** An answer with a value as JSON. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

/** The code host's answer if there is nothing at an address. */
export function notFound(message = 'Not Found'): Response {
  return json({ message }, 404);
}

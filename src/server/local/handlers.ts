/** What the editor asks of the code host. */
export interface Ask {
  method: string;
  /** What follows the road to the repository, as it was sent. */
  path: string;
  query: URLSearchParams;
  body: unknown;
  /** Whether the bytes of a file are asked for as they are. */
  raw?: boolean;
  /** The whole address, as the editor knows it. */
  address: string;
  /** Who asks, for what the code host itself writes down. */
  person: { name: string; email: string };
}

/** A refusal in the words of the code host, which Decap knows by heart. */
export class Fault extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A value as JSON. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

/** What the code host says when there is nothing. */
export function notFound(message = 'Not Found'): Response {
  return json({ message }, 404);
}

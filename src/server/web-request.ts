import type { IncomingMessage, ServerResponse } from 'node:http';

/** The largest request, in bytes: a file of 20 MB in base64, and some room. */
const MOST_BYTES = 40_000_000;

/** Answers a request as the host's own services would. Undefined if it is not for this service. */
export type Service = (request: Request) => Promise<Response | undefined>;

/** The header in which Netlify tells its functions the client's address. */
const CLIENT = 'x-nf-client-connection-ip';

/** Turns an incoming message into a standard Request. Undefined if it is too large. `path` begins with exactly one slash. */
export async function toRequest(incoming: IncomingMessage, path: string): Promise<Request | undefined> {
  const { method = 'GET', headers } = incoming;
  const address = new URL(`http://${headers.host}${path}`);
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(', ') : value);
  sent.set(CLIENT, incoming.socket.remoteAddress ?? '');
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers: sent });
  const body = await readAll(incoming);
  return body && new Request(address, { method, headers: sent, body: new Uint8Array(body) });
}

/** Sends a standard Response. */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.length }).end(body);
}

async function readAll(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentTypeOf, isText } from './content-types.ts';
import { findFile } from './find-file.ts';
import type { HeadersFor } from './headers.ts';
import { sendResponse, toRequest, type Service } from './web-request.ts';

/** What to serve: a folder of finished pages, the headers for each path, and a port, or 0 for any free one. */
export interface Site {
  folder: string;
  headers: HeadersFor;
  port: number;
  /** What else answers requests, apart from the pages: the sign-in, the gateway, the forms. The first one that knows an address answers. */
  services?: readonly Service[];
}

/** A site that is being served, at `http://localhost:4321`. */
export interface Served {
  address: string;
  close: () => Promise<void>;
}

/** The methods that services accept. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Serves a folder of finished pages as the host would, but only to this computer. Throws a sentence for people if the port is not available. */
export async function serve(site: Site): Promise<Served> {
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(site, request, response).catch((error: unknown) => {
      // A window was closed while it was sending. Nobody is waiting for an answer, and nothing is wrong here.
      if (request.destroyed && !request.complete) return;
      console.error(error);
      if (!response.headersSent) say(response, 500, 'This page could not be read.');
    });
  };
  const servers = [await listen(handle, '127.0.0.1', site.port)];
  const close = async () => void (await Promise.all(servers.map(closeServer)));
  const { port } = servers[0]!.address() as AddressInfo;
  try {
    // "localhost" means either address. A browser that tries ::1 first must not find another program there.
    servers.push(await listen(handle, '::1', port));
  } catch (error) {
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      await close();
      throw error;
    }
  }
  return { address: `http://localhost:${port}`, close };
}

function listen(handle: Parameters<typeof createServer>[1], host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handle!);
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen({ port, host }, () => resolve(server));
  });
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  const why = { EADDRINUSE: 'is in use by another program', EACCES: 'is kept for the system' }[error.code ?? ''];
  const other = port < 1024 || port === 65535 ? 4321 : port + 1;
  return why ? new Error(`Port ${port} ${why}, so choose another: PORT=${other} npm start`) : error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer({ folder, headers, services = [] }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A website can point its own name at 127.0.0.1 to read what this computer serves. But it cannot change the Host header that the browser then sends.
  const host = request.headers.host ?? '';
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host) || !URL.canParse(`http://${host}`)) return say(response, 403, 'This site answers only to the name localhost.');
  // A page on another site can make a browser send a form here, but cannot hide where it came from.
  const from = request.headers.origin;
  if (from && request.method !== 'GET' && request.method !== 'HEAD' && from !== `http://${host}`) return say(response, 403, 'Forms are taken only from the pages of this site.');
  const target = targetOf(request);
  if (services.length && (await serveOther(services, request, target, response))) return;
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response.setHeader('Allow', 'GET, HEAD'), 405, 'Pages here can be read, and nothing else.');

  const [path, ...query] = target.split('?') as [string, ...string[]];
  const found = await findFile(folder, path);
  for (const [name, value] of Object.entries(withoutHttps(headers(path)))) response.setHeader(name, value);
  // Netlify's default if no rule says otherwise. Answers without a file are never cached, because the next build may add that file.
  if (!found || 'moved' in found || !response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  if (found && 'moved' in found) {
    response.setHeader('Location', [found.moved, ...query].join('?'));
    return say(response, 301, 'This page has moved.');
  }
  if (found) return send(request, response, found.file);

  const notFoundPage = await findFile(folder, '/404.html');
  if (!notFoundPage || !('file' in notFoundPage)) return say(response, 404, 'There is no page at this address.');
  response.statusCode = 404;
  return send(request, response, notFoundPage.file);
}

/**
 * The requested path. A program may send the whole URL (RFC 9112, 3.2.2), which has to be ours. `//name/path` and `/\name/path` stay as they
 * are: some parsers take them for another host, so no service gets to see them, and no page has such an address.
 */
function targetOf({ url = '/', headers }: IncomingMessage): string {
  const own = `http://${headers.host}/`;
  return url.slice(0, own.length).toLowerCase() === own.toLowerCase() ? url.slice(own.length - 1) : url;
}

/** Whether one of the services answered. */
async function serveOther(services: readonly Service[], incoming: IncomingMessage, target: string, response: ServerResponse): Promise<boolean> {
  // A standard Request cannot be a TRACE or a CONNECT.
  if (!METHODS.has(incoming.method ?? '') || !/^\/(?![/\\])/.test(target)) return false;
  const isPage = (incoming.method === 'GET' || incoming.method === 'HEAD') && !/^\/(api|\.netlify)\//.test(target);
  if (isPage) return false;
  const request = await toRequest(incoming, target);
  if (!request) {
    say(response, 413, 'This is more than can be sent at once. 20 MB is the most for a file.');
    return true;
  }
  for (const service of services) {
    const answered = await service(request.clone() as Request);
    if (answered) {
      await sendResponse(answered, response);
      return true;
    }
  }
  return false;
}

/**
 * Removes the headers that make sense only over https. This server uses http. Safari would obey `upgrade-insecure-requests` even here and find
 * no styles, and a promise to use only https means nothing when it is made over http (RFC 6797, 7.2).
 */
function withoutHttps({ 'strict-transport-security': _, ...headers }: Record<string, string>): Record<string, string> {
  const policy = headers['content-security-policy'];
  if (policy) headers['content-security-policy'] = policy.replace(/;?\s*upgrade-insecure-requests\b/, '');
  return headers;
}

async function send(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  const bytes = await readFile(file);
  const type = contentTypeOf(file);
  // From the content, because each build rewrites every file. Weak, because it is the same for every compression.
  const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (response.statusCode === 200) {
    response.setHeader('ETag', tag);
    if (isKept(request.headers['if-none-match'], tag)) return void response.writeHead(304).end();
  }
  const { encoding, body } = isText(type) ? compress(bytes, request.headers['accept-encoding']) : { encoding: undefined, body: bytes };
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(response.statusCode, { 'Content-Type': type, 'Content-Length': body.length }).end(body);
}

function isKept(asked: string | undefined, tag: string): boolean {
  return asked?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^(W\/)?/, 'W/') === tag) ?? false;
}

/** Brotli at level 5 and gzip at level 6, about what hosts use on the fly, so that sizes measured here are those that readers download. */
function compress(bytes: Buffer, accepted = ''): { encoding?: string; body: Buffer } {
  const takes = (name: string) => accepted.split(',').some((one) => one.trim().split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(one.trim()));
  if (takes('br')) return { encoding: 'br', body: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) };
  return takes('gzip') ? { encoding: 'gzip', body: gzipSync(bytes, { level: 6 }) } : { body: bytes };
}

/** Answers in one plain sentence, which repeats nothing from the request. */
function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(`${sentence}\n`) }).end(`${sentence}\n`);
}

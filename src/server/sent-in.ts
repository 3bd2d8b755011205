import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFoundation } from '../gateway/person.ts';
import type { Message } from './inbox.ts';
import type { Service } from './web-request.ts';

/** The path under which the editor fetches what people sent in. */
const ROOT = '/api/sent-in';

/** The name of a message's folder in the inbox. Nothing else is ever opened. */
const NAME = /^\d{17}(-\d+)?-(share|trial)$/;

/** Identifies who sends a request, as far as it matters here. */
type Identify = (authorization: string | null) => { roles: readonly string[] } | undefined;

/** Shows what people sent in to the Foundation and nobody else, and deletes messages that are no longer needed. Reads only the inbox folder. */
export function createSentIn({ folder, identify }: { folder: string; identify: Identify }): Service {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== ROOT && !pathname.startsWith(`${ROOT}/`)) return undefined;
    const person = identify(request.headers.get('authorization'));
    if (!person) return say(401, 'Your sign-in has run out. Sign in again, and open this page again.');
    if (!isFoundation(person)) return say(403, 'Only those who publish read what was sent in.');
    const [name, file, ...more] = pathname.slice(ROOT.length + 1).split('/');
    if (request.method === 'GET' && !name) return json(await listAll());
    if (!name || !NAME.test(name) || more.length) return say(404, 'There is no such message. It may have been deleted.');
    if (request.method === 'DELETE' && !file) return remove(name);
    if (request.method === 'GET' && file) return readOne(name, file);
    return say(404, 'There is no such message. It may have been deleted.');
  };

  async function listAll(): Promise<(Message & { id: string })[]> {
    const names = await readdir(folder).catch(() => []);
    const read = names.filter((name) => NAME.test(name)).sort().reverse().map(async (id) => ({ id, message: await readMessage(id) }));
    return (await Promise.all(read)).flatMap(({ id, message }) => (message ? [{ id, ...message }] : []));
  }

  /** Reads a message. Undefined if it is still being written, or somebody has edited it. */
  async function readMessage(id: string): Promise<Message | undefined> {
    try {
      return JSON.parse(await readFile(join(folder, id, 'message.json'), 'utf8')) as Message;
    } catch {
      return undefined;
    }
  }

  async function readOne(id: string, file: string): Promise<Response> {
    const message = await readMessage(id);
    if (!message?.files.includes(file)) return say(404, 'This file is not there any more.');
    const bytes = await readFile(join(folder, id, file)).catch(() => undefined);
    // Only for our own page to read. A browser that is sent here downloads it and opens nothing.
    return bytes ? new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } }) : say(404, 'This file is not there any more.');
  }

  async function remove(id: string): Promise<Response> {
    await rm(join(folder, id), { recursive: true, force: true });
    return json({ message: 'It is deleted.' });
  }
}

function say(status: number, message: string): Response {
  return json({ message }, status);
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Served } from './server.ts';

const home = mkdtempSync(join(tmpdir(), 'server-'));
const folder = join(home, 'dist');
const page = `<!doctype html><title>Circles</title>${'<p>Who was affected?</p>'.repeat(100)}`;
let served: Served;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'themes/café'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const [name, words] of Object.entries({ 'index.html': page, 'themes/café/index.html': 'Café', '404.html': 'Not here', 'a.pdf': '%PDF', 'a.ics': 'BEGIN', 'unknown.xyz': '?' })) {
    writeFileSync(join(folder, name), words);
  }
  writeFileSync(join(home, 'secret.txt'), 'secret');
  symlinkSync(join(home, 'secret.txt'), join(folder, 'link.txt'));
  const headers = (path: string) => ({
    'content-security-policy': "default-src 'none'; upgrade-insecure-requests",
    'strict-transport-security': 'max-age=31536000',
    'x-path': path,
    ...(path.startsWith('/_astro/') ? { 'cache-control': 'immutable' } : {}),
  });
  served = await serve({ folder, headers, port: 0 });
  port = Number(new URL(served.address).port);
});
afterAll(async () => {
  await served.close();
  rmSync(home, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', host = '127.0.0.1', at = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host, port: at, path, method, headers }, async (response) => {
      resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(await response.toArray()) });
    });
    asking.once('error', reject).end();
  });
}

test('a page comes with its headers, less those that only make sense by https', async () => {
  const { status, headers, body } = await ask('/');
  expect(status).toBe(200);
  expect(body.toString()).toBe(page);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-path': '/',
  });
  expect(headers).not.toHaveProperty('strict-transport-security');
});

test('the site answers by both numbers of localhost', async () => {
  const both = await Promise.all(['127.0.0.1', '::1'].map((host) => ask('/', {}, 'GET', host).then(({ status }) => status, (error) => error.code)));
  expect(both[0]).toBe(200);
  expect([200, 'EADDRNOTAVAIL', 'EAFNOSUPPORT']).toContain(both[1]);
});

test.each([
  ['/a.pdf', 'application/pdf'],
  ['/a.ics', 'text/calendar; charset=utf-8'],
  ['/unknown.xyz', 'application/octet-stream'],
])('%s is sent as %s', async (path, type) => {
  expect((await ask(path)).headers['content-type']).toBe(type);
});

test('a folder without its trailing slash redirects to the address with it', async () => {
  const { status, headers } = await ask('/themes/caf%C3%A9?theme=circles&role=ta');
  expect([status, headers.location]).toEqual([301, '/themes/caf%C3%A9/?theme=circles&role=ta']);
  expect((await ask('/themes/caf%C3%A9/')).body.toString()).toBe('Café');
});

test.each(['/nothing', '/empty/', '/empty', '/a.pdf/', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/themes\\..\\..\\secret.txt', '/link.txt', '//themes', '/%', '/a.pdf%00', 'http://evil.example/'])(
  '%s is answered by the page for what is not there',
  async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, body.toString(), headers['content-type']]).toEqual([404, 'Not here', 'text/html; charset=utf-8']);
  },
);

test('what is not there is not kept, wherever it should have been', async () => {
  expect((await ask('/_astro/gone.js')).headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
});

describe('what a browser holds already', () => {
  test.each([(tag: string) => tag, (tag: string) => tag.slice(2), (tag: string) => `"other", ${tag}`, () => '*'])('is not sent again (%#)', async (asked) => {
    const { etag } = (await ask('/')).headers;
    const { status, body } = await ask('/', { 'If-None-Match': asked(etag!) });
    expect([status, body.length]).toEqual([304, 0]);
  });
  test('is sent again when it has changed', async () => {
    expect((await ask('/', { 'If-None-Match': '"older"' })).status).toBe(200);
  });
});

test('text is sent compressed, the best way that the browser takes', async () => {
  const brotli = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br' });
  expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual(['br', page]);
  const gzip = await ask('/', { 'Accept-Encoding': 'gzip;q=1.0, br;q=0' });
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', page]);
  expect(brotli.body.length).toBeLessThan(page.length / 10);
  expect((await ask('/a.pdf', { 'Accept-Encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
});

test('HEAD says what GET would, without the page', async () => {
  const [head, get] = await Promise.all([ask('/', {}, 'HEAD'), ask('/')]);
  expect(head.body.length).toBe(0);
  expect(head.headers).toMatchObject({ 'content-length': String(page.length), etag: get.headers.etag });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
  const { status, headers } = await ask('/', {}, method);
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test.each([['localhost', 200], ['LOCALHOST:4321', 200], ['127.0.0.1:80', 200], ['[::1]:4321', 200], ['localhost:99999', 403], ['evil.example', 403], ['localhost.evil.example', 403], ['127.0.0.1.nip.io', 403]])(
  'asked for by the name "%s" it answers %i',
  async (host, status) => {
    expect((await ask('/', { Host: host })).status).toBe(status);
  },
);

test.each([['http://evil.example', 403], ['null', 403], ['http://localhost:4321', 405]])('a form that a page of %s sends is answered %i', async (origin, status) => {
  expect((await ask('/share/', { Host: 'localhost:4321', Origin: origin }, 'POST')).status).toBe(status);
});

describe('with a service besides the pages', () => {
  const heard: { url: string; client: string | null }[] = [];
  let own: Served;
  let at: number;
  beforeAll(async () => {
    own = await serve({ folder, headers: () => ({}), port: 0, services: [({ url, headers: sent }) => {
      heard.push({ url, client: sent.get('x-nf-client-connection-ip') });
      return Promise.resolve(new Response('heard'));
    }] });
    at = Number(new URL(own.address).port);
    return () => own.close();
  });
  const post = (path: string, headers = {}, method = 'POST') => ask(path, { Host: `localhost:${at}`, ...headers }, method, '127.0.0.1', at);

  test.each(['//evil.example/api/x', '/\\evil.example/api/x', 'http://evil.example/api/x', 'http://localhost.evil.example/api/x', '*'])('it never hears of the address %s', async (path) => {
    expect((await post(path)).status).toBe(405);
    expect(heard).toEqual([]);
  });

  test('it hears of our own address only, also when that is asked for in full, and of the computer that asks', async () => {
    for (const path of ['/api/x?y', `http://localhost:${at}/api/x?y`]) {
      await post(path, { 'X-Nf-Client-Connection-Ip': '1.2.3.4' });
      expect(heard.splice(0)).toEqual([{ url: `http://localhost:${at}/api/x?y`, client: '127.0.0.1' }]);
    }
  });

  test('a window that is closed while it is sending is not reported as a fault', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await new Promise((resolve) => connect(at, '127.0.0.1', function (this: Socket) {
      this.end(`POST /api/x HTTP/1.1\r\nHost: localhost:${at}\r\nContent-Length: 100\r\n\r\nhalf`);
    }).on('close', resolve).resume());
    expect((await post('/api/x')).status).toBe(200);
    expect([heard.splice(0).length, told.mock.calls]).toEqual([1, []]);
    told.mockRestore();
  });

  test.each(['TRACE', 'PROPFIND'])('%s is refused in a sentence', async (method) => {
    const { status, body } = await post('/api/x', {}, method);
    expect([status, body.toString()]).toEqual([405, 'Pages here can be read, and nothing else.\n']);
  });
});

test('a taken port is named, with another to try', async () => {
  await expect(serve({ folder, headers: () => ({}), port })).rejects.toThrow(`Port ${port} is in use by another program, so choose another: PORT=${port + 1} npm start`);
});

test('closing does not wait for browsers that keep their connection open', async () => {
  const other = await serve({ folder, headers: () => ({}), port: 0 });
  const line = connect(Number(new URL(other.address).port), '127.0.0.1').on('error', () => {});
  await new Promise((resolve) => line.once('connect', resolve));
  await other.close();
});

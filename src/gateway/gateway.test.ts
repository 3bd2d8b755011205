import { describe, expect, test } from 'vitest';
import { createGateway, type GatewayOptions } from './gateway.ts';

const person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [] };

async function send({ answer = new Response('{}'), method = 'GET', path = '/github/branches/main', ...over }: { answer?: Response; method?: string; path?: string; body?: string; origin?: string } & Partial<GatewayOptions>) {
  const gateway = createGateway({ identify: over.identify ?? (() => Promise.resolve(person)), forward: over.forward ?? (() => Promise.resolve(answer)) });
  const said = (await gateway(new Request(`https://site.example/api/git${path}`, { method, body: over.body, headers: over.origin ? { origin: over.origin } : {} })))!;
  const text = await said.text();
  return { status: said.status, message: text && (JSON.parse(text) as { message?: string }).message, type: said.headers.get('content-type'), text };
}

describe('when the code host', () => {
  test.each([401, 403, 409, 422, 429, 500, 503])('answers %i, the teacher reads a sentence, and that nothing is lost', async (status) => {
    const said = await send({ answer: new Response('{"message":"Bad credentials","documentation_url":"https://docs"}', { status }) });
    expect(said.status).toBeGreaterThanOrEqual(400);
    expect(said.message).toMatch(/still here|You have lost nothing/);
    expect(said.text).not.toContain('docs');
  });

  test.each([[409, 'Somebody has changed the same page at this moment.'], [422, 'This does not fit what is kept already; perhaps somebody has changed the page since you opened it.']])('refuses a change with %i, the teacher is led to what the form offers', async (status, says) => {
    expect((await send({ answer: new Response('{"message":"Conflict"}', { status }) })).message).toBe(`${says} Your words are still here. Choose “Compare the two” to put both together, or, if that is not offered, save again in a minute.`);
  });

  test('sends half a body, the message says so', async () => {
    expect(await send({ answer: new Response('{"sha": "abc') })).toMatchObject({ status: 502, message: 'The answer from the place where pages are kept did not arrive whole. Your words are still here; save again in a minute.' });
  });

  test('sends a large file, it is passed on unchanged, and half of one is not', async () => {
    const large = `{"content":"${'a'.repeat(2_000_000)}","encoding":"base64"}`;
    expect(await send({ answer: new Response(large, { headers: { 'x-secret': 'x' } }) })).toMatchObject({ status: 200, text: large, type: 'application/json; charset=utf-8' });
    expect(await send({ answer: new Response(large.slice(0, -9)) })).toMatchObject({ status: 502 });
  });

  test('cannot be reached, the message says so', async () => {
    expect(await send({ forward: () => Promise.reject(new Error('ECONNREFUSED')) })).toMatchObject({ status: 502, message: 'The place where pages are kept cannot be reached. Your words are still here; save again in a minute.' });
  });

  test('says what Decap acts upon, Decap hears it', async () => {
    expect(await send({ answer: new Response('{"message":"Reference already exists"}', { status: 422 }) })).toMatchObject({ status: 422, message: 'Reference already exists' });
  });

  test('answers without words, there is no type either, which Decap would stumble over', async () => {
    expect(await send({ answer: new Response(null, { status: 204 }) })).toMatchObject({ status: 204, type: null, text: '' });
  });
});

test('a session that has run out is answered with what to do', async () => {
  expect(await send({ identify: () => Promise.resolve(undefined) })).toMatchObject({
    status: 401,
    message: 'Your sign-in has run out. Your words are kept on this computer: sign in again, open the same page, and the editor offers them to you.',
  });
});

test('a sign-in that does not answer lets nobody through', async () => {
  expect(await send({ identify: () => Promise.reject(new Error('down')) })).toMatchObject({ status: 503 });
});

test('a page of another site cannot use somebody’s sign-in', async () => {
  expect(await send({ origin: 'https://evil.example' })).toMatchObject({ status: 403 });
});

test('what is refused is never sent on', async () => {
  let sent = 0;
  const said = await send({ method: 'PUT', path: '/github/contents/netlify.toml', body: '{}', forward: () => Promise.resolve(new Response(`{"n":${++sent}}`)) });
  expect([said.status, sent]).toEqual([403, 0]);
});

test('other addresses are left to others', async () => {
  const gateway = createGateway({ identify: () => Promise.resolve(person), forward: () => Promise.reject(new Error()) });
  expect(await gateway(new Request('https://site.example/resources/'))).toBeUndefined();
});

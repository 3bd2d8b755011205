import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPartnership } from './local/partnership.ts';
import { SAMPLE_PEOPLE } from './local/people.ts';
import { createRebuilder } from './rebuilder.ts';

const PAGE = 'content/resources/circle/index.mdx';

/** A text that the gateway takes for a page. */
const page = (title: string) => `---\ntitle: ${title}\n---\n\nWords.\n`;

test('a page that is published while the site is being built is on the site after the next build, which follows automatically', async () => {
  const root = mkdtempSync(join(tmpdir(), 'during-'));
  mkdirSync(join(root, 'content/resources/circle'), { recursive: true });
  writeFileSync(join(root, PAGE), page('First'));
  let published = () => {};
  const { repository, services } = await openPartnership({ root, folder: join(root, '.local'), published: () => published(), tell: () => undefined });
  const send = async (method: string, path: string, body: unknown, authorization = '') => {
    const request = new Request(`http://localhost${path}`, { method, headers: { authorization }, body: body instanceof URLSearchParams ? body : JSON.stringify(body) });
    for (const service of services) {
      const answer = await service(request.clone());
      if (answer) return (await answer.json()) as Record<string, never>;
    }
    throw new Error(path);
  };

  const built: string[] = [];
  let goOn = () => {};
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const rebuilder = createRebuilder({
    quiet: 0, after: (_, run) => {
      queueMicrotask(run);
      return () => undefined;
    },
    fail: (error) => expect.unreachable(String(error)),
    build: async () => {
      const into = join(root, `site-${built.length}`, 'content');
      await repository.checkOut(into);
      built.push(readFileSync(join(into, '..', PAGE), 'utf8'));
      begun();
      await mayGoOn;
    },
  });
  published = rebuilder.changed;
  rebuilder.changed();
  await hasBegun;

  const { email: username, password } = SAMPLE_PEOPLE[1]!;
  const { access_token: token } = await send('POST', '/.netlify/identity/token', new URLSearchParams({ grant_type: 'password', username, password }));
  const ask = (method: string, path: string, body: unknown) => send(method, `/api/git/github${path}`, body, `Bearer ${token}`);
  const main = await repository.git(['rev-parse', 'main']);
  const blob = await ask('POST', '/git/blobs', { content: Buffer.from(page('Second')).toString('base64'), encoding: 'base64' });
  const tree = await ask('POST', '/git/trees', { base_tree: main, tree: [{ path: PAGE, mode: '100644', type: 'blob', sha: blob.sha }] });
  const { sha } = await ask('POST', '/git/commits', { message: 'Change', tree: tree.sha, parents: [main] });
  await ask('POST', '/git/refs', { ref: 'refs/heads/cms/resources/circle/index', sha });
  const { number } = await ask('POST', '/pulls', { title: 'Change', head: 'x:cms/resources/circle/index', base: 'main' });
  expect(await ask('PUT', `/pulls/${number}/merge`, { sha, merge_method: 'merge' })).toMatchObject({ merged: true });
  expect(built).toEqual([page('First')]);

  goOn();
  await expect.poll(() => built).toEqual([page('First'), page('Second')]);
  await rebuilder.stop();
  rmSync(root, { recursive: true });
});

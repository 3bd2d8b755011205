import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSentIn } from './sent-in.ts';

const ID = '20261123120000000-share';

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'sent-in-'));
  for (const [id, form] of [[ID, 'share'], ['20261124120000000-share', 'share'], ['20261125120000000-concern', 'concern']] as const) {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, 'message.json'), JSON.stringify({ form, came: id, fields: { title: 'Lanyard' }, files: ['card.pdf'] }));
    writeFileSync(join(folder, id, 'card.pdf'), 'words');
  }
  mkdirSync(join(folder, '20261126120000000-share'));
  const identify = (authorization: string | null) => ({ 'Bearer office': { roles: ['foundation'] }, 'Bearer teacher': { roles: [] } })[authorization ?? ''];
  const ask = (path: string, who = 'office', method = 'GET') => createSentIn({ folder, identify })(new Request(`http://localhost${path}`, { method, headers: who ? { authorization: `Bearer ${who}` } : {} }));
  return { folder, ask };
}

test('the Foundation sees what was sent in, the newest first, and a message that is half there is left out', async () => {
  const { ask } = open();
  const listed = (await (await ask('/api/sent-in'))!.json()) as { id: string }[];
  expect(listed.map(({ id }) => id)).toEqual(['20261124120000000-share', ID]);
  expect(await (await ask(`/api/sent-in/${ID}/card.pdf`))!.text()).toBe('words');
});

test.each([
  ['', 401, 'Your sign-in has run out. Sign in again, and open this page again.'],
  ['forged', 401, 'Your sign-in has run out. Sign in again, and open this page again.'],
  ['teacher', 403, 'Only those who publish read what was sent in.'],
])('somebody signed in as "%s" sees nothing, and deletes nothing', async (who, status, message) => {
  const { folder, ask } = open();
  for (const [path, method] of [['/api/sent-in', 'GET'], [`/api/sent-in/${ID}/card.pdf`, 'GET'], [`/api/sent-in/${ID}`, 'DELETE']] as const) {
    const answer = (await ask(path, who, method))!;
    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  }
  expect(existsSync(join(folder, ID))).toBe(true);
});

test.each(['../repository.git', '%2e%2e', '20261125120000000-concern', `${ID}/message.json`, `${ID}/../../x`, 'x'])('%s is not something that was sent in', async (name) => {
  const { folder, ask } = open();
  for (const method of ['GET', 'DELETE']) expect((await ask(`/api/sent-in/${name}`, 'office', method))?.status ?? 404).toBe(404);
  expect(existsSync(join(folder, '20261125120000000-concern'))).toBe(true);
});

test('what is deleted is gone, its file too', async () => {
  const { folder, ask } = open();
  expect((await ask(`/api/sent-in/${ID}`, 'office', 'DELETE'))!.status).toBe(200);
  expect(existsSync(join(folder, ID))).toBe(false);
});

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createInbox, type Message } from './inbox.ts';

const now = () => new Date('2026-11-23T12:00:00Z');

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  const heard: Message[] = [];
  const send = async (path: string, fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return createInbox({ folder, now, tell: (message) => heard.push(message) })(new Request(`http://localhost${path}`, { method: 'POST', body }));
  };
  return { folder, heard, send };
}

test('each message is kept in a folder of its own, and its sender is thanked', async () => {
  const { folder, heard, send } = open();
  const answer = await send('/share/thank-you/', { 'form-name': 'share', title: 'Lanyard', file: new File(['x'], 'My Card (1).PDF') });
  expect([answer?.status, answer?.headers.get('location')]).toEqual([303, '/share/thank-you/']);
  const [one] = readdirSync(folder);
  expect(readdirSync(join(folder, one!)).sort()).toEqual(['message.json', 'my-card-1.pdf']);
  expect(JSON.parse(readFileSync(join(folder, one!, 'message.json'), 'utf8'))).toEqual(heard[0]);
});

test('a file called ../../netlify.toml stays in the inbox, under a name of ours', async () => {
  const { folder, send } = open();
  await send('/share/thank-you/', { 'form-name': 'share', file: new File(['x'], '../../netlify.toml') });
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('.json')).at(-1)).toMatch(/-share\/netlify\.unknown$/);
});

test('a program that fills in what nobody sees is thanked and forgotten', async () => {
  const { folder, heard, send } = open();
  expect((await send('/concern/thank-you/', { 'form-name': 'concern', 'leave-empty': 'buy' }))?.status).toBe(303);
  expect([readdirSync(folder), heard]).toEqual([[], []]);
});

test('what is not one of our forms is left to others, or refused in a sentence', async () => {
  const { send } = open();
  expect(await send('/resources/', { 'form-name': 'share' })).toBeUndefined();
  expect((await send('/share/thank-you/', { 'form-name': 'other' }))?.status).toBe(400);
});

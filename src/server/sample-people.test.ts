import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { samplePeople } from './sample-people.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

function content(files: Record<string, string>): string {
  root = mkdtempSync(join(tmpdir(), 'people-'));
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(join(root, 'content', name, '..'), { recursive: true });
    writeFileSync(join(root, 'content', name), words);
  }
  return root;
}

const emails = (people: Awaited<ReturnType<typeof samplePeople>>) => people.map(({ name, email }) => `${name} <${email}>`);

test('the sample teacher is at a school of the content, and whoever publishes has the name given in the settings', async () => {
  const people = await samplePeople(content({ 'settings.yml': 'foundation: Norfolk County Council\n', 'schools/oak.mdx': '---\ntitle: Oak Primary\nmailbox: office@oak.example\n---\n', 'schools/pine.mdx': '---\ntitle: Pine Primary\nmailbox: office@pine.example\n---\n' }));
  expect(emails(people)).toEqual(['Oak Primary <teacher@oak.example>', 'Norfolk County Council <office@foundation.example>']);
});

test('without a school, or with one that cannot be read, there is a teacher all the same', async () => {
  const people = await samplePeople(content({ 'settings.yml': 'name: Ours\n', 'schools/oak.mdx': 'title' }));
  expect(emails(people)).toEqual(['A school <teacher@school.example>', 'The Restorative Foundation <office@foundation.example>']);
});

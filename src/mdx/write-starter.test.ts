import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startAdaptation } from '../catalogue/start-adaptation.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import { resources } from '../schema/resources.ts';
import { splitPage } from './front-matter.ts';
import { readPage } from './page.ts';
import { withoutFiles } from './without-files.ts';
import { writeStarter } from './write-starter.ts';

const files = globSync('content/resources/*/index.mdx');

test.each(files)('the page that starts an adaptation of %s can be read, and asks for exactly what only the new school knows', (file) => {
  const source = readFileSync(file, 'utf8');
  const parent = { ...(readPage(source, resources.fields).values as Resource), slug: file.split('/')[2]! };
  const { values, notes } = startAdaptation(parent, withoutFiles(splitPage(source).body));
  const page = readPage(writeStarter(values, notes, resources.fields), resources.fields);
  expect(page.faults.words).toEqual([]);
  expect(page.faults.fields.map(({ what }) => what).join('\n')).not.toContain('version');
  expect([...new Set(page.faults.fields.map(({ field }) => field))].toSorted()).toEqual(['adapted', 'added', 'review', 'reviewed', 'safeguarding', 'school', 'steward']);
  expect(page.values).toMatchObject({ title: values.title, adapted: { resource: parent.slug, version: parent.version } });
});

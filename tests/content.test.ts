import { expect, test } from 'vitest';
import { askForSources } from '../src/checks/ask-for-sources.ts';
import { survey } from '../src/checks/content/survey.ts';
import { linksOf } from '../src/checks/links/links-of-entry.ts';
import type { Field, Fields } from '../src/schema/fields.ts';
import { allKinds, type KindName } from '../src/schema/index.ts';
import { THEMES } from '../src/schema/vocabulary.ts';
import { nodesOf } from '../src/mdx/walk.ts';
import { parts } from '../src/parts/index.ts';

const { library, problems } = await survey(process.cwd(), '2026-11-23');

test('everything in content/ is in order', () => {
  expect(problems).toEqual([]);
});

test('every resource names its sources, and no page of ours takes a blog for one', () => {
  expect(askForSources(library)).toBeUndefined();
  const blogs = library.entries.flatMap((entry) => linksOf(entry).filter(({ url }) => /\b(wordpress|blogspot|medium|substack)\.com\b/.test(url)).map(({ url }) => `${entry.file}: ${url}`));
  expect(blogs).toEqual([]);
});

test.each(THEMES.map(({ value }) => value))('the theme %s has at least four resources', (theme) => {
  const of = library.ofKind('resources').filter(({ values }) => values.theme === theme && !values.translates && !values.retired);
  expect(of.length).toBeGreaterThanOrEqual(4);
});

test.each(allKinds.map(({ name, fields }) => [name, fields] as const))('every field of %s is used somewhere', (name, fields) => {
  const values = library.ofKind(name as KindName).map((entry) => entry.values);
  expect(unused(fields, values)).toEqual([]);
});

test('every part is used somewhere', () => {
  const used = new Set(library.entries.flatMap(({ tree }) => [...nodesOf(tree)].flatMap((node) => (node.type === 'part' ? [node.name] : []))));
  expect(parts.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
});

/**
 * Fields at the top of the settings that the partnership of this repository leaves empty. A notice is for a few days: one that is always shown
 * would be what it is there to prevent. The first address is known from the history, and a copy must not carry it on. The others are for a partnership with mailboxes or a purpose that ours does not have.
 */
const FOR_OTHERS = ['notice', 'identity', 'mailboxes', 'mailnames', 'demonstration'];

/** The paths of fields that no value fills. */
function unused(fields: Fields, values: unknown[], path = ''): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const filled = values.map((value) => (value as Record<string, unknown>)[key]).filter((value) => value !== undefined);
    if (FOR_OTHERS.includes(key) && !path && !filled.length) return [];
    return filled.length ? unusedInside(field, filled, `${path}${key}`) : [`${path}${key}`];
  });
}

function unusedInside({ input }: Field, values: unknown[], path: string): string[] {
  if (input.type === 'group') return unused(input.fields, values, `${path}.`);
  if (input.type === 'list') return unusedInside(input.of, values.flat(), path);
  return [];
}

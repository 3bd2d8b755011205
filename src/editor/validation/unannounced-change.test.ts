import { expect, test } from 'vitest';
import { validateDraft } from './validate-draft.ts';
import type { Published } from './draft.ts';

const FIRST = { version: '2.1', school: 'oak', language: 'en-GB' };
const entry = (slug: string, values: object, kind = 'resources') => ({ kind, slug, file: `content/${kind}/${slug}/index.mdx`, values }) as Published['entries'][number];
const adapted = { resource: 'plan', version: '2.1' };
const page = (values: object, words = 'Sit in a *ring*.') => `---\n${Object.entries({ ...FIRST, summary: 'A plan.', ...values }).map(([name, value]) => `${name}: "${value}"`).join('\n')}\n---\n\n${words}\n`;
const OPENED = page({});

function unannounced(text: string, others: Published['entries'] = [entry('theirs', { school: 'elm', adapted })], draft: object = {}) {
  return validateDraft({ kind: 'resources', slug: 'plan', text, beside: [], opened: OPENED, ...draft }, { today: '2026-11-24', entries: [entry('plan', FIRST), ...others] }).unannounced;
}

test('a change of the words or of the summary is unannounced while the version stays as it is published', () => {
  expect(unannounced(page({}, 'Stand in a ring.'))).toEqual({ schools: 1, languages: 0, next: '2.2' });
  expect(unannounced(page({ summary: 'A better plan.' }))).toMatchObject({ schools: 1 });
  expect(unannounced(page({ version: '2.2' }, 'Stand in a ring.'))).toBeUndefined();
});

test('what a reader would not see is no change, nor is another field', () => {
  expect(unannounced(OPENED)).toBeUndefined();
  expect(unannounced(page({ steward: 'Head' }, 'Sit in a _ring_.'))).toBeUndefined();
  expect(unannounced(OPENED, undefined, { opened: OPENED.replaceAll('\n', '\r\n') })).toBeUndefined();
});

test('schools and languages count once each, the retired and the first itself not at all', () => {
  const translates = { resource: 'plan', version: '2.1' };
  expect(unannounced(page({}, 'New.'), [
    entry('a', { school: 'elm', adapted }), entry('b', { school: 'elm', adapted: { resource: 'other', also: [adapted] } }), entry('c', { school: 'ash', adapted }), entry('d', { school: 'fir', adapted, retired: { reason: 'x' } }),
    entry('polish', { school: 'oak', language: 'pl', translates }), entry('urdu', { school: 'oak', language: 'ur', translates }), entry('other', { school: 'yew', adapted: { resource: 'elsewhere' } }),
  ])).toEqual({ schools: 2, languages: 2, next: '2.2' });
});

test('nothing is said of what no other was made from, of what is not published, and where nobody has it open', () => {
  const text = page({}, 'New.');
  expect(unannounced(text, [entry('a', { school: 'elm' })])).toBeUndefined();
  expect(unannounced(text, undefined, { slug: 'unpublished' })).toBeUndefined();
  expect(unannounced(text, undefined, { opened: undefined })).toBeUndefined();
});

test('after 2.99 comes 3.0', () => {
  const opened = page({ version: '2.99' });
  const entries = [entry('plan', { ...FIRST, version: '2.99' }), entry('theirs', { school: 'elm', adapted })];
  expect(validateDraft({ kind: 'resources', slug: 'plan', text: page({ version: '2.99' }, 'New.'), beside: [], opened }, { today: '2026-11-24', entries }).unannounced?.next).toBe('3.0');
});

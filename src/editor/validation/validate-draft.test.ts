import { expect, test } from 'vitest';
import { validateDraft } from './validate-draft.ts';
import { sampleSource } from '../../checks/content/sample.ts';

const checked = (body: string, beside: string[]) =>
  validateDraft({ kind: 'resources', slug: 'plan', text: sampleSource({ body }), beside }, { today: '2026-11-23', entries: [] }).problems.filter(({ rule }) => rule === 'files').map(({ what }) => what);

test('a draft is held to it that each file beside it is used, and each one it uses is there', () => {
  expect(checked('![Six faces](faces.png)', ['faces.png'])).toEqual([]);
  expect(checked('Words.', ['notes.pdf'])).toEqual(['The file "notes.pdf" is beside this page, but the page does not use it.']);
  expect(checked('![Six faces](faces.png)', [])).toEqual(['There is no file "faces.png" beside this page.']);
});

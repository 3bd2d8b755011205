import { expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { viewTrialNotes } from './trial-notes-view.ts';

const real = await realCatalogue();
const named = (slug: string) => real.resources.find((one) => one.slug === slug)!;
const draft = { ...named('letter-after-a-fall-out-polish'), translates: { resource: 'letter-after-a-fall-out', version: '1.0', state: 'machine-draft' as const } };
const withDraft = (more: Partial<Catalogue> = {}, one: Resource = draft): Catalogue => ({ ...real, resources: [...real.resources.filter(({ slug }) => slug !== one.slug), one], ...more });

test('a machine draft has no status and no notes of its own, and says who tried what it translates', () => {
  expect(viewTrialNotes(withDraft(), draft)).toEqual({
    status: undefined, trials: [], tell: undefined,
    original: { words: 'The English letter has been tried in Lanternfield Academy and Millrace Infant and Nursery School.', href: '/resources/letter-after-a-fall-out/#trials' },
  });
});

test('a machine draft of what nobody has tried says so', () => {
  expect(viewTrialNotes(withDraft({ trials: [] }), draft).original).toEqual({ words: 'No school has told us yet that it tried the English letter.', href: undefined });
});

test('a machine draft of what is not published says nothing of it', () => {
  expect(viewTrialNotes({ ...real, resources: [draft] }, draft).original).toBeUndefined();
});

test('what a speaker has checked shares the status and the notes of its original', () => {
  const checked = { ...draft, translates: { ...draft.translates, state: 'checked-by-speaker' as const } };
  const view = viewTrialNotes(withDraft({}, checked), checked);
  expect(view.original).toBeUndefined();
  expect(view.status?.label).toBe('Tried in two or more other schools');
  expect(view.trials).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { findSameTitleDraft } from './same-title-draft.ts';

const DRAFTS = [
  { number: 1, title: 'Wet play plan: share', head: { ref: 'cms/resources/wet-play-plan/index' }, last: 'Wet play plan: change\n\nSchool: oak' },
  { number: 2, title: 'Circle plan: share', head: { ref: 'cms/resources/circle-plan/index' }, last: 'A ring of chairs: change' },
  { number: 3, title: 'Wet play plan: share', head: { ref: 'cms/news/wet-play-plan' }, last: 'Wet play plan: share' },
  { number: 4, title: 'Wet play plan: share', head: { ref: 'somebody/else' }, last: '' },
];

/** Answers as the gateway would, and counts what it is asked. */
function begin() {
  const asked: string[] = [];
  const ask = async (path: string): Promise<unknown> => {
    asked.push(path);
    const [, number] = /^\/pulls\/(\d)\/commits/.exec(path) ?? [];
    return number ? [{ commit: { message: 'First: share' } }, { commit: { message: DRAFTS[Number(number) - 1]!.last } }] : DRAFTS;
  };
  return { asked, find: (title: string, own = '') => findSameTitleDraft(ask, 'resources', title, own) };
}

test('a draft with the same words in its title is found, whatever the capitals', async () => {
  expect(await begin().find('wet-play Plan!')).toEqual({ slug: 'wet-play-plan', title: 'Wet play plan' });
});

test('a draft does not clash with itself, with one that has another title now, or with none', async () => {
  const { find, asked } = begin();
  expect(await find('Wet play plan', 'wet-play-plan')).toBeUndefined();
  expect(await find('Circle plan')).toBeUndefined();
  expect(asked.length).toBe(3);
  expect(await find(' ')).toBeUndefined();
  expect(asked.length).toBe(3);
});

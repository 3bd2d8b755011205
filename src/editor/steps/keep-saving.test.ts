import { expect, test } from 'vitest';
import { keepSaving } from './keep-saving.ts';

function desk(answers: boolean[] = []) {
  const due: { act: () => void; after: number }[] = [];
  let saves = 0;
  const keeper = keepSaving(() => (saves++, Promise.resolve(answers.shift() ?? true)), (act, after) => due.push({ act, after }));
  const pass = async () => (due.shift()?.act(), await Promise.resolve(), await Promise.resolve(), await Promise.resolve());
  return { ...keeper, due, pass, saves: () => saves };
}
const form = { name: 'resources/wet-play', isUnsaved: true, isDraft: true };

test('a draft is saved a minute after somebody began to write, however much they write meanwhile, and again a minute later', async () => {
  const { changed, due, pass, saves } = desk();
  changed(form);
  changed(form);
  expect(due.map(({ after }) => after)).toEqual([60_000]);
  await pass();
  expect(saves()).toBe(1);
  changed({ ...form, isUnsaved: false });
  expect(due).toEqual([]);
  changed(form);
  await pass();
  expect(saves()).toBe(2);
});

test('nothing is saved before somebody has saved it once, nor after they have saved it by hand, nor when another form is open', async () => {
  const { changed, due, pass, saves } = desk();
  changed({ ...form, isDraft: false });
  expect(due).toEqual([]);
  changed(form);
  changed({ ...form, isUnsaved: false });
  await pass();
  changed(form);
  changed({ ...form, name: 'resources/another', isUnsaved: false });
  await pass();
  expect(saves()).toBe(0);
});

test('after a refusal it waits five minutes', async () => {
  const { changed, due, pass, saves } = desk([false]);
  changed(form);
  await pass();
  expect([saves(), due.map(({ after }) => after)]).toEqual([1, [300_000]]);
  changed(form);
  await pass();
  expect(saves()).toBe(2);
});

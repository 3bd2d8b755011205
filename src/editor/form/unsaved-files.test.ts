import { expect, test, vi } from 'vitest';
import { withChosen } from './unsaved-files.ts';

vi.mock('decap-cms-lib-util', () => ({ localForage: {} }));

const chosen = (name: string) => ({ name, file: new File(['x'], name) });

test('unsaved text that is offered again knows the files that were beside its page, and those that were chosen for it', () => {
  const [card, plan] = [{ name: 'card.webp', displayURL: {} }, { name: 'plan.pdf', displayURL: {} }];
  expect(withChosen([card, plan], [])).toEqual([card, plan]);
  const fresh = chosen('faces.webp');
  expect(withChosen([card, plan], [card, fresh])).toEqual([card, plan, fresh]);
});

test('a file that was chosen in place of another of its name is the one, and one that is gone from the page does not come back', () => {
  const other = chosen('card.webp');
  expect(withChosen([{ name: 'card.webp' }], [other, { name: 'gone.webp' }])).toEqual([other]);
});

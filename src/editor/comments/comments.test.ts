import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../gateway/policy.ts';
import type { Person } from '../../gateway/person.ts';
import { findQuote } from './find-quote.ts';
import { readComments } from './read-comments.ts';

const office: Person = { email: 'office@foundation.example', name: 'The Foundation', roles: ['foundation'] };
const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [], school: 'hawthorn-lane' };
const alone: Person = { email: 'me@home.example', name: 'me@home.example', roles: [] };
const write = (person: Person, body: unknown) => decide({ person, method: 'POST', path: '/github/issues/7/comments', query: new URLSearchParams(), body });
const written = (person: Person, body: unknown) => {
  const verdict = write(person, body);
  if (!verdict.allowed) throw new Error(verdict.message);
  return (verdict.body as { body: string }).body;
};
const kept = (bodies: string[]) => bodies.map((body, at) => ({ id: at + 1, body, created_at: '2026-11-30T10:00:00Z' }));

describe('a comment', () => {
  const place = { quote: 'What happened?', block: 3, offset: 17 };

  test('is kept with the words that it is about, where they are, and who wrote it by role or school', () => {
    expect(written(office, { comment: { ...place, text: 'Ask this first.\n\nAnd @somebody <b>then</b>' } })).toBe('Comment by the reviewer on block 3, character 17.\n\nThe text:\n\n    What happened?\n\nThe comment:\n\n    Ask this first.\n    \n    And @somebody <b>then</b>');
    expect(written(teacher, { comment: { text: 'On all of it.' } })).toBe('Comment by the school hawthorn-lane on the page.\n\nThe comment:\n\n    On all of it.');
    expect(written(alone, { answer: { to: 12, text: 'Done so.' } })).toBe('Answer by the writer to comment 12.\n\n    Done so.');
    expect(written(teacher, { done: { to: 12, isDone: true } })).toBe('Comment 12 is done, says the school hawthorn-lane.');
  });

  test('is read again with its answers, and open or done as was said last', () => {
    const all = kept([
      written(office, { comment: { ...place, text: 'Ask this first.\n\nReally.' } }), 'Sent back by the reviewer:\n\nA note.', written(teacher, { answer: { to: 1, text: 'It is now.' } }),
      written(teacher, { done: { to: 1, isDone: true } }), written(teacher, { comment: { text: 'On all of it.' } }), written(office, { done: { to: 1, isDone: false } }), written(office, { done: { to: 5, isDone: true } }),
    ]);
    expect(readComments(all)).toEqual([
      { id: 1, ...place, by: { role: 'reviewer' }, text: 'Ask this first.\n\nReally.', at: '2026-11-30T10:00:00Z', isDone: false, answers: [{ by: { role: 'school', school: 'hawthorn-lane' }, text: 'It is now.', at: '2026-11-30T10:00:00Z' }] },
      { id: 5, quote: '', block: 0, offset: 0, by: { role: 'school', school: 'hawthorn-lane' }, text: 'On all of it.', at: '2026-11-30T10:00:00Z', isDone: true, answers: [] },
    ]);
  });

  test('is read as it was written, whatever was typed', () => {
    const typed = fc.string({ minLength: 1, maxLength: 80, unit: fc.constantFrom('a', ' ', '\n', '.', '>', '`', 'ی', '\u200c', '😀', 'Comment by the reviewer on the page.', '\n\nThe comment:\n\n', '    ') }).map((text) => text.trim()).filter(Boolean);
    fc.assert(fc.property(typed, typed, (quote, text) => {
      const [thread] = readComments(kept([written(office, { comment: { quote: quote.slice(0, 500), block: 0, offset: 0, text: text.slice(0, 2000) } })]));
      expect(thread).toMatchObject({ text: text.slice(0, 2000).trim(), quote: quote.slice(0, 500).trim().replace(/\s+/g, ' ') });
    }));
  });

  test('by a stranger, whom anybody can let write below a public pull request, does not count', () => {
    const [own] = kept([written(office, { comment: { ...place, text: 'Ours.' } })]);
    expect(readComments([{ ...own!, user: { login: 'partnership' } }, { ...own!, id: 2, user: { login: 'stranger' } }], 'partnership').map(({ id }) => id)).toEqual([1]);
  });

  test.each([
    ['without text', { comment: { ...place, text: ' ' } }], ['too long', { comment: { ...place, text: 'x'.repeat(2001) } }], ['on more words than are quoted', { comment: { ...place, quote: 'x'.repeat(501), text: 'x' } }], ['without its place', { comment: { quote: 'x', text: 'x' } }],
    ['with more than that', { comment: { ...place, text: 'x', by: 'the reviewer' } }], ['as an answer to nothing', { answer: { text: 'x' } }], ['neither done nor open', { done: { to: 1 } }], ['that is not one', { comment: 'x' }],
  ])('%s is refused', (_, body) => expect(write(teacher, body)).toMatchObject({ allowed: false, status: 422, message: 'A comment has between 1 and 2,000 characters. It was not sent; shorten it, and send it again.' }));

  test('is only for the school of the draft and for those who publish', () => {
    expect(write(teacher, { comment: { text: 'x' } })).toMatchObject({ first: { pull: '7', own: 'only', open: true } });
    expect(write(office, { comment: { text: 'x' } })).toMatchObject({ first: { pull: '7', open: true } });
    expect(write(teacher, { body: 'A note' })).toMatchObject({ allowed: false, status: 403 });
  });
});

describe('the words that a comment is about', () => {
  const at = (block: number, offset: number, quote = 'a card') => ({ quote, block, offset });
  test.each<[string, string[], ReturnType<typeof at>, object | undefined]>([
    ['where they were', ['Take a card.', 'a card'], at(0, 5), { block: 0, offset: 5, length: 6 }],
    ['further on, when something was put before them', ['New.', 'Now take a card.'], at(0, 5), { block: 1, offset: 9, length: 6 }],
    ['in the nearest place, when they are there twice', ['a card', 'x', 'Take a card, a card.'], at(2, 12), { block: 2, offset: 13, length: 6 }],
    ['with other spaces between them', ['Take a\n  card.'], at(0, 5), { block: 0, offset: 5, length: 8 }],
    ['nowhere, when they have changed', ['Take two cards.'], at(0, 5), undefined],
    ['nowhere, when the comment is about the page', ['Take two cards.'], at(0, 0, ''), undefined],
  ])('are found %s', (_, blocks, place, found) => expect(findQuote(blocks, place)).toEqual(found));

  test('are found again after something was put before them', () => {
    const word = fc.stringMatching(/^[a-z ]{1,20}$/);
    fc.assert(fc.property(fc.array(word), word, word, word, (before, start, quote, end) => {
      fc.pre(Boolean(quote.trim()));
      const found = findQuote([...before, `${start}${quote}${end}`], { quote: quote.trim(), block: before.length, offset: start.length });
      const text = [...before, `${start}${quote}${end}`][found!.block]!;
      expect(text.slice(found!.offset, found!.offset + found!.length).replace(/\s+/g, ' ')).toBe(quote.trim().replace(/\s+/g, ' '));
    }));
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { sharedWords } from '../text/shared-words.ts';
import { offersFor, offersOf, sayWhy, wishesFor, wishesOf, type Match, type Offer, type Wish } from './wishes.ts';

const school = (slug: string, strengths: [string, string][], wants: [string, string][], more = {}) => ({ slug, title: slug, strengths: strengths.map(([what, theme]) => ({ what, theme })), wants: wants.map(([what, theme]) => ({ what, theme })), ...more });

const catalogue = {
  today: '2026-11-23',
  schools: [
    school('oak', [['Circle time with three-year-olds', 'restorative-dialogue']], [['Scripts for the corridor', 'lunchtime-supervisors'], ['A breakfast club', 'family-and-community']]),
    school('elm', [['A short script for corridors', 'restorative-dialogue'], ['Wet play', 'lunchtime-supervisors']], [['Circles in the early years', 'restorative-dialogue']]),
    school('gone', [['A breakfast club', 'family-and-community']], [['Circles', 'restorative-dialogue']], { left: '2026-07-21' }),
  ],
  visits: [{ slug: 'circle', host: 'oak', title: 'A circle in Year 4', theme: 'restorative-dialogue', state: 'open', left: 1, starts: '2026-12-02T09:00', ends: '2026-12-02T10:00' }],
  resources: [
    { slug: 'plan', school: 'oak', title: 'Circle plan for the early years', theme: 'restorative-dialogue' },
    { slug: 'letter', school: 'oak', title: 'Letter', theme: 'restorative-dialogue' },
    { slug: 'old', school: 'oak', title: 'Circle', theme: 'restorative-dialogue', retired: { reason: 'x' } },
  ],
} as unknown as Catalogue;

const wishes = wishesOf(catalogue);
const offers = offersOf(catalogue);
const wish = (what: string) => wishes.find((one) => one.what === what)!;

test('schools that have left have neither wishes nor offers', () => {
  expect(wishes.map(({ school: { slug } }) => slug)).toEqual(['elm', 'oak', 'oak']);
  expect(offers.some(({ school: { slug } }) => slug === 'gone')).toBe(false);
});

test('what uses the same words comes first, with those words; retired pages and resources on another subject are left out', () => {
  expect(offersFor(wish('Circles in the early years'), offers).map((match) => [match.with.what, sayWhy(match)])).toEqual([
    ['Circle plan for the early years', 'both speak of “circles”, “early”'],
    ['Circle time with three-year-olds', 'both speak of “circles”'],
    ['A circle in Year 4', 'both speak of “circles”'],
  ]);
});

test('words win over the theme; a school is never offered its own', () => {
  expect(offersFor(wish('Scripts for the corridor'), offers).map(({ with: { what } }) => what)).toEqual(['A short script for corridors']);
});

test('without a word in common the theme is the reason, and without either nothing is offered', () => {
  const playground = { ...wish('Scripts for the corridor'), what: 'Whistles' };
  expect(offersFor(playground, offers).map((match) => [match.with.what, sayWhy(match)])).toEqual([['Wet play', 'the same theme']]);
  expect(offersFor(wish('A breakfast club'), offers)).toEqual([]);
});

test('an offer knows who wishes for it', () => {
  const circle = offers.find(({ what }) => what === 'Circle time with three-year-olds')!;
  expect(wishesFor(circle, wishes, offers).map((match) => [match.with.school.slug, match.words])).toEqual([['elm', ['circles']]]);
});

test('a wish that others answer in its words is not matched to an offer that shares only its theme', () => {
  const [ours, theirs] = [offers.find(({ what }) => what === 'Wet play')!, { ...wish('Scripts for the corridor'), what: 'Whistles' }];
  expect(wishesFor(ours, [theirs], offers)).toHaveLength(1);
  expect(wishesFor(ours, [theirs], [...offers, { ...ours, what: 'Whistles at noon' }])).toEqual([]);
});

test('however many there are, the same are found as by trying each wish with each offer', () => {
  const kinds = ['strength', 'visit', 'resource'] as const;
  const theme = fc.constantFrom('restorative-dialogue' as const, 'common-concerns' as const);
  const what = fc.array(fc.constantFrom('circles', 'circle', 'stories', 'whistles', 'school'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const school = fc.constantFrom(...catalogue.schools);
  const some = fc.record({ kind: fc.constantFrom(...kinds), school, what, theme, href: fc.constant('/') });
  const best = <T extends Wish>(others: readonly T[], pair: (other: T) => [Wish, Offer]): Match<T>[] => {
    const near = others.flatMap((other) => {
      const [wish, offer] = pair(other);
      const words = sharedWords(wish.what, offer.what);
      return wish.school !== offer.school && (words.length > 0 || (wish.theme === offer.theme && offer.kind !== 'resource')) ? [{ with: other, words }] : [];
    }).toSorted((a, b) => b.words.length - a.words.length);
    return near.some(({ words }) => words.length > 0) ? near.filter(({ words }) => words.length > 0) : near;
  };
  fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), fc.array(some, { minLength: 1, maxLength: 12 }), (wished, offered) => {
    const offersTo = (wish: Wish) => best(offered, (offer) => [wish, offer]).slice(0, 5);
    for (const wish of wished) expect(offersFor(wish, offered)).toEqual(offersTo(wish));
    for (const offer of offered) {
      const found = best(wished, (wish) => [wish, offer]).filter(({ words, with: wish }) => words.length > 0 || offersTo(wish).every((other) => other.words.length === 0));
      expect(wishesFor(offer, wished, offered)).toEqual(found.slice(0, 5));
    }
  }));
});

test.each([
  ['Stories of families', 'A story for every family', ['stories', 'families']],
  ['How our schools work with pupils', 'The work of a school and its pupils', []],
  ['Picture cards', 'Pictures, and a picture', ['picture']],
  ['Glass', 'Glas', []],
])('“%s” and “%s” share %j', (a, b, words) => expect(sharedWords(a, b)).toEqual(words));

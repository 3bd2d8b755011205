import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { offersFor, offersOf, wishesFor, wishesOf } from './wishes.ts';

const school = (slug: string, strengths: [string, string][], wants: [string, string][], more = {}) => ({ slug, title: slug, setting: 'primary', strengths: strengths.map(([what, theme]) => ({ what, theme })), wants: wants.map(([what, theme]) => ({ what, theme })), ...more });

const catalogue = {
  today: '2026-11-23',
  schools: [
    school('oak', [['Circle time with three-year-olds', 'restorative-dialogue']], [['Scripts for the corridor', 'lunchtime-supervisors'], ['A breakfast club', 'family-and-community']]),
    school('elm', [['A short script for corridors', 'restorative-dialogue'], ['Wet play', 'lunchtime-supervisors']], [['Circles in the early years', 'restorative-dialogue']], { setting: 'secondary' }),
    school('ash', [['Whistles', 'lunchtime-supervisors']], [['Listening', 'restorative-dialogue']]),
    school('gone', [['A breakfast club', 'family-and-community']], [['Circles', 'restorative-dialogue']], { left: '2026-07-21' }),
  ],
  visits: [{ slug: 'circle', host: 'oak', title: 'A circle in Year 4', theme: 'restorative-dialogue', state: 'open', left: 1, starts: '2026-12-02T09:00', ends: '2026-12-02T10:00' }],
  resources: [{ slug: 'plan', school: 'oak', title: 'Circle plan for the early years', theme: 'restorative-dialogue' }],
} as unknown as Catalogue;

const wishes = wishesOf(catalogue);
const offers = offersOf(catalogue);
const wish = (what: string) => wishes.find((one) => one.what === what)!;
const said = (found: { with: { what: string }; isAlike: boolean }[]) => found.map(({ with: { what }, isAlike }) => [what, isAlike]);

test('schools that have left have neither wishes nor offers, and what schools share is no offer to see something', () => {
  expect(wishes.map(({ school: { slug } }) => slug)).toEqual(['ash', 'elm', 'oak', 'oak']);
  expect(offers.map(({ school: { slug }, kind }) => `${slug} ${kind}`)).toEqual(['oak visit', 'ash strength', 'elm strength', 'elm strength', 'oak strength']);
});

test('a wish is answered under its theme, whatever words are used: by schools of the same kind first, and by a visit before a strength', () => {
  expect(said(offersFor(wish('Scripts for the corridor'), offers))).toEqual([['Whistles', true], ['Wet play', false]]);
  expect(said(offersFor(wish('Circles in the early years'), offers))).toEqual([['A circle in Year 4', false], ['Circle time with three-year-olds', false]]);
  expect(offersFor(wish('A breakfast club'), offers)).toEqual([]);
  expect(offersFor(wish('Circles in the early years'), offers, 1)).toHaveLength(1);
});

test('an offer knows who wishes for it; a school is never offered its own', () => {
  expect(said(wishesFor(offers[0]!, wishes))).toEqual([['Listening', true], ['Circles in the early years', false]]);
  expect(said(wishesFor(offers.find(({ what }) => what === 'A short script for corridors')!, wishes))).toEqual([['Listening', false]]);
});

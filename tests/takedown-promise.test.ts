import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { viewPartnership } from '../src/frame/partnership-view.ts';
import { viewOwnPage } from '../src/reading/own-page-view.ts';
import { realCatalogue } from './real-catalogue.ts';

const catalogue = await realCatalogue();
const { takedown } = viewPartnership(catalogue.settings);

test('who says nothing about it in the settings promises the next working day', () => {
  expect(viewPartnership({ ...catalogue.settings, takedown: undefined }).takedown).toBe('by the end of the next working day');
});

test.each(['safeguarding', 'removing-a-page'])('the page %s promises what the form does', (slug) => {
  expect(takedown).toBe('by the end of the next working day, in the school holidays too');
  expect(viewOwnPage(catalogue, slug).html.replace(/<[^>]*>/g, '')).toContain(takedown);
});

test.each(['index', 'thank-you'])('the page concern/%s takes the promise from the settings', (page) => {
  expect(readFileSync(`src/pages/concern/${page}.astro`, 'utf8')).toContain('{formPagesText.takedown(partnership.takedown)}');
});

/** A time within which a page is taken down, written out. */
const TIMED = /\b(tak(e|es|ing) (it|them|a page|the page|pages) (down|off)|taken down)\b[^.!?]*\b(within (a few )?(hours?|minutes|days?|\w+ (working )?days)|(the )?(same|next) (working )?day)\b|\bwithin (a few )?hours\b[^.!?]*\btak(e|en) (it|them|a page|the page )?down\b/i;

test('nothing else says by when a page is taken down', () => {
  const written = globSync(['src/**/*.{ts,astro}', 'content/**/*.mdx', '*.md']).filter((file) => !/\.test\.ts$|takedown-promise\.ts$|schema.settings\.ts$/.test(file));
  expect(written.flatMap((file) => {
    const found = TIMED.exec(readFileSync(file, 'utf8').replace(/\s+/g, ' '));
    return found ? [`${file}: ${found[0]}`] : [];
  })).toEqual([]);
});

import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { PartNode } from '../src/parts/part.ts';
import { onlyList, textOf } from '../src/parts/nodes.ts';
import { resourceOf, type Catalogue } from '../src/catalogue/catalogue.ts';
import { viewBoard } from '../src/showing/board-view.ts';
import type { Slide } from '../src/showing/deck.ts';
import { describeLeaflet } from '../src/takeaway/leaflet.ts';
import { readPictures } from '../src/takeaway/pictures.ts';
import { makeDeck } from '../src/takeaway/slides/make-deck.ts';
import { writeSlides } from '../src/takeaway/slides/pptx/write-slides.ts';
import { PLACES, SIZES } from '../src/takeaway/slides/slide-room.ts';
import { heightOf } from '../src/takeaway/slides/text-height.ts';
import { expectView } from './expect-view.ts';
import { presentationFaults, readPart, walk, type Element } from './presentation-faults.ts';
import { realCatalogue } from './real-catalogue.ts';

const catalogue = await realCatalogue();
const decks = catalogue.resources.map((resource) => {
  const about = describeLeaflet(resource, catalogue, catalogue.settings.address);
  return { resource, about, deck: makeDeck(resource, about) };
});
const shown = decks.flatMap(({ deck, ...rest }) => (deck ? [{ ...rest, deck }] : []));

const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
const textOfSlide = ({ title, lines, table }: Slide) => [title, ...lines.map(({ runs }) => runs.map(({ text }) => text).join('')), ...(table?.rows.flat(2).map(({ text }) => text) ?? [])].join(' ');
/** The words of a text that are not in another. */
const missing = (text: string, other: string) => {
  const words = new Set(wordsOf(other));
  return wordsOf(text).filter((word) => !words.has(word));
};
const paragraphsOf = (of: Element) => [...walk(of)].filter(({ name }) => name === 'a:p').map((paragraph) => [...walk(paragraph)].map(({ name, text }) => (name === 'a:t' ? text : name === 'a:br' ? ' ' : '')).join(''));
const partsOf = (nodes: readonly Nodes[]): PartNode[] => nodes.flatMap((node) => (node.type === 'part' ? [node] : 'children' in node ? partsOf(node.children as Nodes[]) : []));

test('letters alone have no slides, and most other resources have some', () => {
  const without = decks.filter(({ deck }) => !deck).map(({ resource }) => resource.slug);
  expect(without).toEqual(expect.arrayContaining(['letter-after-a-fall-out', 'letter-after-a-fall-out-urdu', 'thinking-sheet']));
  expect(shown.length).toBeGreaterThan(30);
});

describe.each(shown.map((one) => [one.resource.slug, one] as const))('%s', (_, { resource, about, deck }) => {
  test('begins with its title and its school, and ends with its credit and its licence', () => {
    const [first, last] = [deck.slides[0]!, deck.slides.at(-1)!];
    expect(first).toMatchObject({ kind: 'title', title: resource.title });
    expect(textOfSlide(first)).toContain(about.school);
    expect(textOfSlide(last)).toContain(about.address);
    const ends = deck.slides.filter(({ kind }) => kind === 'end').map(textOfSlide).join(' ');
    expect(ends.replace(/\s/g, '')).toContain(about.credit.replace(/\s/g, ''));
    expect(ends.includes('tell your designated safeguarding lead')).toBe(about.needsCare);
  });

  test('has a title on each slide, and but for questions no two of them are the same', () => {
    const titles = deck.slides.filter(({ name }) => name !== 'question card').map(({ title, part }) => `${title.trim()} ${part ?? ''}`);
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('loses no word of its cards, conversations, steps and scenarios', () => {
    for (const part of partsOf(resource.page.tree.children).filter(({ name }) => ['QuestionCards', 'Dialogue', 'Steps', 'Scenario', 'Claim'].includes(name))) {
      const text = deck.slides.map(textOfSlide).join(' ');
      for (const piece of onlyList(part)?.children ?? part.children) expect(missing(textOf(piece).replace(/:/g, ': '), text)).toEqual([]);
    }
  });

  test('fits: no text is higher than its place, nor smaller than 20 points', () => {
    for (const slide of deck.slides) {
      if (slide.kind === 'text' || slide.kind === 'end') expect(heightOf(slide.lines, slide.sizes.text, PLACES.text.wide), slide.title).toBeLessThanOrEqual(PLACES.text.high);
      expect(Math.min(slide.sizes.text, slide.sizes.title)).toBeGreaterThanOrEqual(SIZES.small);
    }
  });

  test('becomes a PowerPoint file that is as the standard wants it, the same each time', async () => {
    const names = [...new Set(deck.slides.flatMap(({ picture }) => picture?.file ?? []))];
    const pictures = await readPictures(names.map((name) => ({ name, path: join(dirname(resource.page.file), name) })));
    const write = () => writeSlides(deck, { ...about, licence: resource.licence }, pictures);
    const file = write();
    expect(presentationFaults(file)).toEqual([]);
    expect(Buffer.from(write()).equals(Buffer.from(file))).toBe(true);
    for (const [at, slide] of deck.slides.entries()) {
      const written = readPart(file, `ppt/slides/slide${at + 1}.xml`);
      expect(missing(textOfSlide(slide), paragraphsOf(written).join(' '))).toEqual([]);
      expect(paragraphsOf(readPart(file, `ppt/notesSlides/notesSlide${at + 1}.xml`)).join('\n')).toBe(slide.notes.join('\n'));
    }
  });
});

const find = (from: Catalogue, slug: string) => from.resources.find((one) => one.slug === slug)!;

expectView('/slides/[slug].json', catalogue, {
  pagesOf: () => shown.map(({ resource }) => resource.slug),
  viewOf: (from, slug) => viewBoard(makeDeck(resourceOf(from, slug)!, describeLeaflet(resourceOf(from, slug)!, from, from.settings.address))!),
  notShown: {
    'its summary and its steward are others': (from, slug) => void Object.assign(find(from, slug), { summary: 'Other.', steward: 'Somebody' }),
    'there are other visits, news, programmes and pages': (from) => void Object.assign(from, { visits: [], news: [], programmes: [], pages: [] }),
    'the settings have another name and mailbox': (from) => void Object.assign(from.settings, { name: 'Another', mailbox: 'other@other.example' }),
  },
  shown: {
    'its title': (from, slug) => void (find(from, slug).title = 'Another title'),
    'its text': (from, slug) => void find(from, slug).page.tree.children.unshift({ type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'One more.' }] }] }] }),
    'its licence': (from, slug) => void (find(from, slug).licence = 'CC-BY-ND-4.0'),
    'the name of a school': (from) => from.schools.forEach((school) => (school.title = `${school.title} Academy`)),
  },
});

import type { Resource } from '../../catalogue/catalogue.ts';
import { CARE } from '../../parts/use-with-care/part.ts';
import type { Deck, Line, Slide } from '../../showing/deck.ts';
import type { Leaflet } from '../leaflet.ts';
import { fitTable } from './fit-table.ts';
import { fit, sizeFor } from './fit.ts';
import { gatherPieces, type Gathered, type Piece } from './gather-pieces.ts';
import { linesOf } from './lines-of.ts';
import { plainLine } from './plain-line.ts';
import { PLACES, SIZES, SPACE_BELOW } from './slide-room.ts';
import { heightOf } from './text-height.ts';

/** What is known of a resource apart from its text (`describeLeaflet`). */
type About = Omit<Leaflet, 'body'>;

/**
 * A resource as slides: its title, what is shown of it, and at the end its credit and when not to use it. Nothing when there is nothing to show: a letter, or text to
 * read. Text that is too long for one slide is divided among several, and what is not shown is for the notes, or left to the page, and the last slide says so.
 */
export function makeDeck({ page, title }: Pick<Resource, 'page' | 'title'>, about: About): Deck | undefined {
  const gathered = gatherPieces(page.tree, title);
  if (gathered.pieces.length === 0) return undefined;
  const label = [...about.drafts.filter(({ language }) => language === 'en-GB').map(() => 'A machine draft, not checked.'), ...about.serious].join(' ');
  const slides = [titleSlide(about), ...numberPieces(nameSets(gathered.pieces).flatMap(slidesOf)), ...endSlides(about, gathered)];
  return { language: about.language, direction: about.direction, ...(label ? { label } : {}), slides };
}

function titleSlide(about: About): Slide {
  const facts = new Map(about.facts);
  const lines: Line[] = [
    line(about.school),
    ...['For', 'Time'].flatMap((name) => (facts.get(name) ? [ours(`${name}: ${facts.get(name)}`)] : [])),
    ...about.warnings.map((text) => ({ ...ours(text), small: true as const })),
  ];
  const [slide] = fit([lines], [], PLACES.below).slides;
  return {
    kind: 'title', name: 'title', title: about.title, lines: slide!, sizes: { title: sizeFor(about.title, SIZES.first, PLACES.first), text: SIZES.text.at(-1)! },
    notes: [about.summary, ...lines.map(plainLine), ...about.drafts.map(({ words }) => words)].filter(Boolean),
  };
}

/** The slides of one piece: several when its text does not fit on one. */
function slidesOf({ kind, name, title, over, place, blocks, small = [], picture, seconds, beside }: Piece): Slide[] {
  const groups = linesOf(blocks);
  const ends = small.map(({ text, ours: isOurs, url }): Line => ({ runs: [{ text, ...(url ? { url } : {}) }], small: true, ...(isOurs ? { ours: true } : {}) }));
  const common = { name, title, ...(over === undefined || kind !== 'card' ? {} : { over }), ...(place ? { place } : {}), ...(seconds ? { seconds } : {}) };
  if (kind !== 'text') {
    const lines = [...groups.flat(), ...ends];
    const sizes = kind === 'card' ? { title: sizeFor(title, SIZES.card, PLACES.card), text: SIZES.small } : { title: sizeFor(title, SIZES.title, PLACES.title), text: SIZES.small };
    const below = kind === 'card' ? PLACES.under : PLACES.caption;
    const isBelow = heightOf(lines, SIZES.small, below.wide) - SPACE_BELOW * SIZES.small <= below.high;
    const notes = [title, ...(picture ? [picture.description] : []), ...lines.map(plainLine), ...beside];
    const slide: Slide = { kind, ...common, lines: isBelow ? lines : [], sizes, ...(picture ? { picture } : {}), notes };
    // What does not fit below has a slide of its own.
    const rest = { kind: 'text', name, title: over ?? title, blocks, small, beside: [] } satisfies Piece;
    return isBelow ? [slide] : [slide, ...slidesOf(rest)];
  }
  const sizeOfTitle = sizeFor(`${title} (10 of 10)`, SIZES.title, PLACES.title);
  const [only] = blocks;
  const fitted = only?.type === 'table' ? fitTable(only, PLACES.text) : undefined;
  if (fitted) {
    return fitted.slides.map((table, at) => ({
      kind: 'table', ...common, lines: [], table, sizes: { title: sizeOfTitle, text: fitted.size },
      notes: [title, ...table.rows.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')).join('; ')), ...(at === 0 ? beside : [])],
    }));
  }
  const { size, slides } = fit(groups, ends, seconds ? PLACES.timed : PLACES.text);
  return slides.map((lines, at) => ({
    kind, ...common, lines, sizes: { title: sizeOfTitle, text: size }, notes: [title, ...lines.map(plainLine), ...(at === 0 ? beside : [])],
  }));
}

/** The pieces, in which steps of different plans that have the same title also have that of their plan. */
function nameSets(pieces: readonly Piece[]): Piece[] {
  const sets = Map.groupBy(pieces.filter(({ name }) => name === 'step'), ({ title }) => title);
  return pieces.map((piece) => (piece.over && new Set(sets.get(piece.title)?.map(({ over }) => over)).size > 1 ? { ...piece, title: `${piece.title} (${piece.over})` } : piece));
}

/** Says of slides with the same title which they are of how many, so that each title is the only one of its kind; but nothing is added to a question. */
function numberPieces(slides: readonly Slide[]): Slide[] {
  const byTitle = Map.groupBy(slides.filter(({ name }) => name !== 'question card'), ({ title }) => title);
  return slides.map((slide) => {
    const same = byTitle.get(slide.title) ?? [];
    return same.length > 1 && same.includes(slide) ? { ...slide, part: [same.indexOf(slide) + 1, same.length] as const } : slide;
  });
}

/** The last slide, or slides: where it is from, what may be done with it, what is not on the slides, and when not to use it. */
function endSlides(about: About, { letters, isTextLeft }: Gathered): Slide[] {
  const title = about.mayBeChanged ? 'Use it, change it, pass it on' : 'Use it and pass it on';
  const left = [letters === 1 ? 'a letter to families' : letters > 1 ? `${letters} letters to families` : '', isTextLeft ? 'longer text' : ''].filter(Boolean).join(' and ');
  const versioned = `${about.address}?v=${encodeURIComponent(about.version)}`;
  const groups: Line[][] = [
    ...(about.needsCare ? [[ours(CARE[0]), ours(CARE[1])]] : []),
    ...(left ? [[{ ...ours(`The page also has ${left}, to read and not to show.`), small: true as const }]] : []),
    [{ runs: [{ text: about.credit }], small: true, ours: true }],
    [{ runs: [{ text: about.address, url: versioned }], small: true, ours: true }],
  ];
  const { size, slides } = fit(groups, [], PLACES.text);
  return numberPieces(slides.map((lines): Slide => ({ kind: 'end', name: 'credit', title, lines, sizes: { title: sizeFor(title, SIZES.title, PLACES.title), text: size }, notes: lines.map(plainLine) })));
}

function line(text: string): Line {
  return { runs: [{ text }] };
}

function ours(text: string): Line {
  return { ...line(text), ours: true };
}

import type { Drawing } from './drawing.ts';
import { keyLine } from './key-line.ts';
import { seat } from './seat.ts';
import { textLines } from './text-lines.ts';

/** The ring of seats: where it is, and how far it is from its middle. */
const RING = { x: 300, y: 262, radius: 216, seats: 12 };

/** The seats that the key explains. */
const NUMBERS: Record<number, string> = { 0: '1', 2: '2', 3: '3' };
const HUES: Record<number, string> = { 0: 'leaf', 2: 'brick' };

/** Everyone in the room in one ring, the talking piece on its way round. */
export const circle: Drawing = {
  title: 'A circle: twelve seats and a talking piece',
  description: 'Twelve seats in a ring, seen from above, with nothing in the middle. Seat 1 leads, and sits in the ring like everyone else. Seat 2 holds the talking piece and speaks; all the others listen. An arrow goes from seat 2 to seat 3, which is next: the piece is passed round, not thrown, and anyone may pass. All adults in the room sit in the ring too.',
  width: 600,
  height: 706,
  body: [
    `<circle cx="${RING.x}" cy="${RING.y}" r="${RING.radius}" fill="none" stroke="currentColor" stroke-width="3" stroke-dasharray="2 12" stroke-linecap="round"/>`,
    ...Array.from({ length: RING.seats }, (_, at) => `<g data-hue="${HUES[at] ?? 'teal'}">${seat(...place(at), NUMBERS[at] ?? '')}</g>`),
    // The talking piece lies between seats 2 and 3, nearer the middle, on its way.
    '<g data-hue="brick"><path d="M418 176A146 146 0 0 1 444 232" fill="none" stroke="var(--hue)" stroke-width="5" stroke-linecap="round"/><path d="M430 220L445 234L453 215" fill="none" stroke="var(--hue)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/><circle cx="408" cy="158" r="15" fill="var(--hue)"/></g>',
    textLines(290, 244, ['Whoever holds the', 'talking piece speaks.', 'All others listen.'], { anchor: 'middle' }),
    `<g data-hue="leaf">${keyLine(552, '1', ['Leads, and sits in the ring too'])}</g>`,
    `<g data-hue="brick">${keyLine(598, '2', ['Holds the talking piece and speaks'])}</g>`,
    `<g data-hue="teal">${keyLine(644, '3', ['Is next. The piece is passed on,', 'not thrown. Anyone may pass.'])}</g>`,
  ].join(''),
};

/** Where a seat is, clockwise from the top, in whole units. */
function place(at: number): [number, number] {
  const turn = (at / RING.seats) * 2 * Math.PI;
  return [Math.round(RING.x + RING.radius * Math.sin(turn)), Math.round(RING.y - RING.radius * Math.cos(turn))];
}

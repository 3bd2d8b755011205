import { textLines } from './text-lines.ts';

/** A chair seen from above, with a number that the key under the drawing explains, or without one for the others. */
export function seat(x: number, y: number, number = ''): string {
  const circle = `<circle cx="${x}" cy="${y}" r="30" fill="${number ? 'var(--hue)' : 'var(--hue-tint)'}" stroke="var(--hue)" stroke-width="3"/>`;
  return circle + (number && textLines(x, y + 10, [number], { size: 28, bold: true, anchor: 'middle', fill: 'var(--paper)' }));
}

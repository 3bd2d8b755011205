import { textLines } from './text-lines.ts';

/** A line of the key: a number as it is on its seat, and what it means. */
export function keyLine(y: number, number: string, lines: readonly string[]): string {
  return `<circle cx="38" cy="${y - 8}" r="18" fill="var(--hue)"/>${textLines(38, y + 1, [number], { size: 24, bold: true, anchor: 'middle', fill: 'var(--paper)' })}${textLines(68, y, lines)}`;
}

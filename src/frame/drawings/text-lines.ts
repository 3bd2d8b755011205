/** How lines of writing look in a drawing. */
export interface TextLook {
  /** The height of the letters, in units of the drawing. No writing is smaller than 24. */
  size?: number;
  bold?: boolean;
  /** Where `x` is in the line. */
  anchor?: 'start' | 'middle' | 'end';
  /** The ink, where it is not that of the words around the drawing. */
  fill?: string;
}

/** Lines of writing under one another, as text that can be selected and read aloud. `y` is the base of the first line. */
export function textLines(x: number, y: number, lines: readonly string[], { size = 24, bold = false, anchor = 'start', fill = 'currentColor' }: TextLook = {}): string {
  const look = `font-size="${size}"${bold ? ' font-weight="700"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${fill}"`;
  return lines.map((line, at) => `<text x="${x}" y="${y + Math.round(at * size * 1.3)}" ${look}>${line}</text>`).join('');
}

/** How a seat of the ring is: taken, free, left by whoever sat there, or out of its place. */
export type Seat = 'taken' | 'free' | 'left' | 'astray';

/** Where the five seats are, clockwise from the top, as in the mark. */
const PLACES = [[80, 18], [122, 48], [106, 98], [54, 98], [38, 48]] as const;

/** The ring of five, 160 by 120, with each seat as it is said; `line` is the way from one to the next, where it is not a whole circle. */
export function ring(seats: readonly Seat[], line = '<circle cx="80" cy="62" r="44" stroke="var(--line)"/>'): string {
  return line + PLACES.map(([x, y], at) => LOOKS[seats[at]!](x, y)).join('');
}

const LOOKS: Record<Seat, (x: number, y: number) => string> = {
  taken: (x, y) => `<circle cx="${x}" cy="${y}" r="12" fill="var(--hue)" stroke="var(--paper)" stroke-width="4"/>`,
  free: (x, y) => `<circle cx="${x}" cy="${y}" r="11" fill="var(--paper)" stroke="var(--hue)"/>`,
  left: (x, y) => `<circle cx="${x}" cy="${y}" r="11" fill="var(--paper)" stroke="var(--hue)" stroke-dasharray="1 7"/>`,
  astray: (x, y) => `<circle cx="${x}" cy="${y}" r="11" fill="var(--paper)" stroke="var(--line)"/><circle cx="${x + 38}" cy="${y + 6}" r="12" fill="var(--hue)"/>`,
};

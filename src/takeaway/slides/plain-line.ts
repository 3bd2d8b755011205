import type { Line } from '../../showing/deck.ts';

/** A line as plain text, with its mark. */
export function plainLine({ mark, runs }: Line): string {
  const text = runs.map((run) => run.text).join('');
  return mark === undefined ? text : `${mark}${typeof mark === 'number' ? '.' : ''} ${text}`;
}

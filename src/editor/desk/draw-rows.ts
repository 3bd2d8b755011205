import { make } from '../review/make-element.ts';
import type { DeskRow } from './desk-row.ts';
import { scriptText } from './script-text.ts';

/** Draws the lines of a list. Text stays text: nothing that anybody wrote is parsed as HTML. */
export function drawRows(rows: readonly DeskRow[]): HTMLLIElement[] {
  return rows.map(({ title, href, about, state, tone, when, page }) => make('li', {},
    make('div', {}, make('a', { href, dir: 'auto' }, title), make('small', { dir: 'auto' }, about)),
    make('p', {}, state && make('span', { class: `state ${tone ?? ''}`.trim() }, state), when && make('small', {}, when)),
    page && page !== href && make('a', { class: 'see', href: page, 'aria-label': scriptText.seeHeard(title) }, scriptText.see)));
}

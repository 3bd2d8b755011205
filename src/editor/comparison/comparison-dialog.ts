import { make } from '../review/make-element.ts';
import { choosePlaces, placesOf } from './choose-places.ts';
import { unaskedChoice, writeMerged, type Merge } from './merge-pages.ts';

/** What the dialog needs to know. */
export interface ComparisonOptions {
  merge: Merge;
  title: string;
  /** What is wrong with the page once it has been put together that was wrong with neither side, in sentences. */
  findFaults: (text: string) => readonly string[];
}

/** Shows in words where two versions of a page differ, and lets somebody choose. Returns the page put together, or undefined if they would rather go on writing. */
export function compareInDialog({ merge, title, findFaults }: ComparisonOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    let made: string | undefined;
    const { asked, unasked } = placesOf(merge);
    const chooser = choosePlaces(merge);
    const said = make('p', { role: 'alert' });
    const putTogether = () => {
      const open = chooser.goToUndecided();
      if (open !== undefined) return void (said.textContent = `Choose for place ${open} first: take theirs or take mine.`);
      const text = writeMerged(merge, (place) => chooser.chosen(place) ?? unaskedChoice(place.changedBy));
      const faults = findFaults(text);
      if (faults.length) return void (said.textContent = `Put together like this, the page cannot be read: ${faults[0]} Choose the same side for places that belong together.`);
      made = text;
      dialog.close();
    };
    const all = (side: 'mine' | 'theirs') => () => {
      chooser.chooseAll(side);
      said.textContent = side === 'mine' ? 'Yours is chosen everywhere.' : 'Theirs is chosen everywhere.';
    };
    const button = (label: string, click: () => void, kind = 'quiet') => make('button', { type: 'button', class: `comparison-${kind}`, click }, label);
    const dialog = make('dialog', { class: 'comparison', 'aria-labelledby': 'comparison-title', close: () => {
      dialog.remove();
      resolve(made);
    } },
      make('h2', { id: 'comparison-title', tabindex: '-1', autofocus: '' }, `Two versions of “${title}”`),
      make('p', {}, describe(asked.length, unasked.length)),
      asked.length > 1 && make('p', { class: 'comparison-actions' }, button('Take theirs everywhere', all('theirs')), button('Take mine everywhere', all('mine'))),
      chooser.element,
      make('div', { class: 'comparison-end' }, said,
        make('p', {}, 'Nothing is saved yet. The form then holds what you have chosen, to look at and to save.'),
        make('p', { class: 'comparison-actions' }, button('Put it into the form', putTogether, 'main'), button('Not now', () => dialog.close()))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function describe(asked: number, unasked: number): string {
  if (!asked && !unasked) return 'They are the same. Nothing has to be chosen.';
  if (!asked) return 'You changed different places, so nothing has to be chosen. Look at what is taken.';
  return asked === 1 ? 'You both changed one place. Choose whose version of it is kept.' : `You both changed ${asked} places. Choose for each whose version is kept.`;
}

import { make } from '../review/make-element.ts';
import { choosePlaces, placesOf } from './choose-places.ts';
import { unaskedChoice, writeMerged, type Merge } from './merge-pages.ts';
import { text as says } from './text.ts';

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
      if (open !== undefined) return void (said.textContent = says.end.undecided(open));
      const text = writeMerged(merge, (place) => chooser.chosen(place) ?? unaskedChoice(place.changedBy));
      const faults = findFaults(text);
      if (faults.length) return void (said.textContent = says.end.faulty(faults[0]!));
      made = text;
      dialog.close();
    };
    const all = (side: 'mine' | 'theirs') => () => {
      chooser.chooseAll(side);
      said.textContent = side === 'mine' ? says.all.mineChosen : says.all.theirsChosen;
    };
    const button = (label: string, click: () => void, kind = 'quiet') => make('button', { type: 'button', class: `comparison-${kind}`, click }, label);
    const dialog = make('dialog', { class: 'comparison', 'aria-labelledby': 'comparison-title', close: () => {
      dialog.remove();
      resolve(made);
    } },
      make('h2', { id: 'comparison-title', tabindex: '-1', autofocus: '' }, says.title(title)),
      make('p', {}, describe(asked.length, unasked.length)),
      asked.length > 1 && make('p', { class: 'comparison-actions' }, button(says.all.theirs, all('theirs')), button(says.all.mine, all('mine'))),
      chooser.element,
      make('div', { class: 'comparison-end' }, said,
        make('p', {}, says.end.about),
        make('p', { class: 'comparison-actions' }, button(says.end.use, putTogether, 'main'), button(says.end.cancel, () => dialog.close()))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function describe(asked: number, unasked: number): string {
  if (!asked && !unasked) return says.about.same;
  if (!asked) return says.about.unasked;
  return says.about.asked(asked);
}

import type { KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';
import { describePlace } from './changed-place.ts';
import { markedText } from './marked-text.ts';
import { placesIn, unaskedChoice, type Choice, type Merge, type Place } from './merge-pages.ts';
import { text as says } from './text.ts';

/** The places at which two versions differ, for somebody to choose from, and what was chosen. */
export interface PlaceChooser {
  element: HTMLElement;
  /** What was chosen for a place; undefined as long as nobody has chosen. */
  chosen(place: Place): Choice | undefined;
  /** Puts the cursor into the first place for which nothing has been chosen. Undefined if there is none; otherwise its number. */
  goToUndecided(): number | undefined;
  /** Chooses one side everywhere. */
  chooseAll(choice: 'mine' | 'theirs'): void;
}

/** The places of a merge that differ: those that both changed, and those that only one changed. */
export function placesOf(merge: Merge): { asked: Place[]; unasked: Place[] } {
  const places = placesIn(merge);
  return { asked: places.filter(({ changedBy }) => changedBy === 'both'), unasked: places.filter(({ changedBy }) => changedBy === 'mine' || changedBy === 'theirs') };
}

/** Lists the places at which two versions differ. Those that both changed come first, and nothing is chosen for them. What only one changed is taken, unless somebody decides otherwise. */
export function choosePlaces(merge: Merge): PlaceChooser {
  const { asked, unasked } = placesOf(merge);
  const places = [...asked, ...unasked];
  const items = places.map((place, index) => makeItem(place, merge.kind, index + 1, asked.length));
  const list = (some: readonly HTMLElement[], start: number) => make('ol', { class: 'comparison-places', start: String(start) }, ...some);
  const element = make('div', {},
    asked.length > 0 && list(items.slice(0, asked.length), 1),
    unasked.length > 0 && make('details', { ...(asked.length ? {} : { open: '' }) },
      make('summary', {}, says.places.unasked(unasked.length)),
      list(items.slice(asked.length), asked.length + 1)));
  const radios = (index: number) => [...items[index]!.querySelectorAll('input')];
  const chosenAt = (index: number) => radios(index).find(({ checked }) => checked)?.value as Choice | undefined;
  return {
    element,
    chosen: (place) => chosenAt(places.indexOf(place)),
    goToUndecided() {
      const index = places.findIndex((_, at) => !chosenAt(at));
      if (index < 0) return undefined;
      radios(index)[0]!.focus();
      return index + 1;
    },
    chooseAll(choice) {
      for (const [index] of places.entries()) for (const radio of radios(index)) radio.checked = radio.value === choice;
    },
  };
}

function makeItem(place: Place, kind: KindName, number: number, asked: number): HTMLElement {
  const { name, base, mine, theirs } = describePlace(place, kind);
  const by = place.changedBy;
  const side = (title: string, text: string) => make('div', { class: 'comparison-side' }, make('h3', {}, title), text || base ? markedText(base, text) : make('p', { class: 'comparison-text' }, make('em', {}, says.places.empty)));
  const way = (choice: Choice, label: string) => {
    const radio = make('input', { type: 'radio', name: `place-${number}`, value: choice });
    radio.checked = by !== 'both' && unaskedChoice(by) === choice;
    return make('label', {}, radio, ' ', label);
  };
  const canKeepBoth = by === 'both' && !('name' in place) && place.mine.length > 0 && place.theirs.length > 0;
  return make('li', {},
    make('fieldset', {},
      make('legend', {}, make('span', { class: 'for-listeners' }, says.places.heard(number, asked)), name),
      make('p', { class: 'comparison-by' }, by === 'both' ? says.places.byBoth(isList(place)) : by === 'mine' ? says.places.byYou : says.places.byThem),
      make('div', { class: 'comparison-sides' }, by !== 'mine' && side(says.places.theirs, theirs), by !== 'theirs' && side(says.places.mine, mine)),
      make('div', { class: 'comparison-ways' },
        ...(by === 'mine' ? [way('mine', says.places.takeMine), way('theirs', says.places.leave)] : [way('theirs', says.places.takeTheirs), way('mine', by === 'theirs' ? says.places.leave : says.places.takeMine)]),
        canKeepBoth && way('both', says.places.both))));
}

/** Whether it is a field with several values, of which some may be the same. */
function isList(place: Place): boolean {
  return 'name' in place && [place.mine, place.theirs].some((value) => typeof value === 'object' && value !== null);
}

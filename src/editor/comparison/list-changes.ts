import { make } from '../review/make-element.ts';
import type { KindName } from '../../schema/index.ts';
import { describePlace } from './changed-place.ts';
import { markedText } from './marked-text.ts';
import { mergePages } from './merge-pages.ts';
import { text } from './text.ts';

/** Lists in words what changed from one version of a page to a later one. */
export function listChanges(before: string, after: string, kind: KindName): HTMLElement {
  const { fields, passages } = mergePages({ base: before, mine: before, theirs: after }, kind);
  const changed = [...fields, ...passages].filter(({ changedBy }) => changedBy === 'theirs').map((place) => describePlace(place, kind));
  if (!changed.length) return make('p', {}, text.noChanges);
  return make('ul', { class: 'comparison-places' }, ...changed.map(({ name, base, theirs }) => make('li', {}, make('h3', {}, name), markedText(base, theirs))));
}

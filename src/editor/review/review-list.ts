import { showDay } from '../../dates/show-dates.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { kinds } from '../../schema/index.ts';
import { foundationHere } from '../foundation.ts';
import { nameWriter } from '../name-writer.ts';
import { make } from './make-element.ts';
import type { ReadDraft } from './read-draft.ts';
import type { Waiting } from './waiting.ts';
import { scriptText } from './script-text.ts';

/** One draft with the contents of its file. `read` is missing if the file could not be read. */
export interface Listed {
  waiting: Waiting;
  read?: ReadDraft;
  /** The name of the school that shares it. */
  school?: string;
}

/** The hash under which this page shows a draft. */
export function hashOf({ kind, slug }: Pick<Waiting, 'kind' | 'slug'>): string {
  return `#/${kind}/${slug}`;
}

/** Lists all drafts, grouped by what has to be done next. Somebody from a school sees the drafts that their school started, and those they wrote in. */
export function reviewList(listed: readonly Listed[], published: readonly Waiting[], isFoundation: boolean, titleOfPublished: (waiting: Waiting) => string | undefined, isFirst: (waiting: Waiting) => boolean): HTMLElement {
  const draft = (one: Listed) => one.waiting.state === 'draft';
  const { groups: groupTitles } = scriptText;
  const groups: [string, string, Listed[]][] = isFoundation
    ? [
        [...groupTitles.waitingForYou, listed.filter((one) => !draft(one))],
        [groupTitles.sentBack, '', listed.filter((one) => draft(one) && one.waiting.notes.length)],
        [groupTitles.written, '', listed.filter((one) => draft(one) && !one.waiting.notes.length)],
      ]
    : [
        [groupTitles.sentBackToYou, '', listed.filter((one) => draft(one) && one.waiting.notes.length)],
        [groupTitles.waitingFor(foundationHere()), '', listed.filter((one) => !draft(one))],
        [groupTitles.ofSchool, '', listed.filter((one) => draft(one) && !one.waiting.notes.length)],
      ];
  const list = make('div', {}, ...groups.map(([title, empty, some]) => (some.length || empty) && group(title, empty, some.map((one) => card(one, isFoundation)))).map((one) => one || undefined));
  const onTheSite = published.flatMap((waiting) => {
    const title = titleOfPublished(waiting);
    return title === undefined ? [] : [make('li', {}, make('a', { href: `/${waiting.kind}/${waiting.slug}/` }, title), make('span', { class: 'quiet' }, scriptText.publishedOn(showDay(waiting.since))), isFirst(waiting) && make('span', { class: 'thanks' }, scriptText.first(isFoundation)))];
  });
  if (onTheSite.length) list.append(make('section', {}, make('h2', {}, groupTitles.onSite), make('ul', { class: 'plain' }, ...onTheSite)));
  if (!listed.length && !onTheSite.length && !isFoundation) list.append(nothingShared());
  return list;
}

function nothingShared(): HTMLElement {
  const [before, link, after] = scriptText.nothingShared;
  return make('p', {}, before, make('a', { href: '/pages/how-to-share/' }, link), after);
}

function group(title: string, empty: string, cards: HTMLElement[]): HTMLElement {
  return make('section', {}, make('h2', {}, cards.length > 1 ? `${title} (${cards.length})` : title), cards.length ? make('ul', { class: 'cards' }, ...cards) : make('p', {}, empty));
}

function card({ waiting, read, school }: Listed, isFoundation: boolean): HTMLElement {
  const who = isFoundation ? nameWriter(waiting.who) : '';
  const [note] = waiting.notes;
  return make('li', { 'data-state': waiting.state, 'data-draft': waiting.branch },
    make('h3', {}, make('a', { href: hashOf(waiting) }, nameOf(waiting, read))),
    make('p', {}, [upperFirst(kinds[waiting.kind].one), school, who].filter(Boolean).join(' · ')),
    make('p', {}, scriptText.since(stateOf(waiting), showDay(waiting.since)), read ? countOf(read) : scriptText.unread.one),
    note && waiting.state === 'draft' && make('p', { class: 'notice' }, make('strong', {}, scriptText.wrote(upperFirst(foundationHere()))), note.text));
}

/** The title of a draft. */
export function nameOf(waiting: Waiting, read?: ReadDraft): string {
  return String(read?.values.title ?? read?.values.name ?? '') || waiting.slug;
}

/** The state of a draft, as people read it. */
export function stateOf({ state, notes }: Waiting): string {
  return scriptText.states[state === 'draft' && notes.length ? 'back' : state];
}

/** "3 things to put right, 1 of them about somebody’s safety." */
export function countOf({ problems, report: { stopping } }: ReadDraft): string {
  return problems.length ? scriptText.toPutRight(problems.length, stopping.length) : scriptText.nothingToPutRight;
}

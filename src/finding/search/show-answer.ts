import { askSite, siteSearch } from './ask-site.ts';
import { describeAnswer } from './describe-answer.ts';
import type { PassagePiece } from './mark-passage.ts';
import type { AskOptions, SearchResult } from './open-search.ts';

/** The two ways on when nothing was found. */
const WAYS = [['/resources/', 'Look through all resources, by theme, role and phase'], ['/issues/', 'See what schools are still looking for']] as const;

/** What is shown of an answer: how many there are in all, and whether an unfinished word was taken for those that begin like it. */
export interface ShownAnswer {
  total: number;
  isUnfinished: boolean;
}

/**
 * Asks the site, and shows the answer inside `place`, which has a status, a list and a paragraph for what comes after. `isCurrent` says
 * whether nobody has typed anything else since; a late answer is not shown. Never rejects: what went wrong is said in the status.
 */
export async function showAnswer(place: Element, typed: string, options: AskOptions, isCurrent: () => boolean): Promise<ShownAnswer> {
  const language = document.querySelector<HTMLElement>('main .body[lang]')?.lang;
  try {
    const answer = await askSite(typed, { language, ...options });
    if (!isCurrent()) return { total: 0, isUnfinished: false };
    fill(place, describeAnswer(answer, typed), answer.results.map(drawResult), [
      ...(answer.meant ? [paragraph('Did you mean ', linkTo(`/search/?q=${encodeURIComponent(answer.meant)}`, answer.meant), '?')] : []),
      ...(answer.total ? [] : [paragraph('Try fewer or other words, or go on from here:'), drawWays()]),
    ]);
    return { total: answer.total, isUnfinished: answer.taken.some(({ how }) => how === 'beginning') };
  } catch {
    if (!isCurrent()) return { total: 0, isUnfinished: false };
    if (navigator.onLine) fill(place, 'The search could not be loaded. Look through all resources instead, or try again.', [], [drawWays()]);
    else fill(place, 'The search needs a network, and there is none just now.', [drawResult({ address: '/offline/', title: 'What is kept on this device', heading: [{ text: 'What is kept on this device', isMarked: false }], group: '', why: [{ text: 'The pages that open without a network, with a search among their titles.', isMarked: false }] })], []);
    return { total: 0, isUnfinished: false };
  }
}

/** Fetches what every query needs, before the first letter. */
export function prepareAnswers(): void {
  void siteSearch().prepare();
}

/** Shows nothing. */
export function clearAnswer(place: Element): void {
  fill(place, '', [], []);
}

function fill(place: Element, status: string, items: readonly Element[], next: readonly Element[]): void {
  place.querySelector('[role=status]')!.textContent = status;
  place.querySelector('ol')!.replaceChildren(...items);
  place.querySelector('.search-next')!.replaceChildren(...next);
}

function drawResult({ address, heading, group, state, why, language, direction }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const link = linkTo(address, ...draw(heading));
  const kind = [group, state].filter(Boolean).join('. ');
  const passage = paragraph(...draw(why));
  for (const one of [link, passage]) {
    if (language) one.lang = language;
    if (direction) one.dir = 'auto';
  }
  item.append(link);
  if (kind) item.append(Object.assign(document.createElement('span'), { className: 'search-kind', textContent: kind }));
  item.append(passage);
  return item;
}

function drawWays(): HTMLElement {
  const list = document.createElement('ul');
  list.append(...WAYS.map(([address, label]) => {
    const item = document.createElement('li');
    item.append(linkTo(address, label));
    return item;
  }));
  return list;
}

function draw(pieces: readonly PassagePiece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? Object.assign(document.createElement('mark'), { textContent: text }) : text));
}

function linkTo(href: string, ...inside: (string | HTMLElement)[]): HTMLAnchorElement {
  const link = Object.assign(document.createElement('a'), { href });
  link.append(...inside);
  return link;
}

function paragraph(...inside: (string | HTMLElement)[]): HTMLParagraphElement {
  const words = document.createElement('p');
  words.append(...inside);
  return words;
}

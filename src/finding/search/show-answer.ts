import { answerText } from './answer-text.ts';
import { askSite, siteSearch } from './ask-site.ts';
import { describeAnswer } from './describe-answer.ts';
import type { PassagePiece } from './mark-passage.ts';
import type { AskOptions, SearchAnswer, SearchResult } from './open-search.ts';

const NOTHING: SearchAnswer = { results: [], total: 0, taken: [], missing: [] };

/** From how many results on it helps to see them by kind. */
const MANY = 10;

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
      ...(answer.meant ? [paragraph(answerText.meant[0], linkTo(`/search/?q=${encodeURIComponent(answer.meant)}`, answer.meant), answerText.meant[1])] : []),
      ...(answer.total ? [] : [paragraph(answerText.tryOther), drawWays()]),
    ]);
    fillKinds(place, answer);
    return { total: answer.total, isUnfinished: answer.taken.some(({ how }) => how === 'beginning') };
  } catch {
    if (!isCurrent()) return { total: 0, isUnfinished: false };
    fillKinds(place, NOTHING);
    if (navigator.onLine) fill(place, answerText.notLoaded, [], [drawWays()]);
    else fill(place, answerText.offline, [drawResult({ address: '/offline/', title: answerText.kept.title, heading: [{ text: answerText.kept.title, isMarked: false }], group: '', why: [{ text: answerText.kept.about, isMarked: false }] })], []);
    return { total: 0, isUnfinished: false };
  }
}

/** Fetches what every query needs, before the first letter. */
export function prepareAnswers(): void {
  void siteSearch().prepare();
}

/** Shows how many results there are of each kind, as buttons to see one kind alone, where there is a place for them and it helps. */
function fillKinds(place: Element, { kinds = [], kind }: SearchAnswer): void {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const isHelpful = kind !== undefined || (all > MANY && kinds.length > 1);
  const row = place.querySelector<HTMLElement>('.search-kinds');
  if (!row) return;
  row.hidden = !isHelpful;
  const buttons = isHelpful ? [{ kind: '', count: all }, ...kinds].map((one) => drawKind(one, kind ?? '')) : [];
  // A button that has the focus stays the same, so that nobody who presses it loses their place.
  const known = [...row.querySelectorAll('button')];
  if (known.length === buttons.length && known.every(({ value, textContent }, at) => value === buttons[at]!.value && textContent === buttons[at]!.textContent)) known.forEach((button, at) => button.setAttribute('aria-pressed', buttons[at]!.getAttribute('aria-pressed')!));
  else row.replaceChildren(...buttons);
}

function drawKind({ kind, count }: { kind: string; count: number }, pressed: string): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', value: kind, textContent: `${kind || answerText.everyKind} ${count}` });
  button.setAttribute('aria-pressed', String(kind === pressed));
  return button;
}

/** Shows nothing. */
export function clearAnswer(place: Element): void {
  fill(place, '', [], []);
  fillKinds(place, NOTHING);
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
  list.append(...answerText.ways.map(([address, label]) => {
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

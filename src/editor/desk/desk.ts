/** The desk: what somebody can start, what is theirs, and what waits for them. It is shown before Decap is fetched. */
import { adaptAddress } from '../../catalogue/addresses/adapt-address.ts';
import { askSite } from '../../finding/search/ask-site.ts';
import { findUnsavedText, type UnsavedText } from '../form/unsaved-text.ts';
import { translateAddress } from '../prefill/translate-address.ts';
import { chooseDocument } from '../prefill/choose-document.ts';
import { startFromDocument } from '../prefill/start-from-document.ts';
import type { DeskFile } from '../published/desk-files.ts';
import { lookUpPublished } from '../published/look-up.ts';
import type { ListPage } from '../published/records.ts';
import { wholeList } from '../published/whole-list.ts';
import { askGateway, Refusal } from '../review/ask-gateway.ts';
import { make } from '../review/make-element.ts';
import { fetchWaiting, type Ask, type Waiting } from '../review/waiting.ts';
import { account } from '../sign-in/account.ts';
import type { Person } from '../sign-in/identity-provider.ts';
import { Sentence } from '../sentence.ts';
import { arrangeDesk, type DeskList, type DeskSources } from './arrange-desk.ts';
import { drawRows } from './draw-rows.ts';
import { findPages, isAsked, type DeskQuery } from './find-pages.ts';
import { scriptText } from './script-text.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const lookUp = lookUpPublished();

/** How long after a key press the search begins, in milliseconds. */
const PAUSE = 250;

/** Shows the desk of whoever is signed in. Resolves when all its lists are there. */
export async function showDesk(person: Person): Promise<void> {
  const desk = part('desk');
  for (const item of desk.querySelectorAll<HTMLElement>('[data-for]')) item.hidden = item.dataset.for !== person.role;
  part('desk-who').textContent = person.email;
  part('opening')?.remove();
  document.title = scriptText.title;
  desk.hidden = false;
  const foundation = part('desk-lists').dataset.foundation!;
  const drafts = fetchWaiting(askGateway(() => account.getToken(person.email)));
  handleDocument(askGateway(() => account.getToken(person.email)));
  handleSearch(person, foundation, drafts);
  handleChoice();
  await showLists(person, foundation, drafts);
}

async function showLists(person: Person, foundation: string, drafts: Promise<readonly Waiting[]>): Promise<void> {
  const lists = part('desk-lists');
  const messages = person.role === 'foundation' ? countMessages(person) : undefined;
  const [waiting, published, count, unsaved] = await Promise.all([
    drafts.catch((error: unknown) => void explain(error)),
    lookUp.file<DeskFile>(person.school ? `desk/schools/${person.school}` : 'desk/all').catch(() => undefined),
    messages?.catch(() => undefined),
    keptHere(person.email),
  ]);
  const sources: DeskSources = { person, foundation, waiting, published, messages: count, unsaved, now: new Date() };
  lists.replaceChildren(...arrangeDesk(sources).map(drawList));
  lists.removeAttribute('aria-busy');
}

function explain(error: unknown): void {
  // Nobody has written anything here yet, so nothing can be lost.
  if (!account.current() || (error instanceof Refusal && error.status === 401)) return location.replace('/sign-in/?again');
  say(error instanceof Sentence && !(error instanceof Refusal && error.status >= 500) ? error.message : scriptText.notReached);
}

function drawList({ title, count, rows, empty, more }: DeskList, at: number): HTMLElement {
  const id = `desk-list-${at}`;
  return make('section', { 'aria-labelledby': id },
    make('h2', { id }, title, count ? make('span', { class: 'count' }, ` (${count})`) : undefined),
    rows.length ? make('ul', { class: 'desk-rows', role: 'list', 'aria-labelledby': id }, ...drawRows(rows)) : make('p', { class: 'empty' }, empty),
    more && make('p', {}, make('a', { href: more.href }, more.words)));
}

/** The text that this computer has kept and that nobody is writing in another window. */
async function keptHere(email: string): Promise<UnsavedText[]> {
  const { held = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
  return findUnsavedText(localStorage, email, Date.now()).filter(({ tab }) => !held.some(({ name }) => name === tab));
}

/** How many messages the forms have brought. Undefined where they arrive by e-mail. */
async function countMessages({ email }: Person): Promise<number | undefined> {
  const answer = await fetch('/api/sent-in', { headers: { authorization: `Bearer ${await account.getToken(email)}` } });
  const found: unknown = answer.ok ? await answer.json() : undefined;
  return Array.isArray(found) ? found.length : undefined;
}

function handleDocument(ask: Ask): void {
  const [button, input] = [part('desk-document'), part<HTMLInputElement>('desk-file')];
  let isReading = false;
  const take = async (files: Iterable<File>) => {
    const chosen = chooseDocument([...files]);
    // A second file must not take the place of one that is being read.
    if (!chosen || isReading) return;
    isReading = true;
    // What is said is behind a dialog that is open.
    part<HTMLDialogElement>('desk-choose').close();
    say(scriptText.reading(chosen.file.name));
    await startFromDocument(chosen, ask).catch((error: unknown) => say(String(error)));
    isReading = false;
    // The same file, once it has been put right, is a change again.
    input.value = '';
  };
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => void take(input.files ?? []));
  const desk = part('desk');
  document.addEventListener('dragover', (event) => void (desk.hidden || event.preventDefault()));
  document.addEventListener('drop', (event) => {
    if (desk.hidden) return;
    event.preventDefault();
    void take(event.dataTransfer?.files ?? []);
  });
}

function handleSearch(person: Person, foundation: string, drafts: Promise<readonly Waiting[]>): void {
  const form = part<HTMLFormElement>('desk-find');
  const [words, state, school, mine] = [part<HTMLInputElement>('desk-words'), part<HTMLSelectElement>('desk-state'), part<HTMLSelectElement>('desk-school'), part<HTMLInputElement>('desk-mine')];
  const found = part('desk-found');
  const queryNow = (): DeskQuery => ({ words: words.value, state: state.value as DeskQuery['state'], school: school.value, isMine: mine.checked });
  const look = inTurn(async (isLast) => {
    const query = queryNow();
    found.hidden = !isAsked(query);
    if (found.hidden) return;
    const waiting = await drafts.catch(() => []);
    const { rows, isAll } = await findPages(query, { person, foundation, lookUp, waiting, askSite: (typed) => askSite(typed, { isTyping: true, most: 20 }) });
    if (!isLast()) return;
    part('desk-count').textContent = rows.length ? scriptText.find.some(rows.length, isAll) : scriptText.find.none;
    found.querySelector('ul')!.replaceChildren(...drawRows(rows));
    found.querySelector('.hint')!.textContent = rows.length === 0 ? scriptText.find.fewer : isAll ? '' : scriptText.find.more;
  }, () => say(scriptText.find.failed));
  form.addEventListener('submit', (event) => (event.preventDefault(), look()));
  form.addEventListener('input', () => look(PAUSE));
  // The names of the schools are fetched only by somebody who wants to choose one.
  for (const event of ['focus', 'pointerenter']) school.addEventListener(event, () => void fillSchools(school), { once: true });
}

async function fillSchools(select: HTMLSelectElement): Promise<void> {
  const schools = await wholeList(lookUp, 'schools').catch(() => []);
  select.append(...schools.map(([slug, title]) => make('option', { value: slug }, title || slug)));
}

/** The page that somebody adapts or translates is chosen in a dialog. */
function handleChoice(): void {
  const dialog = part<HTMLDialogElement>('desk-choose');
  const input = part<HTMLInputElement>('desk-choose-words');
  const list = dialog.querySelector('ul')!;
  let way: 'adapt' | 'translate' = 'adapt';
  const look = inTurn(async (isLast) => {
    const slugs = await resourcesFor(input.value);
    if (!isLast()) return;
    list.replaceChildren(...slugs.map(({ slug, title, about }) => make('li', {}, make('div', {}, make('a', { href: way === 'adapt' ? adaptAddress(slug) : translateAddress(slug), dir: 'auto' }, title), make('small', { dir: 'auto' }, about)))));
    part('desk-choose-count').textContent = slugs.length ? '' : scriptText.choose.none;
  }, () => void (part('desk-choose-count').textContent = scriptText.choose.failed));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
    button.addEventListener('click', () => {
      way = button.dataset.choose as typeof way;
      part('desk-choose-title').textContent = scriptText.choose[way];
      input.value = '';
      dialog.showModal();
      input.focus();
      look();
    });
  }
  input.addEventListener('input', () => look(PAUSE));
  // Enter in the field would close the dialog.
  dialog.querySelector('form')!.addEventListener('submit', (event) => event.submitter ?? event.preventDefault());
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
}

/** The resources with these words; the beginning of the list without any. */
async function resourcesFor(words: string): Promise<{ slug: string; title: string; about?: string }[]> {
  if (!words.trim()) return (await lookUp.file<ListPage>('lists/resources/1')).entries.slice(0, 12).map(([slug, title]) => ({ slug, title }));
  const { rows } = await findPages({ words, state: 'published', school: '', isMine: false }, { person: { email: '', role: 'foundation' }, foundation: '', lookUp, waiting: [], askSite: (typed) => askSite(typed, { only: 'resources', isTyping: true, most: 12 }) });
  return rows.filter(({ kind }) => kind === 'resources');
}

/** Runs the newest of several tasks. `isLast` tells whether another has been asked for meanwhile. */
function inTurn(act: (isLast: () => boolean) => Promise<void>, failed: () => void): (pause?: number) => void {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (pause = 0) => {
    clearTimeout(timer);
    const mine = ++turn;
    timer = setTimeout(() => void act(() => mine === turn).catch(failed), pause);
  };
}

function say(message: string): void {
  part('desk-say').textContent = message;
}

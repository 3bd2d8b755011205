/** The page of what people sent in. Whoever publishes reads it here and can turn it into a page in one step. */
import { storePrefill } from './prefill.ts';
import { prefillFromMessage, type Sent } from './prefill-from-message.ts';
import { nameEntries } from './name-entries.ts';
import { readPasted } from './read-pasted.ts';
import { SLUG } from '../../schema/fields.ts';
import { lookUpPublished } from '../published/look-up.ts';
import { schoolNames } from '../published/school-names.ts';
import { foundationHere } from '../foundation.ts';
import { followTheme } from '../look/follow-theme.ts';
import { prepareFile } from '../files/prepare-file.ts';
import { Sentence } from '../sentence.ts';
import { account } from '../sign-in/account.ts';
import { NOT_REACHED, RUN_OUT } from '../sign-in/renew-session.ts';
import { prefillFromTrial, isTrial } from './prefill-from-trial.ts';
import { sentInText } from './sent-in-text.ts';

/** A message as the inbox lists it. */
interface Message {
  id: string;
  came: string;
  fields: Sent;
  files: string[];
}

followTheme(document.documentElement, localStorage, window);

const lookUp = lookUpPublished();
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const user = account.current();
const token = () => (user ? account.getToken(user.email) : Promise.reject(new Sentence(RUN_OUT)));

if (!user) signIn();
else if (user.role !== 'foundation') say(sentInText.page.onlyFor(foundationHere()));
else {
  part('for-foundation').hidden = false;
  part('paste').addEventListener('submit', (event) => void usePasted(event));
  void list();
  // When somebody signs out in another tab, this one must not go on showing what it holds.
  account.whenChanged(() => account.current()?.email !== user.email && signIn());
}

async function list(): Promise<void> {
  say(sentInText.page.looking);
  try {
    const answer = await ask('/api/sent-in');
    // On the published site, the host keeps what people send and announces it by e-mail.
    if (answer.status === 404) {
      part<HTMLDetailsElement>('by-mail').open = true;
      return say(sentInText.page.byMail);
    }
    const value = (await answer.json()) as Message[] | { message: string };
    if (!Array.isArray(value)) return say(value.message);
    const shown = await Promise.all(value.map(show));
    say(value.length ? '' : sentInText.page.none);
    part('messages').replaceChildren(...shown);
    document.getElementById(location.hash.slice(1))?.querySelector('button')?.focus();
  } catch (error) {
    // Nobody has written anything here yet, so nothing can be lost.
    if (!account.current()) return signIn();
    say(error instanceof Sentence ? error.message : sentInText.page.notReached);
  }
}

function signIn(): void {
  location.replace(`/sign-in/?next=${encodeURIComponent(`sent-in/${location.hash}`)}`);
}

/** A message as an item of the list. */
async function show(message: Message): Promise<HTMLElement> {
  const { fields, files, came, id } = message;
  const item = part<HTMLTemplateElement>('message').content.firstElementChild!.cloneNode(true) as HTMLElement;
  item.id = id;
  const fill = (name: string, text: string) => void (item.querySelector(`[data-${name}]`)!.textContent = text);
  // People wrote a title of their own, or chose an entry, whose title has to be looked up.
  const [school, tried] = await Promise.all([titleFor('schools', fields.school), isTrial(fields) ? titleFor('resources', fields.resource) : undefined]);
  fill('title', titleOf(fields, tried ?? writtenOr(fields.resource, sentInText.page.notOnSite)));
  fill('school', school ?? writtenOr(fields.school, sentInText.page.otherSchool));
  fill('came', new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(came)));
  fill('words', fields.summary || (fields.words ?? fields.happened ?? '').slice(0, 200));
  fill('file', isTrial(fields) ? sentInText.page.note : sentInText.page.files(files));
  const [make, remove] = item.querySelectorAll('button');
  make!.addEventListener('click', () => void makePage(make!, fields, async () => files[0] && fetchFile(id, files[0])));
  remove!.addEventListener('click', () => void removeMessage(item, item.querySelector('[data-title]')!.textContent!));
  return item;
}

function titleOf(fields: Sent, tried: string): string {
  return isTrial(fields) ? sentInText.page.tried(tried) : fields.title || sentInText.page.untitled;
}

/** What somebody wrote in their own words; something else where they chose an entry. */
function writtenOr(value = '', otherwise: string): string {
  return SLUG.test(value) || !value.trim() ? otherwise : value.trim();
}

/** The title of a published school or resource. */
async function titleFor(kind: string, slug = ''): Promise<string | undefined> {
  return SLUG.test(slug) ? lookUp.titleOf(kind, slug).catch(() => undefined) : undefined;
}

async function usePasted(event: Event): Promise<void> {
  event.preventDefault();
  const form = new FormData(event.currentTarget as HTMLFormElement);
  const sent = readPasted(String(form.get('message') ?? ''));
  if (!sent) return say(sentInText.page.notFromForm);
  const file = form.get('file') as File;
  await makePage(part('paste').querySelector('button')!, sent, () => Promise.resolve(file.size ? file : undefined));
}

async function makePage(button: HTMLButtonElement, sent: Sent, getFile: () => Promise<File | '' | undefined>): Promise<void> {
  button.disabled = true;
  say(sentInText.page.making);
  try {
    const named = await nameEntries(sent, lookUp).catch(() => sent);
    const prefill = isTrial(named) ? prefillFromTrial(named) : await prefillFromMessage(named, (await getFile()) || undefined, prepareFile, () => schoolNames(lookUp));
    await storePrefill(prefill);
    location.assign(`/admin/?start=sent-in&at=${Date.now()}#/collections/${prefill.kind}/new`);
  } catch (error) {
    button.disabled = false;
    say(error instanceof Error && error.message.endsWith('.') ? error.message : sentInText.page.notMade);
  }
}

async function fetchFile(id: string, name: string): Promise<File> {
  const answer = await ask(`/api/sent-in/${id}/${name}`);
  if (!answer.ok) throw new Error(((await answer.json()) as { message: string }).message);
  return new File([await answer.blob()], name);
}

async function removeMessage(item: HTMLElement, title: string): Promise<void> {
  if (!window.confirm(sentInText.page.remove(title))) return;
  try {
    const { ok } = await ask(`/api/sent-in/${item.id}`, 'DELETE');
    if (ok) item.remove();
    say(ok ? sentInText.page.removed : sentInText.page.notRemoved);
  } catch (error) {
    say(error instanceof Sentence ? error.message : sentInText.page.notRemoved);
  }
}

async function ask(path: string, method = 'GET'): Promise<Response> {
  const headers = { authorization: `Bearer ${await token()}` };
  return fetch(path, { method, headers }).catch(() => {
    throw new Sentence(NOT_REACHED);
  });
}

function say(message: string): void {
  part('say').textContent = message;
}

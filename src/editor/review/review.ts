/** The page "On its way": what the Foundation has to read, and what has happened to the drafts of a school. */
import type { Resource } from '../../catalogue/catalogue.ts';
import { firstShared } from '../../catalogue/first-shared.ts';
import { askGateway, Refusal } from './ask-gateway.ts';
import type { Published } from '../validation/draft.ts';
import { checkFiles } from './check-files.ts';
import { keepNote } from './kept-note.ts';
import { isPicture, readBlob, readDraft, type ReadDraft } from './read-draft.ts';
import { reviewActions } from './review-actions.ts';
import { reviewDraft } from './review-draft.ts';
import { hashOf, reviewList, type Listed } from './review-list.ts';
import { Sentence } from '../sentence.ts';
import { account } from '../sign-in/account.ts';
import { NOT_REACHED, RUN_OUT } from '../sign-in/renew-session.ts';
import { fetchPublished, fetchWaiting, type Waiting } from './waiting.ts';

const user = account.current();
const isFoundation = user?.role === 'foundation';
const ask = askGateway(() => (user ? account.getToken(user.email) : Promise.reject(new Sentence(RUN_OUT))));
const container = document.getElementById('on-its-way')!;
const withdrawn = new Set<number>();
let loaded: { listed: Listed[]; published: Waiting[]; known: Published } | undefined;

if (user) {
  window.addEventListener('hashchange', () => void show());
  // When somebody signs out in another tab, this one must not go on showing what it holds.
  account.whenChanged(() => account.current()?.email !== user.email && signIn());
  void show();
} else {
  signIn();
}

async function show(): Promise<void> {
  say('');
  try {
    loaded ??= await fetchAll();
  } catch (error) {
    // Nobody has written anything here yet, so nothing can be lost.
    if (!account.current() || (error instanceof Refusal && error.status === 401)) return signIn();
    return say(explain(error, 'This could not be read. Reload the page in a minute.'));
  }
  const { listed, published, known } = loaded;
  const one = location.hash.startsWith('#/') ? listed.find(({ waiting }) => hashOf(waiting) === location.hash) : undefined;
  if (!one) {
    container.replaceChildren(reviewList(listed, published, isFoundation, ({ kind, slug }) => titleIn(known, kind, slug), (one) => isFirst(known, one)));
    if (location.hash.startsWith('#/')) say('This draft is not on its way any more: it was published or withdrawn.');
    return;
  }
  container.replaceChildren('Reading the page and its files…');
  const read = one.read && (await checkFiles(ask, one.read).catch((error: unknown) => void say(explain(error, 'The files could not be read. Reload the page in a minute.'))));
  // Somebody may have moved on to another draft meanwhile.
  if (hashOf(one.waiting) !== location.hash) return;
  const whole = { ...one, read };
  const isChange = titleIn(known, one.waiting.kind, one.waiting.slug) !== undefined;
  const draft = reviewDraft(whole, { isChange, pictures: fetchPictures(read), save: (file) => void save(file).catch((error: unknown) => say(explain(error, 'The file could not be read. Try again in a minute.'))) });
  draft.append(reviewActions(whole, isFoundation, { ask, say, note: keepNote(sessionStorage, user!.email, one.waiting.number), withdrawn: ({ number }) => withdrawn.add(number), done: (message) => void startAgain(message) }));
  container.replaceChildren(draft);
  draft.querySelector('h2')!.focus();
}

async function fetchAll(): Promise<NonNullable<typeof loaded>> {
  const known = await fetchKnown();
  const school = user!.school;
  const isOurs = ({ writers, startedBy }: Waiting) => isFoundation || writers.includes(user!.email) || (startedBy !== undefined && startedBy === school);
  const waiting = (await fetchWaiting(ask)).filter((one) => isOurs(one) && !withdrawn.has(one.number));
  const listed: Listed[] = [];
  for (const one of waiting) {
    const read = await readDraft(ask, one, known).catch(() => undefined);
    listed.push({ waiting: one, read, school: schoolIn(known, one, read) });
  }
  return { listed, published: (await fetchPublished(ask)).filter(isOurs), known };
}

async function fetchKnown(): Promise<Published> {
  const answer = await fetch('/cms/published.json').catch(() => {
    throw new Sentence(NOT_REACHED);
  });
  if (!answer.ok) throw new Refusal(answer.status, 'What is published could not be read. Reload the page in a minute.');
  return (await answer.json()) as Published;
}

/** Goes back to the list and fetches it again. */
async function startAgain(message: string): Promise<void> {
  loaded = undefined;
  history.replaceState(null, '', location.pathname);
  await show();
  say(message);
  document.getElementById('say')!.scrollIntoView({ block: 'center' });
}

function titleIn({ entries }: Published, kind: string, slug: string): string | undefined {
  const values = entries.find((entry) => entry.kind === kind && entry.slug === slug)?.values as { title?: string; name?: string } | undefined;
  return values && (values.title ?? values.name ?? slug);
}

/** Whether a page is the first one that its school has shared. */
function isFirst({ entries }: Published, { kind, slug }: Waiting): boolean {
  if (kind !== 'resources') return false;
  const shared = entries.filter((entry) => entry.kind === 'resources').map(({ slug, values }) => ({ ...(values as Pick<Resource, 'school' | 'added' | 'translates'>), slug }));
  const school = shared.find((one) => one.slug === slug)?.school;
  return school !== undefined && firstShared(shared, school)?.slug === slug;
}

function schoolIn(known: Published, { kind, slug }: Waiting, read?: ReadDraft): string | undefined {
  const school = kind === 'schools' ? slug : read?.values.school;
  return typeof school === 'string' && school ? (titleIn(known, 'schools', school) ?? school) : undefined;
}

async function fetchPictures(read?: ReadDraft): Promise<Map<string, string>> {
  const pictures = (read?.files ?? []).filter(({ name }) => isPicture(name));
  // As data URLs, because the page's content security policy allows no other addresses.
  return new Map(await Promise.all(pictures.map(async ({ name, sha }) => [name, await addressOf(await readBlob(ask, sha), name)] as const)));
}

function addressOf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const type = `image/${name.split('.').at(-1)!.replace('jpg', 'jpeg')}`;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}

async function save({ name, sha }: { name: string; sha: string }): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await readBlob(ask, sha)]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Says what went wrong in our own sentences, never in those of a library or the browser. */
function explain(error: unknown, otherwise: string): string {
  return error instanceof Sentence ? error.message : otherwise;
}

function say(message: string): void {
  document.getElementById('say')!.textContent = message;
}

function signIn(): void {
  location.replace(`/sign-in/?to=review&next=${encodeURIComponent(location.hash)}`);
}

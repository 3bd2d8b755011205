/** The page "Drafts": what the Foundation has to read, and what has happened to the drafts of a school. */
import { readAt } from '../together/read-current.ts';
import { fetchVersions } from '../versions/fetch-versions.ts';
import { listVersions } from '../versions/list-versions.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { commentsDesk } from '../comments/comments-desk.ts';
import { reviewComments } from '../comments/review-comments.ts';
import { askPresence } from '../presence/ask-presence.ts';
import { markOpenDrafts } from '../presence/mark-open-drafts.ts';
import { askGateway, Refusal } from './ask-gateway.ts';
import { entryKey } from '../published/entry-paths.ts';
import { KEYS } from '../published/keys.ts';
import { lookUpPublished } from '../published/look-up.ts';
import { checkFiles } from './check-files.ts';
import { keepNote } from './kept-note.ts';
import { isPicture, readBlob, readDraft, type ReadDraft } from './read-draft.ts';
import { make } from './make-element.ts';
import { reviewActions } from './review-actions.ts';
import { reviewDraft } from './review-draft.ts';
import { hashOf, reviewList, type Listed } from './review-list.ts';
import { Sentence } from '../sentence.ts';
import { account } from '../sign-in/account.ts';
import { today } from '../../dates/show-dates.ts';
import { RUN_OUT } from '../sign-in/renew-session.ts';
import { validateWithPublished } from '../validation/validate-with-published.ts';
import { fetchPublished, fetchWaiting, type Waiting } from './waiting.ts';
import { scriptText } from './script-text.ts';

const user = account.current();
const isFoundation = user?.role === 'foundation';
const token = () => (user ? account.getToken(user.email) : Promise.reject(new Sentence(RUN_OUT)));
const ask = askGateway(token);
const presence = askPresence(token);
const lookUp = lookUpPublished();
const container = document.getElementById('on-its-way')!;
const withdrawn = new Set<number>();
let loaded: { listed: Listed[]; published: Waiting[]; onSite: ReadonlyMap<Waiting, OnSite> } | undefined;

/** What the site has of a draft's page: its title, and whether it is the first one that its school has shared. */
interface OnSite {
  title: string;
  isFirst: boolean;
}

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
  const [, kind, slug] = /^#\/history\/([a-z]+)\/([a-z0-9-]+)$/.exec(location.hash) ?? [];
  if (kind && slug && Object.hasOwn(kinds, kind)) return showVersions(kind as KindName, slug);
  try {
    loaded ??= await fetchAll();
  } catch (error) {
    // Nobody has written anything here yet, so nothing can be lost.
    if (!account.current() || (error instanceof Refusal && error.status === 401)) return signIn();
    return say(explain(error, scriptText.unread.drafts));
  }
  const { listed, published, onSite } = loaded;
  const one = location.hash.startsWith('#/') ? listed.find(({ waiting }) => hashOf(waiting) === location.hash) : undefined;
  if (!one) {
    container.replaceChildren(reviewList(listed, published, isFoundation, (one) => onSite.get(one)?.title, (one) => onSite.get(one)?.isFirst ?? false));
    void markOpenDrafts(container, presence, lookUp.titleOf);
    if (location.hash.startsWith('#/')) say(scriptText.gone);
    return;
  }
  container.replaceChildren(scriptText.reading.page);
  const read = one.read && (await checkFiles(ask, one.read).catch((error: unknown) => void say(explain(error, scriptText.unread.files))));
  // Somebody may have moved on to another draft meanwhile.
  if (hashOf(one.waiting) !== location.hash) return;
  const whole = { ...one, read };
  const isChange = onSite.has(one.waiting);
  const draft = reviewDraft(whole, { isChange, pictures: fetchPictures(read), save: (file) => void save(file).catch((error: unknown) => say(explain(error, scriptText.unread.file))) });
  draft.append(reviewActions(whole, isFoundation, { ask, say, note: keepNote(sessionStorage, user!.email, one.waiting.number), withdrawn: ({ number }) => withdrawn.add(number), done: (message) => void startAgain(message) }));
  const comments = make('div', {});
  draft.querySelector('.review-page')?.parentElement!.after(comments);
  container.replaceChildren(draft);
  void showComments(one, comments);
  void markOpenDrafts(container, presence, lookUp.titleOf);
  draft.querySelector('h2')!.focus();
}

/** Shows the versions of a page, whether or not it is a draft. */
async function showVersions(kind: KindName, slug: string): Promise<void> {
  container.replaceChildren(scriptText.reading.versions);
  try {
    const [versions, title] = await Promise.all([fetchVersions(ask, kind, slug), lookUp.titleOf(kind, slug).catch(() => undefined)]);
    const list = listVersions(versions, { kind, slug, title: title ?? slug, read: (sha) => readAt(ask, sha, kind, slug) });
    container.replaceChildren(list);
    list.querySelector('h2')!.focus();
  } catch (error) {
    if (!account.current() || (error instanceof Refusal && error.status === 401)) return signIn();
    container.replaceChildren();
    say(explain(error, scriptText.unread.versions));
  }
}

/** Shows the comments on the text of a draft, once its text has been drawn. */
async function showComments({ waiting, school }: Listed, into: HTMLElement): Promise<void> {
  const text = container.querySelector<HTMLElement>('.review-body');
  if (!text) return;
  await new Promise<void>((resolve) => {
    const drawn = () => text.childElementCount > 0 || !text.isConnected;
    if (drawn()) return resolve();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(text, { childList: true });
  });
  const titleOf = (slug: string) => (slug === waiting.startedBy ? school : undefined);
  into.append(await reviewComments({ desk: commentsDesk(ask, waiting.number), text, titleOf, say }).catch((error: unknown) => make('p', {}, explain(error, scriptText.unread.comments))));
}

async function fetchAll(): Promise<NonNullable<typeof loaded>> {
  const school = user!.school;
  const isOurs = ({ writers, startedBy }: Waiting) => isFoundation || writers.includes(user!.email) || (startedBy !== undefined && startedBy === school);
  const waiting = (await fetchWaiting(ask)).filter((one) => isOurs(one) && !withdrawn.has(one.number));
  const published = (await fetchPublished(ask)).filter(isOurs);
  const onSite = new Map((await Promise.all([...waiting, ...published].map(async (one) => [one, await lookUpOnSite(one)] as const))).filter((found): found is [Waiting, OnSite] => found[1] !== undefined));
  const listed: Listed[] = [];
  for (const one of waiting) {
    const read = await readDraft(ask, one, (draft) => validateWithPublished(draft, lookUp, today(new Date()))).catch(() => undefined);
    listed.push({ waiting: one, read, school: await schoolOf(one, read) });
  }
  return { listed, published, onSite };
}

async function lookUpOnSite({ kind, slug }: Waiting): Promise<OnSite | undefined> {
  const [title, values] = await Promise.all([lookUp.titleOf(kind, slug), lookUp.entry(kind, slug).then((entry) => entry?.values)]).catch(() => {
    throw new Sentence(scriptText.unread.published);
  });
  const first = kind === 'resources' && typeof values?.school === 'string' ? await lookUp.under(KEYS.first(values.school)) : [];
  return title === undefined ? undefined : { title, isFirst: first.includes(entryKey(kind, slug)) };
}

/** Goes back to the list and fetches it again. */
async function startAgain(message: string): Promise<void> {
  loaded = undefined;
  history.replaceState(null, '', location.pathname);
  await show();
  say(message);
  document.getElementById('say')!.scrollIntoView({ block: 'center' });
}

async function schoolOf({ kind, slug }: Waiting, read?: ReadDraft): Promise<string | undefined> {
  const school = kind === 'schools' ? slug : read?.values.school;
  return typeof school === 'string' && school ? ((await lookUp.titleOf('schools', school).catch(() => undefined)) ?? school) : undefined;
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

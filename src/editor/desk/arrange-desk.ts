import { editorAddress } from '../../catalogue/addresses/editor-address.ts';
import { showDay } from '../../dates/show-dates.ts';
import { kinds } from '../../schema/index.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { SCHOOLS_WRITE } from '../../gateway/allowlist.ts';
import type { UnsavedText } from '../form/unsaved-text.ts';
import { whenChanged } from '../form/when-changed.ts';
import type { DeskEntry, DeskFile } from '../published/desk-files.ts';
import type { Waiting } from '../review/waiting.ts';
import type { Person } from '../sign-in/identity-provider.ts';
import type { DeskRow } from './desk-row.ts';
import { scriptText } from './script-text.ts';

/** What the desk is made from. Whatever could not be fetched is absent. */
export interface DeskSources {
  person: Person;
  /** What the partnership calls whoever publishes, for the middle of a sentence. */
  foundation: string;
  /** All drafts, the oldest first. */
  waiting?: readonly Waiting[] | undefined;
  /** What is published, of the school of this person or of all. */
  published?: DeskFile | undefined;
  /** How many messages the forms have brought. Only the Foundation reads them, and some hosts send them by e-mail instead. */
  messages?: number | undefined;
  /** What this computer has kept because it was not saved. */
  unsaved?: readonly UnsavedText[];
  now: Date;
}

/** A list on the desk. */
export interface DeskList {
  title: string;
  /** How many there are, if somebody has to do something about them. There may be more than are listed. */
  count?: number;
  rows: DeskRow[];
  /** What to say if there is nothing. */
  empty: string;
  /** Where the others are, if there are more. */
  more?: { href: string; words: string };
}

/** Arranges what somebody sees on their desk, in order. */
export function arrangeDesk(sources: DeskSources): DeskList[] {
  return [waitingFor(sources), draftsOf(sources), publishedLately(sources)];
}

/** Whether somebody may see this draft on their desk. */
export function isOurs({ writers, startedBy }: Waiting, { email, school, role }: Person): boolean {
  return role === 'foundation' || writers.includes(email) || (startedBy !== undefined && startedBy === school);
}

/** A draft as a line of a list. */
export function rowOfDraft(one: Waiting, { person, foundation }: Pick<DeskSources, 'person' | 'foundation'>): DeskRow {
  const [note] = one.notes;
  const isBack = one.state === 'draft' && note !== undefined;
  const who = person.role === 'foundation' && !one.writers.includes(person.email) ? one.who.name : '';
  const about = isBack ? scriptText.wrote(upperFirst(foundation), note.text) : [upperFirst(kinds[one.kind].one), who].filter(Boolean).join(' · ');
  return {
    kind: one.kind, slug: one.slug, title: one.title ?? titleFromSlug(one.slug), about, when: showDay(one.since),
    href: person.role === 'foundation' && one.state !== 'draft' ? `/review/#/${one.kind}/${one.slug}` : editorAddress(one.kind, one.slug),
    state: scriptText.states[isBack ? 'back' : one.state], ...(isBack ? { tone: 'to-do' as const } : {}),
  };
}

/** A published page as a line of a list. Those that somebody may not change lead to the page itself. */
export function rowOfPublished({ kind, slug, title, school, changed, review }: DeskEntry, { person }: Pick<DeskSources, 'person'>, about?: string): DeskRow {
  const page = kind === 'trials' ? `/trials/#${slug}` : `/${kind}/${slug}/`;
  const mayWrite = person.role === 'foundation' || (SCHOOLS_WRITE.includes(kind) && (!school || !person.school || school.slug === person.school));
  return {
    kind, slug, title: title || titleFromSlug(slug), about: about ?? [upperFirst(kinds[kind].one), school?.title].filter(Boolean).join(' · '), page,
    href: mayWrite ? editorAddress(kind, slug) : page,
    state: review ?? scriptText.states.published, tone: review ? 'to-do' : 'done', ...(changed && !review ? { when: showDay(changed) } : {}),
  };
}

function waitingFor(sources: DeskSources): DeskList {
  const { person, foundation, waiting = [], published, messages = 0 } = sources;
  const { waiting: says } = scriptText;
  const isFoundation = person.role === 'foundation';
  const drafts = waiting.filter((one) => (isFoundation ? one.state !== 'draft' : one.state === 'draft' && one.notes.length > 0 && isOurs(one, person)));
  const due = isFoundation ? undefined : published;
  const sentIn: DeskRow[] = messages > 0 ? [{ kind: 'resources', slug: '', title: says.messages(messages), href: '/admin/sent-in/', about: says.messagesAbout, state: says.toRead, tone: 'to-do' }] : [];
  return {
    title: says.title,
    count: drafts.length + messages + (due?.dueCount ?? 0),
    rows: [...sentIn, ...drafts.map((one) => rowOfDraft(one, sources)).map((row) => (isFoundation ? { ...row, tone: 'to-do' as const } : row)), ...(due?.due ?? []).map((entry) => rowOfPublished(entry, sources))],
    empty: isFoundation ? says.none : says.noneForSchool(foundation),
    ...(isFoundation && published?.dueCount ? { more: { href: '/reviews/', words: says.due(published.dueCount) } } : {}),
  };
}

/** Own drafts first, then those of colleagues at the same school. For the Foundation, its own. */
function draftsOf(sources: DeskSources): DeskList {
  const { person, waiting = [], unsaved = [], now } = sources;
  const isOwn = ({ writers }: Waiting) => writers.includes(person.email);
  const shown = waiting.filter((one) => (person.role === 'foundation' ? isOwn(one) : isOurs(one, person))).toReversed();
  // Its last save has arrived, although nobody was there any more to hear of it.
  const isSaved = ({ kind, name }: UnsavedText) => name !== '' && waiting.some((one) => one.kind === kind && one.slug === name);
  const kept = unsaved.filter((one) => !isSaved(one)).map((one): DeskRow => ({
    kind: one.kind as DeskRow['kind'], slug: one.slug, title: one.title.trim() || scriptText.drafts.untitled(kinds[one.kind as DeskRow['kind']].one),
    href: one.slug ? `#/collections/${one.kind}/entries/${one.slug}` : `/admin/${one.prefilled.startsWith('?') ? one.prefilled : ''}#/collections/${one.kind}/new`,
    about: scriptText.drafts.onlyHere, state: scriptText.drafts.notSaved, tone: 'to-do', when: upperFirst(whenChanged(new Date(one.at), now)),
  }));
  return {
    title: scriptText.drafts.title,
    rows: [...kept, ...shown.filter(isOwn), ...shown.filter((one) => !isOwn(one))].map((one) => ('href' in one ? one : rowOfDraft(one, sources))),
    empty: scriptText.drafts.none,
  };
}

function publishedLately(sources: DeskSources): DeskList {
  const { person, published } = sources;
  const { lately } = scriptText;
  return {
    title: person.school ? lately.ofSchool : lately.title,
    rows: (published?.lately ?? []).slice(0, MOST_LATELY).map((entry) => rowOfPublished(entry, sources)),
    empty: person.school ? lately.noneOfSchool : lately.none,
  };
}

const MOST_LATELY = 8;

function titleFromSlug(slug: string): string {
  return upperFirst(slug.replaceAll('-', ' '));
}

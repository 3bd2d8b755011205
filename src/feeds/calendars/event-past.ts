import type { Catalogue, Meeting, Programme, Visit } from '../../catalogue/catalogue.ts';
import { inOrderOf } from '../../catalogue/grouped.ts';
import { datedSessions } from '../../catalogue/sessions.ts';
import type { Change, History } from '../../history/history.ts';
import type { LostEvent } from '../../history/lost-events.ts';
import { pastOf } from '../../history/page-past.ts';
import type { Blobs } from '../../history/read-blobs.ts';
import { readValues, type OldValues } from '../../history/read-values.ts';
import type { SaidThen } from '../../history/revision-of-text.ts';
import type { KindName } from '../../schema/index.ts';

/** What an event is made from besides its own page. */
export type World = Pick<Catalogue, 'settings' | 'schools'>;

/** What events said before, and what they were made from. */
export interface EventPast {
  /** The fields of meetings, visits, programmes with sessions, schools and the settings as they were. */
  values: OldValues;
  /** For a page that is set aside: Git’s name for the version that calendars still show, by its file. */
  shown: ReadonlyMap<string, string>;
}

/** The file of the settings. */
export const SETTINGS = 'content/settings.yml';

/** Reads what events were made from before: their own pages, or those of their programmes, the pages of their hosts, and the settings. `keep` as for `readValues`. */
export async function readEventPast(
  { catalogue, history, lost, shown = new Map() }: { catalogue: Catalogue; history: History; lost: readonly LostEvent[]; shown?: EventPast['shown'] },
  blobs: Blobs, keep: (key: string, write: () => string) => string,
): Promise<EventPast> {
  const values: OldValues = new Map();
  const read = (kind: KindName, file: string) => Promise.all(pastOf(history, file).changes.map(({ blob }) => (blob === undefined ? undefined : readValues(kind, blob, blobs, keep, values))));
  const programmes = new Set(datedSessions(catalogue).map(({ programme }) => programme.page.file));
  const events = [...[...programmes].map((file) => ['programmes', file] as const), ...catalogue.meetings.map(({ page }) => ['meetings', page.file] as const), ...catalogue.visits.map(({ page }) => ['visits', page.file] as const), ...lost.map(({ kind, file }) => [kind, file] as const)];
  await Promise.all([read('settings', SETTINGS), ...events.map(([kind, file]) => read(kind, file))]);
  const hosts = new Set(events.flatMap(([, file]) => hostsIn(pastOf(history, file).changes, values)));
  await Promise.all([...hosts].map((file) => read('schools', file)));
  return { values, shown };
}

/**
 * What the event in a file said after each change of what it is made from, the earliest first. `say` returns nothing for a version of the page without the
 * event. A page that could not be read stayed as it was, as in a calendar. Undefined when it is not known what the event said.
 */
export function saidBefore<T extends Meeting | Visit | Programme>(file: string, say: (item: T, world: World) => object | undefined, { history, past }: { history: History; past?: EventPast | undefined }): SaidThen[] | undefined {
  if (!past) return undefined;
  const published = (one: string) => upTo(pastOf(history, one).changes, past.shown.get(one));
  const own = published(file);
  const schoolFiles = hostsIn(own, past.values);
  const changes = inOrderOf(history.changes, [...own, ...schoolFiles.flatMap(published), ...published(SETTINGS)]);
  if (!own.length || changes.some(({ blob }) => blob !== undefined && !past.values.has(blob))) return undefined;

  const isOwn = new Set(own);
  const now = new Map<string, object>();
  const faulty = new Set<string>();
  const said: SaidThen[] = [];
  let isRestored = false;
  for (const [at, change] of changes.entries()) {
    const part = isOwn.has(change) ? OWN : change.file;
    const values = change.blob === undefined ? undefined : past.values.get(change.blob);
    if (values === null) faulty.add(part);
    else if (values) now.set(part, { ...values, slug: slugIn(change.file), page: { file: change.file } });
    else now.delete(part);
    if (values !== null && faulty.delete(part)) isRestored = true;
    // Files that were published together changed together.
    if (changes[at + 1]?.commit === change.commit) continue;
    const [item, settings] = [now.get(OWN) as T | undefined, now.get(SETTINGS)];
    const school = item && 'host' in item ? now.get(`content/schools/${item.host}.mdx`) : undefined;
    said.push({ at: change.at, text: item && settings && JSON.stringify(say(item, { settings, schools: school ? [school] : [] } as unknown as World)), isRestored });
    isRestored = false;
  }
  return said;
}

/** Stands for the event’s own page among its parts, whatever its file was called. */
const OWN = 'own';

/** The changes of a page up to the last one that gave it a certain content; all of them where there is no such content. */
function upTo(changes: readonly Change[], blob: string | undefined): readonly Change[] {
  const last = blob === undefined ? -1 : changes.findLastIndex((change) => change.blob === blob);
  return last < 0 ? changes : changes.slice(0, last + 1);
}

/** The files of the schools at which an event was to take place, in one version of its page or another. */
function hostsIn(changes: readonly Change[], values: OldValues): string[] {
  const hosts = changes.map(({ blob }) => (blob === undefined ? undefined : (values.get(blob) as { host?: string } | null | undefined)?.host));
  return [...new Set(hosts.filter((host) => host !== undefined))].map((host) => `content/schools/${host}.mdx`);
}

function slugIn(file: string): string {
  return file.replace(/^.*\/|\.mdx$/g, '');
}

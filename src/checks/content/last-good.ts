import { pastOf } from '../../history/page-past.ts';
import type { History } from '../../history/history.ts';
import type { Blobs } from '../../history/read-blobs.ts';
import { kinds } from '../../schema/index.ts';
import { validateAlone, validateEntry } from '../validate.ts';
import { isSound, type Entry, type Library } from './library.ts';
import { readEntry } from './read-entry.ts';

/** A page that is set aside, as it was when nothing was wrong with it. */
export interface LastGood {
  entry: Entry;
  /** Git’s name for that version of its file. */
  blob: string;
}

/** How many versions of a page to look at. */
const MOST = 50;

/** What calendars and feeds are made from. A page of another kind that is set aside is simply not there. */
const SHOWN = new Set(['meetings', 'visits', 'programmes', 'schools']);

/**
 * The newest version of each page that was set aside which keeps to every rule; or, where what is wrong lies in another page, the newest that
 * keeps to those rules which need to know nothing else. People who subscribe to a calendar must not lose a visit because somebody made a slip in its
 * page. Files beside a page are not in a calendar, and are not looked at.
 */
export async function findLastGood(aside: readonly Entry[], { library, history }: { library: Library; history: Pick<History, 'changes'> }, blobs: Blobs): Promise<LastGood[]> {
  const found = await Promise.all(aside.filter(({ kind }) => SHOWN.has(kind)).map(async ({ kind, slug, file }): Promise<LastGood | undefined> => {
    let alone: LastGood | undefined;
    const versions = new Set(pastOf(history, file).changes.toReversed().flatMap(({ blob }) => blob ?? []));
    for (const blob of [...versions].slice(0, MOST)) {
      const text = await blobs.read(blob);
      if (text === undefined) continue;
      const { values, tree, lines, faults } = readEntry(Buffer.from(text), kinds[kind]);
      const entry: Entry = { kind, slug, file, values: values as Entry['values'], tree, lines, faults: { ...faults, files: [] }, beside: [] };
      if (!isSound(entry) || stops(validateAlone(entry, library.settings))) continue;
      if (!stops(validateEntry(entry, library))) return { entry, blob };
      alone ??= { entry, blob };
    }
    return alone;
  }));
  return found.filter((one) => one !== undefined);
}

function stops(problems: ReturnType<typeof validateEntry>): boolean {
  return problems.some(({ stopsNothing, betweenPages }) => !stopsNothing && !betweenPages);
}

import { today } from '../dates/show-dates.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import type { Change, History } from './history.ts';

/**
 * The day on which a file of content/ was last changed, in UK local time: 2026-11-23. Nothing for a file that Git does not know, or when
 * only the last few days of the history are there, which would make every page look new.
 */
export function lastChanged(history: History, file: string): string | undefined {
  const last = history.isWhole ? lastOf(history).get(file) : undefined;
  return last && today(new Date(last.at * 1000));
}

/** The commit of that change, without working out the day. */
export function lastCommit(history: History, file: string): string | undefined {
  return history.isWhole ? lastOf(history).get(file)?.commit : undefined;
}

/** The last change of each file. */
const lastOf: (history: History) => ReadonlyMap<string, Change> = makeOnce(({ changes }) => new Map(changes.map((change) => [change.file, change])));

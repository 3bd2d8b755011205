import { today } from '../dates/show-dates.ts';
import type { History } from './history.ts';

/**
 * The day on which a file of content/ was last changed, in UK local time: 2026-11-23. Nothing for a file that Git does not know, or when
 * only the last few days of the history are there, which would make every page look new.
 */
export function lastChanged(history: History, file: string): string | undefined {
  const last = history.isWhole ? history.changes.findLast((change) => change.file === file) : undefined;
  return last && today(new Date(last.at * 1000));
}

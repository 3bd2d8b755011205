import { today } from '../dates/show-dates.ts';
import type { History } from './history.ts';
import { pastOf } from './page-past.ts';

/**
 * The day on which the text of a page last became another one, in UK local time: 2026-11-23. A page that was only renamed, or put back as it was before, has
 * not changed. Nothing for a file that Git does not know, or without the whole history, which would make every page look new.
 */
export function textChanged(history: History, file: string): string | undefined {
  if (!history.isWhole) return undefined;
  const versions = pastOf(history, file).changes.filter(({ blob }) => blob !== undefined);
  const last = versions.findLast(({ blob }, at) => blob !== versions[at - 1]?.blob);
  return last && today(new Date(last.at * 1000));
}

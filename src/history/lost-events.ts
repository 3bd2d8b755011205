import { today } from '../dates/show-dates.ts';
import { addDays } from '../dates/london-time.ts';
import { readFields, splitPage } from '../mdx/front-matter.ts';
import { kinds } from '../schema/index.ts';
import type { History, LostFile } from './history.ts';
import { revisionOf } from './revision.ts';

/** A meeting or a visit that was deleted while people could still be planning to come. */
export interface LostEvent {
  kind: 'meetings' | 'visits';
  slug: string;
  file: string;
  title: string;
  starts: string;
  ends: string;
  host: string;
  /** Which group was to meet, for a meeting. */
  group?: string;
  example: boolean;
  sequence: number;
  /** When it was deleted. */
  changed: Date;
  /** Its new address, if it was only renamed. */
  movedTo?: string;
}

/** For how many days after its date a lost event is still cancelled in the calendars. */
const REMEMBERED = 31;

/** The events that were deleted before they were over, and are not long past. `moment` is the time of the build. */
export function findLostEvents(history: History, moment: Date): LostEvent[] {
  return history.lost.flatMap((file) => readEvent(file, history, moment))
    .filter(({ ends, changed }) => ends.slice(0, 10) >= today(changed) && addDays(ends, REMEMBERED) >= today(moment));
}

function readEvent({ file, at, words, movedTo }: LostFile, history: History, moment: Date): LostEvent[] {
  const [, kind, name = ''] = file.split('/') as [string, 'meetings' | 'visits', string];
  const { yaml, bodyLine } = splitPage(words.replaceAll('\r\n', '\n'));
  const { values } = readFields(yaml, kinds[kind].fields, bodyLine);
  const { title, starts, ends, host, group, example } = values as Record<string, unknown>;
  // It was written under the rules of its day, so we ask only for what a calendar cannot do without.
  if (typeof title !== 'string' || !isMinute(starts) || !isMinute(ends)) return [];
  const { sequence } = revisionOf(history, [file], moment);
  const changed = at === undefined ? moment : new Date(at * 1000);
  return [{
    kind, slug: name.replace(/\.mdx$/, ''), file, title, starts, ends, host: String(host), example: example === true, sequence: at === undefined ? sequence + 1 : sequence, changed,
    ...(typeof group === 'string' ? { group } : {}), ...(movedTo ? { movedTo: movedTo.replace(/^content(.*)\.mdx$/, '$1/') } : {}),
  }];
}

function isMinute(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`));
}

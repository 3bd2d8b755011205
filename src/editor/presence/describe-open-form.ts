import type { OpenForm } from '../../gateway/presence/presence.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { text } from './text.ts';

/** What the sentences need to know. */
export interface PresenceWords {
  /** What this partnership calls whoever publishes: "the Foundation". */
  foundation: string;
  /** The title of a school, by its slug; undefined if it is not known. */
  titleOf: (school: string) => string | undefined;
}

/** Says who has a page open and since when, in UK time: "Hawthorn Lane Primary has this open since 14:05." */
export function describeOpenForm({ name, school, isFoundation, isYou, since }: OpenForm, { foundation, titleOf }: PresenceWords): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(new Date(since));
  if (isYou) return text.you(time);
  const title = school === undefined ? undefined : titleOf(school);
  const who = name ?? (isFoundation ? upperFirst(foundation) : title ? text.ofSchool(title) : text.somebody);
  return text.other(who, time);
}

/** Says who last saved a draft and how long ago, where nobody can tell who has it open: "Saved 5 minutes ago by Hawthorn Lane Primary." Undefined if it was more than an hour ago. Times are in milliseconds since 1970. */
export function describeLastSave(who: string, at: number, now: number): string | undefined {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  if (minutes > 60) return undefined;
  return text.saved(minutes, who);
}

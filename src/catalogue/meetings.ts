import { newestFirst, resourceOf, toCome, type Catalogue, type Meeting } from './catalogue.ts';
import { grouped, inOrderOf } from './grouped.ts';
import { languagesOf, originalOf } from './lineage.ts';

/** A decision of a meeting about a resource. */
export interface Agreement {
  meeting: Meeting;
  what: string;
}

/** The meeting with this slug; undefined when it is not published. */
export function meetingOf({ meetings }: Pick<Catalogue, 'meetings'>, slug: string): Meeting | undefined {
  return grouped(meetings, slugOf).get(slug)?.[0];
}

/** Meetings that took place or will. A cancelled meeting agreed nothing. */
export function goingAhead(meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter(({ state }) => state !== 'cancelled');
}

/** What a meeting is called in a list. If it is cancelled, that comes first. */
export function titleOfMeeting({ title, state }: Pick<Meeting, 'title' | 'state'>): string {
  return state === 'cancelled' ? `Cancelled: ${title}` : title;
}

/** The meetings still to come that are not cancelled, the nearest day first. */
export function meetingsAhead({ meetings, today }: Pick<Catalogue, 'meetings' | 'today'>): Meeting[] {
  return toCome(goingAhead(meetings), today);
}

/** The last meeting of the same group before this one. */
export function meetingBefore(meeting: Meeting, catalogue: Catalogue): Meeting | undefined {
  return newestFirst(earlierMeetings(meeting, catalogue), ({ starts }) => starts)[0];
}

/** The meetings of the same group before this one that were not cancelled, in no order. */
export function earlierMeetings(meeting: Pick<Meeting, 'group' | 'starts'>, catalogue: Pick<Catalogue, 'meetings'>): Meeting[] {
  return goingAhead(meetingsOfGroup(meeting.group, catalogue)).filter((other) => other.starts < meeting.starts);
}

/** All meetings of a group, cancelled ones too, in no order. */
export function meetingsOfGroup(group: Meeting['group'], { meetings }: Pick<Catalogue, 'meetings'>): readonly Meeting[] {
  return grouped(meetings, groupOf).get(group) ?? [];
}

/** The decisions of meetings about a resource, the newest first. A decision about it in one language counts in all. */
export function agreementsOn(slug: string, catalogue: Pick<Catalogue, 'meetings' | 'resources'>): Agreement[] {
  const find = (one: string) => resourceOf(catalogue, one);
  const original = originalOf(slug, find);
  const named = new Set(languagesOf(original, catalogue));
  const about = grouped(catalogue.meetings, resourcesDecided);
  const agreed = goingAhead(inOrderOf(catalogue.meetings, [...named].flatMap((one) => about.get(one) ?? []))).flatMap((meeting) =>
    (meeting.decisions ?? []).filter(({ resource }) => resource && named.has(resource)).map(({ what }) => ({ meeting, what })),
  );
  return newestFirst(agreed, ({ meeting }) => meeting.starts);
}

function slugOf({ slug }: Meeting): string[] {
  return [slug];
}

function groupOf({ group }: Meeting): string[] {
  return [group];
}

function resourcesDecided({ decisions = [] }: Meeting): string[] {
  return decisions.flatMap(({ resource }) => resource ?? []);
}

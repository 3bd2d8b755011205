import { viewActionLine, type ActionLineView } from './action-line-view.ts';
import { actionsOfMeeting } from './actions.ts';
import { newestFirst, resourceOf, schoolName, type Catalogue, type Meeting } from '../catalogue/catalogue.ts';
import { showDay, showSpan, showTerm } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { onlyFilledIn } from './filled-in.ts';
import { issuesRaisedAt } from '../catalogue/issues.ts';
import { meetingOf, meetingsOfGroup, titleOfMeeting } from '../catalogue/meetings.ts';
import { render, under } from '../mdx/render.ts';
import { labelOf, MEETING_GROUPS, ROLES } from '../schema/vocabulary.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { viewSinceLastTime, type SinceLastTimeView } from './since-last-time-view.ts';

/** What the page of a meeting shows. */
export interface MeetingView {
  title: string;
  description: string;
  editUrl: string;
  isCancelled: boolean;
  /** Whether it is today or still to come. */
  isAhead: boolean;
  notice?: string;
  example: boolean;
  group: string;
  /** As in the middle of a sentence: "autumn term 2026". */
  term: string;
  /** The minute at which it begins, in UK local time. */
  starts: string;
  when: string;
  host: { href: string; name: string };
  room?: string;
  /** How to get there and in; only beforehand. */
  travel?: string;
  access?: string;
  /** Where a school writes when it cannot come; undefined when there is nobody to write to. */
  apology?: { href: string; mailbox: string };
  /** The address of its calendar entry, while people may still come. */
  calendar?: string;
  since?: SinceLastTimeView;
  agenda: string[];
  /** The notes. */
  html: string;
  /** What was decided; undefined when the meeting has no list of decisions. */
  decisions?: { what: string; resource?: { href: string; title: string } }[];
  actions: ActionLineView[];
  issues: { href: string; title: string; summary: string }[];
  /** Who came, by role and school; undefined when the meeting has no such list. */
  present?: string[];
  /** At most four other meetings of the group, the newest first. */
  others: { href: string; title: string; day: string }[];
}

/** How many other meetings of the group are named. */
const MOST_OTHERS = 4;

/** The page of the meeting with this slug. */
export function viewMeeting(catalogue: Catalogue, slug: string): MeetingView {
  const { settings, today } = catalogue;
  const meeting = meetingOf(catalogue, slug)!;
  const isCancelled = meeting.state === 'cancelled';
  const isAhead = meeting.starts.slice(0, 10) >= today;
  const group = labelOf(MEETING_GROUPS, meeting.group);
  const term = lowerFirst(showTerm(meeting.term));
  return {
    title: meeting.title,
    description: `${group}, ${term}`,
    editUrl: editUrlOf(settings, meeting.page.file),
    isCancelled, isAhead,
    notice: meeting.notice,
    example: meeting.example,
    group, term,
    starts: meeting.starts,
    when: showSpan(meeting.starts, meeting.ends),
    host: { href: `/schools/${meeting.host}/`, name: schoolName(catalogue, meeting.host) },
    room: meeting.room,
    ...(isAhead && { travel: meeting.travel, access: meeting.access }),
    ...(isAhead && !isCancelled && { apology: { href: apologyFor(meeting, settings), mailbox: settings.mailbox }, calendar: `/meetings/${slug}.ics` }),
    since: isCancelled ? undefined : viewSinceLastTime(meeting, catalogue),
    agenda: meeting.agenda,
    html: render(onlyFilledIn(meeting.page.tree), under(`/meetings/${slug}/`)).html,
    decisions: meeting.decisions?.map(({ what, resource }) => ({ what, ...(resource && { resource: { href: `/resources/${resource}/`, title: resourceOf(catalogue, resource)?.title ?? 'The resource' } }) })),
    actions: actionsOfMeeting(meeting, catalogue).map((action) => viewActionLine(action, catalogue, today, ['meeting'])),
    issues: issuesRaisedAt(slug, catalogue).map((issue) => ({ href: `/issues/${issue.slug}/`, title: issue.title, summary: issue.summary })),
    present: meeting.present?.map(({ school, role }) => `${labelOf(ROLES, role)}, ${schoolName(catalogue, school)}`),
    others: otherMeetings(meeting, catalogue).map((other) => ({ href: `/meetings/${other.slug}/`, title: titleOfMeeting(other), day: showDay(other.starts) })),
  };
}

/** An e-mail to the Foundation from a school that cannot come. */
function apologyFor({ title }: Meeting, { mailbox }: Catalogue['settings']): string {
  return `mailto:${mailbox}?subject=${encodeURIComponent(`${title}: what our school has done, and what it needs`)}`;
}

function otherMeetings(meeting: Meeting, catalogue: Catalogue): Meeting[] {
  return newestFirst(meetingsOfGroup(meeting.group, catalogue).filter((other) => other !== meeting), ({ starts }) => starts).slice(0, MOST_OTHERS);
}

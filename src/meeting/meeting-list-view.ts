import { openActions } from './actions.ts';
import { newestFirst, schoolName, toCome, type Catalogue, type Meeting } from '../catalogue/catalogue.ts';
import { openlyWanted } from '../catalogue/issues.ts';
import { entriesOn, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { titleOfMeeting } from '../catalogue/meetings.ts';
import { foundationInText } from '../text/foundation-in-text.ts';

/** What the list of all meetings shows. */
export interface MeetingListView {
  /** What a sentence calls the body that holds the partnership together. */
  foundation: string;
  mailbox: string;
  /** How many actions are open, and how many things are wanted that no school has taken on. */
  open: number;
  wanted: number;
  /** Meetings of today or later, the nearest first. */
  next: MeetingLineView[];
  /** Meetings that have been, the newest first. */
  past: MeetingLineView[];
  /** The pages of those that have been; meetings to come are on the first alone. */
  pages: ListPagesView | undefined;
}

/** What the line of one meeting shows. */
export interface MeetingLineView {
  href: string;
  title: string;
  starts: string;
  ends: string;
  host: string;
}

/** Meetings that have been, the newest first. */
export function pastMeetings({ meetings, today }: Pick<Catalogue, 'meetings' | 'today'>): Meeting[] {
  return newestFirst(meetings.filter(({ starts }) => starts.slice(0, 10) < today), ({ starts }) => starts);
}

/** One page of the list of all meetings, cancelled ones too. */
export function viewMeetingList(catalogue: Catalogue, page = 1): MeetingListView {
  const { meetings, settings, today } = catalogue;
  const viewLine = (meeting: Meeting): MeetingLineView => ({
    href: `/meetings/${meeting.slug}/`, title: titleOfMeeting(meeting), starts: meeting.starts, ends: meeting.ends, host: schoolName(catalogue, meeting.host),
  });
  const past = pastMeetings(catalogue);
  return {
    foundation: foundationInText(settings),
    mailbox: settings.mailbox,
    open: openActions(catalogue).length,
    wanted: openlyWanted(catalogue).length,
    next: page > 1 ? [] : toCome(meetings, today).map(viewLine),
    past: entriesOn(past, page).map(viewLine),
    pages: viewListPages('/meetings/', page, past.length),
  };
}

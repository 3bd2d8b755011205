import { newestFirst, resourceOf, type Catalogue, type Meeting } from '../catalogue/catalogue.ts';
import { goingAhead } from '../catalogue/meetings.ts';
import { showDay } from '../dates/show-dates.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { labelOf, MEETING_GROUPS } from '../schema/vocabulary.ts';
import { text } from './text.ts';

/** Whose decisions are listed; undefined for those of all groups. */
export type DecisionGroup = Meeting['group'] | undefined;

/** One page of what the meetings decided. */
export interface DecisionsView {
  title: string;
  description: string;
  /** The meetings that decided something, the newest first. */
  meetings: {
    /** The id of the heading: the slug of the meeting. */
    id: string;
    href: string;
    title: string;
    /** The group and the day. */
    about: string;
    decisions: { what: string; resource?: { href: string; title: string } }[];
  }[];
  /** The lists of the groups, and which of them this is. */
  groups: { href: string; label: string; isHere: boolean }[];
  pages: ListPagesView | undefined;
}

const PATH = '/meetings/decisions/';

/** Every page of the list of all groups and of each group, by what follows the address of the list. */
export function listDecisionPages(catalogue: Catalogue): { page: string | undefined }[] {
  return [undefined, ...MEETING_GROUPS.map(({ value }) => value)].flatMap((group) =>
    listPages(decidingMeetings(catalogue, group).length).map(({ page }) => ({ page: [group, page].filter(Boolean).join('/') || undefined })));
}

/** One page of decisions, from what follows the address of the list: `headteachers/page/2`. */
export function viewDecisions(catalogue: Catalogue, param: string | undefined): DecisionsView {
  const group = MEETING_GROUPS.find(({ value }) => param?.split('/')[0] === value)?.value;
  const page = Number(/page\/(\d+)$/.exec(param ?? '')?.[1] ?? 1);
  const all = decidingMeetings(catalogue, group);
  const pathOf = (one: DecisionGroup) => (one ? `${PATH}${one}/` : PATH);
  return {
    title: text.decisions.title(group && labelOf(MEETING_GROUPS, group)),
    description: text.decisions.description,
    meetings: entriesOn(all, page).map((meeting) => ({
      id: meeting.slug,
      href: `/meetings/${meeting.slug}/`,
      title: meeting.title,
      about: `${labelOf(MEETING_GROUPS, meeting.group)}, ${showDay(meeting.starts)}`,
      decisions: meeting.decisions!.map(({ what, resource: slug }) => {
        const resource = slug ? resourceOf(catalogue, slug) : undefined;
        return { what, ...(resource && { resource: { href: `/resources/${resource.slug}/`, title: resource.title } }) };
      }),
    })),
    groups: [undefined, ...MEETING_GROUPS.map(({ value }) => value)].map((one) => ({ href: pathOf(one), label: one ? labelOf(MEETING_GROUPS, one) : text.decisions.all, isHere: one === group })),
    pages: viewListPages(pathOf(group), page, all.length),
  };
}

/** The newest decisions of all meetings, each with its meeting: for pages that name a few. */
export function latestDecisions(catalogue: Catalogue, most = 10): { href: string; title: string; about: string }[] {
  return decidingMeetings(catalogue, undefined).slice(0, most)
    .flatMap((meeting) => meeting.decisions!.map(({ what }) => ({ href: `${PATH}#${meeting.slug}`, title: what, about: `${labelOf(MEETING_GROUPS, meeting.group)}, ${showDay(meeting.starts)}` })))
    .slice(0, most);
}

/** The meetings that decided something, the newest first. A cancelled meeting decided nothing. */
function decidingMeetings(catalogue: Pick<Catalogue, 'meetings'>, group: DecisionGroup): Meeting[] {
  const decided = goingAhead(catalogue.meetings).filter((meeting) => (meeting.decisions?.length ?? 0) > 0 && (!group || meeting.group === group));
  return newestFirst(decided, ({ starts }) => starts);
}

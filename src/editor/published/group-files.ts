import { MEETING_GROUPS } from '../../schema/vocabulary.ts';
import type { Catalogue, Meeting } from '../../catalogue/catalogue.ts';

/** What a group has agreed: what the field "open actions" needs of its meetings, and the names of the schools that act. */
export interface GroupFile {
  meetings: Pick<Meeting, 'slug' | 'group' | 'starts' | 'state' | 'actions' | 'settled'>[];
  schools: Record<string, string>;
}

/** The meetings of each group with what they agreed, by path: `meetings/headteachers`. Only the form of a meeting fetches one. */
export function groupFiles({ meetings, schools }: Pick<Catalogue, 'meetings' | 'schools'>): Map<string, GroupFile> {
  const titles = new Map(schools.map(({ slug, title }) => [slug, title]));
  return new Map(MEETING_GROUPS.map(({ value }) => {
    const own = meetings.filter(({ group }) => group === value);
    const acting = own.flatMap(({ actions = [] }) => actions.flatMap(({ school }) => school ?? []));
    return [`meetings/${value}`, {
      meetings: own.filter(({ actions, settled }) => actions?.length || settled?.length).map(({ slug, group, starts, state, actions, settled }) => ({ slug, group, starts, state, actions, settled })),
      schools: Object.fromEntries(acting.flatMap((slug) => (titles.has(slug) ? [[slug, titles.get(slug)!]] : []))),
    }];
  }));
}

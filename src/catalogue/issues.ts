import { resourceOf, schoolName, type Catalogue, type Issue } from './catalogue.ts';
import { grouped } from './grouped.ts';
import { labelOf, PHASES, ROLES } from '../schema/vocabulary.ts';

/** How far an issue of common concern has come. */
export const ISSUE_STATES = [
  { value: 'raised', label: 'Raised', about: 'A meeting has named it. Nobody has taken anything on yet.' },
  { value: 'working', label: 'Being worked on', about: 'At least one school is writing something.' },
  { value: 'published', label: 'Resource published', about: 'What was wanted is shared here.' },
] as const;

export type IssueState = (typeof ISSUE_STATES)[number]['value'];
export type Wanted = NonNullable<Issue['wanted']>[number];

/** One thing that is wanted, with its issue. */
export interface WantedItem {
  issue: Issue;
  wanted: Wanted;
}

/** The issue with this slug; undefined when it is not published. */
export function issueOf({ issues }: Pick<Catalogue, 'issues'>, slug: string): Issue | undefined {
  return grouped(issues, slugOf).get(slug)?.[0];
}

/** How far an issue has come. Nobody sets it: it follows from what is wanted, taken on and shared. */
export function stateOfIssue(issue: Issue, catalogue: Catalogue): IssueState {
  const wanted = issue.wanted ?? [];
  const answered = wanted.filter((one) => isAnswered(one, catalogue)).length;
  const isThere = (issue.resources ?? []).some((slug) => resourceOf(catalogue, slug));
  if (wanted.length ? answered === wanted.length : isThere) return 'published';
  return answered > 0 || wanted.some(({ school }) => school) ? 'working' : 'raised';
}

/** Whether the resource that answers a wanted thing is published. */
export function isAnswered(wanted: Wanted, catalogue: Catalogue): boolean {
  return wanted.resource !== undefined && resourceOf(catalogue, wanted.resource) !== undefined;
}

/** Everything that is wanted and that no school has taken on yet. */
export function openlyWanted(catalogue: Catalogue): WantedItem[] {
  return catalogue.issues.flatMap((issue) => (issue.wanted ?? []).filter((wanted) => isOpenlyWanted(wanted, catalogue)).map((wanted) => ({ issue, wanted })));
}

/** Whether anything is wanted that no school has taken on yet. */
export function isAnythingWanted(catalogue: Catalogue): boolean {
  return catalogue.issues.some((issue) => issue.wanted?.some((wanted) => isOpenlyWanted(wanted, catalogue)));
}

/** What a school has taken on and not yet shared. */
export function takenOnBy(school: string, catalogue: Pick<Catalogue, 'issues'>): WantedItem[] {
  const issues = grouped(catalogue.issues, schoolsNamed).get(school) ?? [];
  return issues.flatMap((issue) => (issue.wanted ?? []).filter((wanted) => wanted.school === school && !wanted.resource).map((wanted) => ({ issue, wanted })));
}

/** Who a wanted thing is for: "Class teacher, Key Stage 3 (Years 7 to 9)"; empty when it is for everyone. */
export function describeReader({ phase, role }: Wanted): string {
  return [role && labelOf(ROLES, role), phase && labelOf(PHASES, phase)].filter(Boolean).join(', ');
}

/** The issues that name a resource, either as the answer to something wanted or as help that was already there. */
export function issuesOf(resource: string, catalogue: Pick<Catalogue, 'issues'>): readonly Issue[] {
  return grouped(catalogue.issues, resourcesNamed).get(resource) ?? [];
}

/** The issues that a meeting raised. */
export function issuesRaisedAt(meeting: string, catalogue: Pick<Catalogue, 'issues'>): readonly Issue[] {
  return grouped(catalogue.issues, meetingNamed).get(meeting) ?? [];
}

/** An e-mail to the Foundation in which a school takes something on, with two gaps to fill in. */
export function claimLink({ issue, wanted }: WantedItem, catalogue: Catalogue): string {
  const { mailbox, address } = catalogue.settings;
  const subject = `We will take this on: ${wanted.what}`;
  const body = `Our school: \nWe hope to share it by (which term): \n\nWhat is wanted: ${wanted.what}\nThe issue: ${issue.title}, ${new URL(`/issues/${issue.slug}/`, address).href}\n`;
  return `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** Who has taken on or shared a wanted thing, as the end of a line: "Taken on by Oak Primary". */
export function describeProgress(wanted: Wanted, catalogue: Catalogue): string {
  if (isAnswered(wanted, catalogue)) return wanted.school ? `Shared by ${schoolName(catalogue, wanted.school)}` : 'Shared';
  return wanted.school ? `Taken on by ${schoolName(catalogue, wanted.school)}` : 'Nobody has taken this on yet';
}

function isOpenlyWanted(wanted: Wanted, catalogue: Catalogue): boolean {
  return !wanted.school && !isAnswered(wanted, catalogue);
}

function slugOf({ slug }: Issue): string[] {
  return [slug];
}

function schoolsNamed({ wanted = [] }: Issue): string[] {
  return wanted.flatMap(({ school }) => school ?? []);
}

function resourcesNamed({ wanted = [], resources = [] }: Issue): string[] {
  return [...wanted.flatMap(({ resource }) => resource ?? []), ...resources];
}

function meetingNamed({ raised }: Issue): string[] {
  return [raised];
}

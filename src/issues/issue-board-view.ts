import type { Catalogue, Issue } from '../catalogue/catalogue.ts';
import { ISSUE_STATES, openlyWanted, stateOfIssue, type IssueState } from '../catalogue/issues.ts';
import { viewWantedLine, type WantedLineView } from './wanted-line-view.ts';

/** What the board of all issues of common concern shows. */
export interface IssueBoardView {
  /** The issues by how far they have come, each column in order of title. */
  columns: { value: IssueState; label: string; about: string; issues: IssueCardView[] }[];
  /** What no school has taken on yet. */
  wanted: { line: WantedLineView; issue: { href: string; title: string } }[];
  hasIssues: boolean;
  mailbox: string;
  foundation: string;
}

/** What the card of one issue shows. */
export interface IssueCardView {
  href: string;
  title: string;
  summary: string;
  /** How many things are wanted, taken on and there: "1 wanted, 2 resources". */
  counts: string;
  example: boolean;
}

/** The board of all issues. */
export function viewIssueBoard(catalogue: Catalogue): IssueBoardView {
  const { issues, settings } = catalogue;
  const wanted = openlyWanted(catalogue);
  const open = Map.groupBy(wanted, ({ issue }) => issue);
  const byState = Map.groupBy(issues, (issue) => stateOfIssue(issue, catalogue));
  return {
    columns: ISSUE_STATES.map((state) => ({
      ...state,
      issues: (byState.get(state.value) ?? []).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')).map((issue) => viewCard(issue, open.get(issue)?.length ?? 0)),
    })),
    wanted: wanted.map((item) => ({ line: viewWantedLine(item, catalogue), issue: { href: `/issues/${item.issue.slug}/`, title: item.issue.title } })),
    hasIssues: issues.length > 0,
    mailbox: settings.mailbox,
    foundation: settings.foundation,
  };
}

function viewCard({ slug, title, summary, example, wanted = [], resources = [] }: Issue, open: number): IssueCardView {
  const working = wanted.filter(({ school, resource }) => school && !resource).length;
  const there = wanted.filter(({ resource }) => resource).length + resources.length;
  const counts = [open && `${open} wanted`, working && `${working} taken on`, there && `${there} ${there === 1 ? 'resource' : 'resources'}`].filter(Boolean).join(', ');
  return { href: `/issues/${slug}/`, title, summary, counts, example };
}

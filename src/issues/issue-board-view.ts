import type { Catalogue, Issue } from '../catalogue/catalogue.ts';
import { ISSUE_STATES, openlyWanted, stateOfIssue, type IssueState } from '../catalogue/issues.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { text } from './text.ts';
import { viewWantedLine, type WantedLineView } from './wanted-line-view.ts';

/** What the board of all issues of common concern shows. */
export interface IssueBoardView {
  /** The issues by how far they have come, each column in order of title: how many there are, and those on this page. */
  columns: { value: IssueState; label: string; about: string; count: number; issues: IssueCardView[] }[];
  /** What no school has taken on yet. */
  wanted: { line: WantedLineView; issue: { href: string; title: string } }[];
  /** The pages of the board: each goes on with every column, and with what is wanted. */
  pages: ListPagesView | undefined;
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

/** How many issues of one column are on a page, and how many things that are wanted. */
const ON_A_PAGE = 15;

/** The pages of the board, for its route. */
export function listIssuePages(catalogue: Catalogue) {
  return listPages(longestOf(catalogue), ON_A_PAGE);
}

/** How long the longest column is, or the list of what is wanted. */
function longestOf(catalogue: Catalogue): number {
  const columns = [...Map.groupBy(catalogue.issues, (issue) => stateOfIssue(issue, catalogue)).values()];
  return Math.max(openlyWanted(catalogue).length, ...columns.map(({ length }) => length));
}

/** One page of the board of all issues. */
export function viewIssueBoard(catalogue: Catalogue, page = 1): IssueBoardView {
  const { issues, settings } = catalogue;
  const wanted = openlyWanted(catalogue);
  const open = Map.groupBy(wanted, ({ issue }) => issue);
  const byState = Map.groupBy(issues, (issue) => stateOfIssue(issue, catalogue));
  return {
    columns: ISSUE_STATES.map((state) => ({
      ...state,
      count: byState.get(state.value)?.length ?? 0,
      issues: entriesOn((byState.get(state.value) ?? []).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')), page, ON_A_PAGE).map((issue) => viewCard(issue, open.get(issue)?.length ?? 0)),
    })),
    wanted: entriesOn(wanted, page, ON_A_PAGE).map((item) => ({ line: viewWantedLine(item, catalogue), issue: { href: `/issues/${item.issue.slug}/`, title: item.issue.title } })),
    pages: viewListPages('/issues/', page, longestOf(catalogue), ON_A_PAGE),
    hasIssues: issues.length > 0,
    mailbox: settings.mailbox,
    foundation: settings.foundation,
  };
}

function viewCard({ slug, title, summary, example, wanted = [], resources = [] }: Issue, open: number): IssueCardView {
  const working = wanted.filter(({ school, resource }) => school && !resource).length;
  const there = wanted.filter(({ resource }) => resource).length + resources.length;
  const counts = [open && text.board.open(open), working && text.board.takenOn(working), there && text.board.there(there)].filter(Boolean).join(', ');
  return { href: `/issues/${slug}/`, title, summary, counts, example };
}

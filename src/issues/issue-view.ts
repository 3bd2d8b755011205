import { resourceOf, type Catalogue, type Issue } from '../catalogue/catalogue.ts';
import { grouped, inOrderOf } from '../catalogue/grouped.ts';
import { showDay } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { THEME_HUES, type Hue } from '../frame/theme-hues.ts';
import { ISSUE_STATES, issueOf, stateOfIssue } from '../catalogue/issues.ts';
import { meetingOf } from '../catalogue/meetings.ts';
import { render, under } from '../mdx/render.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';
import { foundationInText } from '../text/foundation-in-text.ts';
import { viewWantedLine, type WantedLineView } from './wanted-line-view.ts';

/** Another page, and what it is about. */
export interface SummedUp {
  href: string;
  title: string;
  summary: string;
}

/** What the page of an issue of common concern shows. */
export interface IssueView {
  title: string;
  summary: string;
  editUrl: string;
  example: boolean;
  /** How far it has come: "Raised. A meeting has named it." */
  state: string;
  /** The meeting that raised it; undefined when its page is not published. */
  raised?: { href: string; title: string; day: string };
  themes: { href: string; label: string }[];
  /** The hue of its first theme. */
  hue: Hue | undefined;
  html: string;
  /** What is wanted, and where the people who record what a school has taken on find it and under what name; undefined when the issue has no such list. */
  wanted?: { lines: WantedLineView[]; foundation: string; editor: string };
  /** Resources that were already there. */
  resources: SummedUp[];
  others: SummedUp[];
}

/** How many other issues are named. */
const MOST_OTHERS = 3;

/** The page of the issue with this slug. */
export function viewIssue(catalogue: Catalogue, slug: string): IssueView {
  const { settings } = catalogue;
  const issue = issueOf(catalogue, slug)!;
  const state = ISSUE_STATES.find(({ value }) => value === stateOfIssue(issue, catalogue))!;
  const meeting = meetingOf(catalogue, issue.raised);
  return {
    title: issue.title,
    summary: issue.summary,
    editUrl: editUrlOf(settings, issue.page.file),
    example: issue.example,
    state: `${state.label}. ${state.about}`,
    raised: meeting && { href: `/meetings/${meeting.slug}/`, title: meeting.title, day: showDay(meeting.starts) },
    themes: issue.themes.map((theme) => ({ href: `/themes/${theme}/`, label: labelOf(THEMES, theme) })),
    hue: issue.themes[0] && THEME_HUES[issue.themes[0]],
    html: render(issue.page.tree, under(`/issues/${slug}/`)).html,
    wanted: issue.wanted && { lines: issue.wanted.map((wanted) => viewWantedLine({ issue, wanted }, catalogue)), foundation: foundationInText(settings), editor: `/admin/#/collections/issues/entries/${slug}` },
    resources: (issue.resources ?? []).flatMap((one) => resourceOf(catalogue, one) ?? []).map((resource) => sumUp('resources', resource)),
    others: otherIssues(issue, catalogue).map((other) => sumUp('issues', other)),
  };
}

/** Some other issues, those that share a theme first. */
function otherIssues(issue: Issue, { issues }: Catalogue): Issue[] {
  const near = inOrderOf(issues, issue.themes.flatMap((theme) => grouped(issues, themesOf).get(theme) ?? [])).filter((other) => other !== issue);
  // Where too few share a theme, others fill the list. No more are needed: at most, these include the issue itself and those already named.
  const few = near.length < MOST_OTHERS ? issues.slice(0, near.length + 1 + MOST_OTHERS).filter((other) => other !== issue) : [];
  return [...new Set([...near, ...few])].slice(0, MOST_OTHERS);
}

function themesOf({ themes }: Issue): readonly string[] {
  return themes;
}

function sumUp(kind: 'issues' | 'resources', { slug, title, summary }: { slug: string; title: string; summary: string }): SummedUp {
  return { href: `/${kind}/${slug}/`, title, summary };
}

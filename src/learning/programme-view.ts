import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { grouped } from '../catalogue/grouped.ts';
import { visitsOfProgramme } from '../catalogue/visits.ts';
import { showDay } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { render, under } from '../mdx/render.ts';
import { viewFocusAreas, type FocusAreasView } from './focus-areas-view.ts';
import { viewProgrammeAnswers, type ProgrammeAnswersView } from './programme-answers-view.ts';
import { viewProgrammeResults, type ProgrammeResultsView } from './programme-results-view.ts';
import { viewProgrammeSessions, type ProgrammeSessionsView } from './programme-sessions-view.ts';
import { viewProgrammeStanding, type ProgrammeStandingView } from './programme-standing-view.ts';
import { viewProgrammeSteps, type ProgrammeStepsView } from './programme-steps-view.ts';
import { viewResourceLinks, type ResourceLinkView } from './resource-link-view.ts';

/** The page of a programme. */
export interface ProgrammeView {
  slug: string;
  title: string;
  summary: string;
  path: string;
  editUrl: string;
  provider: string;
  isExample: boolean;
  answers: ProgrammeAnswersView;
  sessions: ProgrammeSessionsView | undefined;
  /** What only a training kit has. */
  kit: { reading: ResourceLinkView[]; sheets: KitSheetsView } | undefined;
  pathway: ProgrammeStepsView | undefined;
  focus: FocusAreasView | undefined;
  /** The text of the page. */
  html: string;
  results: ProgrammeResultsView;
  standing: ProgrammeStandingView;
  /** The slugs of the visits at which people can see it, the newest first. The page draws their rows. */
  visits: string[];
  sources: { label: string; link: string; read: string | undefined; note: string | undefined }[];
  others: { href: string; title: string; provider: string }[];
}

/** The sheets of a training kit that people fill in with a pen. */
export type KitSheetsView = Pick<NonNullable<Programme['kit']>, 'voice' | 'observe' | 'follow'>;

/** The page of a published programme. */
export function viewProgramme(catalogue: Catalogue, slug: string): ProgrammeView {
  const programme = grouped(catalogue.programmes, slugOf).get(slug)![0]!;
  const { title, summary, provider, kit, sources, page } = programme;
  const path = `/programmes/${slug}/`;
  return {
    slug, title, summary, path, provider,
    editUrl: editUrlOf(catalogue.settings, page.file),
    isExample: programme.example,
    answers: viewProgrammeAnswers(catalogue, programme),
    sessions: viewProgrammeSessions(catalogue, programme),
    kit: kit && { reading: viewResourceLinks(catalogue, kit.reading), sheets: { voice: kit.voice, observe: kit.observe, follow: kit.follow } },
    pathway: viewProgrammeSteps(catalogue, programme),
    focus: viewFocusAreas(catalogue, programme),
    html: render(page.tree, under(path)).html,
    results: viewProgrammeResults(programme),
    standing: viewProgrammeStanding(catalogue, programme),
    visits: visitsOfProgramme(slug, catalogue).map((visit) => visit.slug),
    sources: sources.map(({ label, link, read, note }) => ({ label, link, read: read && showDay(read), note })),
    others: catalogue.programmes.filter((other) => other !== programme).map((other) => ({ href: `/programmes/${other.slug}/`, title: other.title, provider: other.provider })),
  };
}

function slugOf({ slug }: { slug: string }): string[] {
  return [slug];
}

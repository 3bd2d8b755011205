import type { Catalogue } from '../../catalogue/catalogue.ts';
import { countCoverage } from '../../finding/coverage/coverage.ts';
import { findGaps } from '../../finding/coverage/coverage-gaps.ts';
import { ACCESS_FEATURES, PHASES, ROLES, THEMES } from '../../schema/vocabulary.ts';
import { LICENCE_ADDRESSES } from './licence-address.ts';
import { OPEN_DATA_EDITION, OPEN_DATA_VERSION } from './open-data.ts';

/** What we have and what is missing, as open data: every theme, role and phase with its resources, and what people asked for. Names schools and roles, but no people. */
export function makeCoverageData(catalogue: Catalogue) {
  const { settings, today } = catalogue;
  const site = settings.address.replace(/\/$/, '');
  const coverage = countCoverage(catalogue);
  const words = (options: readonly { value: string; label: string }[]) => options.map(({ value, label }) => ({ value, label }));
  const shares = (of: typeof coverage.access) => of.map(({ theme, value, count, drafts }) => ({ theme, value, count, machineDrafts: drafts }));
  return {
    version: OPEN_DATA_VERSION,
    address: `${site}/data/${OPEN_DATA_EDITION}/coverage.json`,
    documentation: `${site}/data/`,
    publisher: { name: settings.name, address: `${site}/`, mailbox: settings.mailbox },
    licence: { name: settings.licence, address: LICENCE_ADDRESSES[settings.licence] },
    date: today,
    resources: coverage.resources,
    themes: words(THEMES),
    roles: words(ROLES),
    phases: words(PHASES),
    accessFeatures: words(ACCESS_FEATURES),
    gaps: findGaps(coverage, settings).map(({ words: sentence, marks, asked }) => ({ words: sentence, marks, asked })),
    cells: coverage.cells.map(({ resources, ...place }) => ({ ...place, count: resources.length, resources })),
    languages: shares(coverage.languages),
    access: shares(coverage.access),
    wanted: coverage.wanted.map(({ issue, wanted }) => ({ issue: issue.slug, themes: issue.themes, what: wanted.what, role: wanted.role ?? null, phase: wanted.phase ?? null, school: wanted.school ?? null })),
    issues: coverage.issues,
    wishes: coverage.wishes.map(({ school, what, theme }) => ({ school: school.slug, what, theme })),
    visits: coverage.visits.map(({ slug, host, theme, phases }) => ({ name: slug, host, theme, phases })),
    tried: coverage.popular.map(({ resource, schools, again }) => ({ resource: resource.slug, schools, again })),
    alone: coverage.alone,
    late: coverage.late.map(({ resource, freshness }) => ({ resource: resource.slug, school: resource.school, review: resource.review, freshness })),
    ideas: coverage.ideas.map(({ slug }) => slug),
  };
}

/** What each part of the file says, by key, for the page that documents it. */
export const COVERAGE_FIELDS: Record<string, { label: string; about: string }> = {
  resources: { label: 'Resources counted', about: 'Those in use. Retired ones are left out; translations count under languages only.' },
  gaps: { label: 'Gaps', about: 'Where there is nothing, the biggest first: a sentence, the choices of the finder, and how often it was asked for.' },
  cells: { label: 'Cells', about: 'One for every theme, role and phase: how many resources, and their names. A resource counts in each of its themes, roles and phases.' },
  languages: { label: 'Languages', about: 'For each theme and language, how many resources, and how many of these are machine drafts.' },
  access: { label: 'Access', about: 'For each theme and access feature, how many resources.' },
  wanted: { label: 'Wanted', about: 'What meetings asked for and nobody has shared yet. It names a school once one has taken it on.' },
  issues: { label: 'Issues', about: 'The issues of common concern, and how far each has come.' },
  wishes: { label: 'Wishes', about: 'What each school would like to see.' },
  visits: { label: 'Visits', about: 'The visits still to come.' },
  tried: { label: 'Tried', about: 'How many schools wrote how it went, and whether they would use it again.' },
  alone: { label: 'From one school alone', about: 'Themes, roles and phases for which everything comes from one school.' },
  late: { label: 'Late', about: 'Resources that are late for review.' },
  ideas: { label: 'Ideas', about: 'Resources that no school has told us about trying.' },
};

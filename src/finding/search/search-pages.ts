import { directionOf, englishNameOf, resourceOf, schoolName, type Catalogue, type Issue, type Meeting, type Post, type Programme, type Resource, type School, type Trial, type Visit } from '../../catalogue/catalogue.ts';
import { accessOf } from '../../catalogue/drafts/access-of.ts';
import { freshnessOf } from '../../catalogue/freshness.ts';
import { titleOfMeeting } from '../../catalogue/meetings.ts';
import { whereOfSession, type Session } from '../../catalogue/sessions.ts';
import { STATUSES, statusOf, type Status } from '../../catalogue/status.ts';
import { showDay, showMinutes, showTerm } from '../../dates/show-dates.ts';
import type { Option } from '../../schema/fields.ts';
import { ACCESS_FEATURES, AREAS, GROUP_SIZES, labelOf, MEETING_GROUPS, PHASES, PLACES as USED_AT, RESOURCE_KINDS, ROLES, SESSION_STATES, SETTINGS, SIGHTS, THEMES, TRANSLATION_STATES, USE_AGAIN, VISIT_STATES, VISITORS } from '../../schema/vocabulary.ts';
import { FACETS, PAGED_FACETS, pathOf, rowsUnder } from '../facets.ts';
import type { SearchPage } from './index-page.ts';
import { PLACES } from './places.ts';
import { textLinesOf } from './text-lines.ts';

/** How far a resource rises by what it has earned from use. */
const WORTH: Record<Status, number> = { idea: 1, 'tried-by-authors': 1.04, tried: 1.08, 'tried-widely': 1.15, agreed: 1.25 };

/** Every page that can be found, in no order. Resources bear their numbers in the finder's index, from `rowOf`. */
export function listSearchPages(catalogue: Catalogue, rowOf: (slug: string) => number | undefined): SearchPage[] {
  return [
    ...catalogue.resources.map((resource) => describeResource(resource, catalogue, rowOf(resource.slug))),
    ...catalogue.meetings.map((meeting) => describeMeeting(meeting, catalogue)),
    ...catalogue.visits.map((visit) => describeVisit(visit, catalogue)),
    ...catalogue.programmes.map(describeProgramme),
    ...catalogue.schools.map(describeSchool),
    ...catalogue.issues.map((issue) => describeIssue(issue, catalogue)),
    ...catalogue.news.map((post) => describePost(post, catalogue)),
    ...catalogue.trials.map((trial) => describeTrial(trial, catalogue)),
    ...catalogue.pages.map(({ slug, title, summary, page }) => ({ ...usual(`/pages/${slug}/`, title, 'About the partnership', summary), ...readLines(page), defines: termsDefinedIn(readLines(page).body) })),
    ...listFacetValues(catalogue),
    ...PLACES.map(({ address, title, about, called, isList }) => ({ ...usual(address, title, 'On this site', about), called, worth: isList ? 0.95 : 1.1 })),
  ];
}

/** The lines of a page, which may be known already. */
function readLines(page: Resource['page']) {
  return page.read ?? textLinesOf(page.tree);
}

/** The terms that the lines of a glossary begin with: “Talking piece: the object that goes round a circle”. */
function termsDefinedIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^([^\d:.,?!“”]{2,40}): \p{Ll}/u.exec(line)?.[1] ?? []);
}

function usual(address: string, title: string, group: string, summary: string): SearchPage {
  return { address, title, group, summary, facts: [], headings: [], body: [], worth: 1, standing: 'in use' };
}

type Facts = { label: string; says: string; share?: number }[];

/** Several facts of one sort. A page that suits everybody is less about each of them. */
function several(label: string, from: readonly Option[], values: readonly string[]): Facts {
  return [...new Set(values)].map((value) => ({ label, says: labelOf(from, value), share: 1.6 / (1 + Math.sqrt(values.length)) }));
}

function describeResource(resource: Resource, catalogue: Catalogue, row: number | undefined): SearchPage {
  const { settings, today } = catalogue;
  const { slug, title, summary, theme, also = [], area, kind, roles, phases, places, minutes, size, needs, school, language, translates, retired, notes = [], files = [], adapted, steward, page } = resource;
  const isOwn = language === settings.languages[0]?.language;
  const freshness = freshnessOf(resource, today, settings.terms);
  const status = statusOf(resource, catalogue);
  const original = translates && resourceOf(catalogue, translates.resource);
  const named = settings.languages.find((one) => one.language === language);
  const facts: Facts = [
    { label: 'Kind', says: labelOf(RESOURCE_KINDS, kind) },
    { label: 'Time', says: minutes < 60 ? showMinutes(minutes) : `${showMinutes(minutes)} (${minutes} minutes)` },
    ...several('For', ROLES, roles),
    ...several('Phase', PHASES, phases),
    ...several('Where', USED_AT, places),
    ...several('Theme', THEMES, [theme, ...also]),
    { label: 'Area of practice', says: labelOf(AREAS, area) },
    { label: 'Group size', says: labelOf(GROUP_SIZES, size) },
    ...several('Access', ACCESS_FEATURES, [...accessOf(resource), ...files.flatMap((file) => file.access ?? [])]),
    { label: 'School', says: schoolName(catalogue, school) },
    ...(isOwn || !named ? [] : [{ label: 'Language', says: `${named.own} (${named.name})`, share: 3 }]),
    ...(original ? [{ label: 'Translation of', says: original.title, share: 2 }] : []),
    // Whoever looks for what is retired is helped by what has taken its place.
    ...catalogue.resources.filter((other) => other.retired?.successor === slug).map((other) => ({ label: 'In place of', says: other.title, share: 2 })),
    ...notes.map((says) => ({ label: 'Content note', says })),
    ...needs.map((says) => ({ label: 'You need', says, share: 0.5 })),
    ...files.map(({ label }) => ({ label: 'File', says: label })),
    { label: 'Looked after by', says: steward, share: 0.4 },
    ...(adapted?.changed ? [{ label: 'What was changed', says: adapted.changed, share: 0.5 }] : []),
    ...(adapted?.why ? [{ label: 'Why', says: adapted.why, share: 0.5 }] : []),
  ];
  const states = [
    retired && 'Retired',
    freshness === 'very-late' && 'Review over a year late',
    status === 'agreed' && STATUSES.find(({ value }) => value === 'agreed')!.label,
    translates?.state === 'machine-draft' && labelOf(TRANSLATION_STATES, 'machine-draft').split(':')[0],
  ].filter(Boolean);
  return {
    ...usual(`/resources/${slug}/`, title, 'Resource', summary), facts, ...readLines(page),
    // A translation counts as much as its original would: what tells them apart is the language that somebody asks in. A draft has earned nothing yet.
    worth: WORTH[status ?? 'idea'],
    standing: retired ? 'retired' : freshness === 'very-late' ? 'late' : 'in use',
    ...(states.length ? { state: states.join('. ') } : {}),
    ...(isOwn ? {} : { language, ...(directionOf(catalogue, resource) === 'rtl' ? { direction: 'rtl' as const } : {}) }),
    isResource: true,
    ...(row === undefined ? {} : { row }),
  };
}

function describeMeeting(meeting: Meeting, catalogue: Catalogue): SearchPage {
  const { slug, starts, term, group, host, agenda, decisions = [], actions = [], state, notice, page } = meeting;
  const { headings, body } = readLines(page);
  const facts: Facts = [
    { label: 'When', says: showDay(starts.slice(0, 10)) },
    { label: 'Term', says: showTerm(term) },
    { label: 'Group', says: labelOf(MEETING_GROUPS, group) },
    ...(state === 'cancelled' ? [{ label: 'State', says: 'Cancelled' }] : []),
    ...[notice].filter(isText).map((says) => ({ label: 'Change', says })),
    { label: 'Host', says: schoolName(catalogue, host) },
    ...agenda.map((says) => ({ label: 'On the agenda', says })),
    ...decisions.map(({ what }) => ({ label: 'Decided', says: what })),
    ...actions.map(({ what }) => ({ label: 'Action', says: what, share: 0.6 })),
  ];
  const isAhead = starts.slice(0, 10) >= catalogue.today;
  return { ...usual(`/meetings/${slug}/`, titleOfMeeting(meeting), 'Meeting', `${labelOf(MEETING_GROUPS, group)}, ${showDay(starts.slice(0, 10))}, ${schoolName(catalogue, host)}`), called: ['meeting', ...(isAhead ? ['agenda'] : ['minutes'])], facts, headings, body, worth: isAhead && state !== 'cancelled' ? 0.95 : 0.8 };
}

function describeVisit(visit: Visit, catalogue: Catalogue): SearchPage {
  const { slug, title, host, see, shows = [], theme, phases, starts, who, state, travel, access, notice, page } = visit;
  const facts: Facts = [
    { label: 'When', says: showDay(starts.slice(0, 10)) },
    { label: 'Host', says: schoolName(catalogue, host) },
    ...see.map((says) => ({ label: 'What you will see', says })),
    ...several('Shows', SIGHTS, shows),
    ...several('Theme', THEMES, [theme].filter(isText)),
    ...several('Phase', PHASES, phases),
    ...several('Who may come', VISITORS, who),
    { label: 'State', says: labelOf(VISIT_STATES, state) },
    ...[notice].filter(isText).map((says) => ({ label: 'Change', says })),
    ...[travel].filter(isText).map((says) => ({ label: 'Travel', says, share: 0.4 })),
    ...[access].filter(isText).map((says) => ({ label: 'Access', says, share: 0.5 })),
  ];
  const isAhead = starts.slice(0, 10) >= catalogue.today;
  return { ...usual(`/visits/${slug}/`, title, 'Visit', `${schoolName(catalogue, host)}, ${showDay(starts.slice(0, 10))}. ${see[0] ?? ''}`), called: ['visit'], facts, ...readLines(page), worth: isAhead && state === 'open' ? 0.95 : 0.75, ...(state === 'cancelled' || state === 'full' ? { state: labelOf(VISIT_STATES, state) } : {}) };
}

function describeProgramme({ slug, title, summary, provider, offer, steps = [], focus = [], sessions = [], eligibility, cost, signup, outcomes = [], figures = [], page }: Programme): SearchPage {
  const { headings, body } = readLines(page);
  return {
    ...usual(`/programmes/${slug}/`, title, 'Programme', summary), called: ['programme'],
    facts: [{ label: 'Offered by', says: provider }, ...[eligibility].filter(isText).map((says) => ({ label: 'Who can take part', says, share: 0.6 })), ...[cost].filter(isText).map((says) => ({ label: 'Cost', says, share: 0.6 })), ...[signup?.how].filter(isText).map((says) => ({ label: 'How to sign up', says, share: 0.6 })), ...sessions.map((session) => ({ label: 'Session', says: describeSession(session) }))],
    headings: [...headings, ...stringsIn(steps.map((step) => (step as { title?: unknown }).title))],
    body: [...body, ...[offer].filter(isText), ...stringsIn(steps), ...stringsIn(focus), ...sessions.map(({ about }) => about).filter(isText), ...outcomes.map(({ claim }) => claim), ...figures.map(({ what }) => what)],
  };
}

/** A session in one line: "The two-minute script, 13 January 2027, Village hall, Ashcombe". */
function describeSession(session: Session): string {
  const { title, starts, often, state } = session;
  return [title, starts ? showDay(starts.slice(0, 10)) : often, whereOfSession(session), state === 'open' ? undefined : labelOf(SESSION_STATES, state)].filter(isText).join(', ');
}

function describeSchool({ slug, title, place, authority, setting, strengths, wants, visits, left, page }: School): SearchPage {
  return {
    ...usual(`/schools/${slug}/`, title, 'School', `${labelOf(SETTINGS, setting)} in ${place}`),
    facts: [
      { label: 'Place', says: place }, { label: 'Local authority', says: authority }, { label: 'Kind of school', says: labelOf(SETTINGS, setting) },
      ...strengths.map(({ what }) => ({ label: 'Good at', says: what })), ...wants.map(({ what }) => ({ label: 'Would like to see', says: what, share: 0.7 })), ...(visits ? [{ label: 'Visits', says: 'Visitors are welcome', share: 0.4 }] : []),
    ],
    // A school that has left has nothing more to show.
    ...readLines(page), worth: left ? 0.7 : 1.05,
  };
}

function describeIssue({ slug, title, summary, themes, wanted = [], page }: Issue, catalogue: Catalogue): SearchPage {
  return {
    ...usual(`/issues/${slug}/`, title, 'Issue', summary), worth: 0.9,
    facts: [...several('Theme', THEMES, themes), ...wanted.flatMap(({ what, school }) => [{ label: 'Wanted', says: what }, ...(school ? [{ label: 'Taken on by', says: schoolName(catalogue, school), share: 0.4 }] : [])])],
    ...readLines(page),
  };
}

function describePost({ slug, title, summary, date, school, page }: Post, catalogue: Catalogue): SearchPage {
  return { ...usual(`/news/${slug}/`, title, 'News', summary), facts: [{ label: 'Posted', says: showDay(date) }, ...(school ? [{ label: 'School', says: schoolName(catalogue, school) }] : [])], ...readLines(page), worth: 0.75 };
}

function describeTrial({ slug, title, resource, school, phase, role, term, did, happened, change, again, page }: Trial, catalogue: Catalogue): SearchPage {
  const tried = resourceOf(catalogue, resource);
  const { headings, body } = readLines(page);
  return {
    ...usual(tried ? `/resources/${resource}/#trial-${slug}` : '/trials/', title ?? `${tried?.title ?? 'A resource'}: tried at ${schoolName(catalogue, school)}`, 'We tried it', happened),
    facts: [{ label: 'Phase', says: labelOf(PHASES, phase) }, { label: 'Role', says: labelOf(ROLES, role) }, { label: 'Term', says: showTerm(term) }, { label: 'Would use it again', says: labelOf(USE_AGAIN, again), share: 0.3 }],
    headings, body: [did, ...(change ? [change] : []), ...body], worth: 0.5,
  };
}

/** The pages of themes, roles, phases and the like, and the page that lists each sort. */
function listFacetValues(catalogue: Catalogue): SearchPage[] {
  return PAGED_FACETS.flatMap((facet) => {
    const values = facet.valuesIn(catalogue);
    // A list with nothing on it is no answer, and nothing links to it. The page of a role says more than its list.
    const listed = values.filter(({ value }) => facet.key === 'role' || rowsUnder(`${facet.key}:${value}`, catalogue).length > 0);
    return [
      { ...usual(`/${facet.folder}/`, facet.plural, 'On this site', values.map(({ label }) => label).join(', ').slice(0, 200)), worth: 0.95 },
      ...listed.map((value): SearchPage => {
        const page = { ...usual(pathOf(facet, value.value), value.label, facet.label, value.about ?? `Resources: ${value.label}`), called: [`resources for ${value.label.replace(/ \(.*/, '')}`] };
        if (facet.key !== 'language') return { ...page, worth: ['role', 'theme'].includes(facet.key) ? 1 : facet.key === 'phase' ? 0.8 : 0.6 };
        const language = catalogue.settings.languages.find((one) => one.language.toLowerCase() === value.value)!;
        const titles = catalogue.resources.filter((resource) => resource.language === language.language && resource.translates && !resource.retired).map(({ title }) => title);
        const isOwn = language === catalogue.settings.languages[0];
        return { ...page, title: value.label, summary: `What there is in ${englishNameOf(catalogue.settings, language.language)}, and a sheet to print`, headings: titles, ...(isOwn ? {} : { language: language.language }) };
      }),
    ];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** All texts in a value, at any depth. One without a blank is the name of a page, or an address. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** What pages are sorted by here, for those who check that nothing is forgotten. */
export const FACET_FOLDERS = FACETS.map(({ folder }) => folder);

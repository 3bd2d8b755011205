import { adaptAddress } from '../catalogue/addresses/adapt-address.ts';
import { schoolName, schoolOf, type Catalogue, type Visit } from '../catalogue/catalogue.ts';
import { milesBetween, showMiles } from '../catalogue/distance.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { schoolChoices, type SchoolChoices } from '../catalogue/school-choices.ts';
import { prefilledAddress } from '../catalogue/addresses/prefilled-address.ts';
import { alternativesTo, standingOf, takeHome, termOn, visitOf, type Standing } from '../catalogue/visits.ts';
import { showSpan, showTerm } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { THEME_HUES, type Hue } from '../frame/theme-hues.ts';
import { render, under } from '../mdx/render.ts';
import { labelOf, PHASES, THEMES, VISITORS } from '../schema/vocabulary.ts';
import { text } from './text.ts';
import { visitMail } from './visit-mail.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';

/** The page of a visit. */
export interface VisitView {
  slug: string;
  title: string;
  description: string;
  editUrl: string;
  example: boolean;
  standing: Standing;
  notice: VisitNoticeView;
  /** The minute at which it begins, in UK local time. */
  starts: string;
  when: string;
  /** The term it falls in, or that it is outside term time. */
  term: string;
  /** `place` is there when the page of the host is published. */
  host: { slug: string; name: string; place?: string | undefined };
  who: string;
  /** While it is still to come: how many places are left, and how to get there and in. */
  ahead?: { places: string; travel?: string | undefined; access?: string | undefined } | undefined;
  theme: { value: string; label: string };
  /** The hue of its theme. */
  hue: Hue;
  phases: { value: string; label: string }[];
  programme?: { slug: string; title: string } | undefined;
  /** The nearest schools of the partnership with their distance from it; none where the host is not on the map. */
  near: { slug: string; title: string; miles: string }[];
  see: string[];
  body: string;
  questions?: string[] | undefined;
  /** While there are places. */
  request?: VisitRequestView | undefined;
  /** What can be printed for it; `slug` is the last part of the address. */
  packs: { slug: string; label: string; about: string }[];
  /** Once it has taken place. */
  after?: VisitAfterView | undefined;
  /** Other visits with places, the most alike first. */
  others: VisitRowView[];
}

/** What the page says above the facts of a visit: that it has changed, is full, has taken place or is cancelled, and what else there is. */
export interface VisitNoticeView {
  standing: Standing;
  /** What its school says has changed. */
  text?: string | undefined;
  /** An e-mail that asks the host to say when a place becomes free. */
  ask?: string | undefined;
  /** Another visit with places, for those who cannot go on this one. */
  other?: { slug: string; title: string } | undefined;
}

/** The form that asks for places. */
export interface VisitRequestView {
  slug: string;
  title: string;
  host: { slug: string; name: string };
  /** The most people that can come. */
  left: number;
  schools: SchoolChoices;
  foundation: string;
  /** The host's mailbox, and a partly written e-mail to it. */
  mail?: { to: string; href: string } | undefined;
}

/** What to do after a visit. */
export interface VisitAfterView {
  /** The editor's form for a trial, filled in as far as possible. */
  trial: string;
  /** The plain form for people who do not sign in. */
  plain: string;
  /** What the host shares on the theme; `adapt` opens the editor with a copy, where the licence lets others change it. */
  seen: { slug: string; title: string; adapt?: string | undefined }[];
}

/** How many schools near the host are listed: from further away people look at the page of their own. */
const MOST_NEAR = 40;

const PACKS = [
  { slug: 'visitor-pack', label: 'Visitor pack', about: 'what to bring and what to look for' },
  { slug: 'host-pack', label: 'Host pack', about: 'before, on the day and after' },
];

/** The page of a published visit. */
export function viewVisit(catalogue: Catalogue, slug: string): VisitView {
  const { settings, today } = catalogue;
  const visit = visitOf(catalogue, slug)!;
  const { title, starts, ends, places, left, see, questions, travel, access } = visit;
  const host = schoolOf(catalogue, visit.host);
  const name = schoolName(catalogue, visit.host);
  const standing = standingOf(visit, today);
  const isAhead = standing === 'open' || standing === 'full';
  const term = termOn(starts.slice(0, 10), catalogue);
  const others = alternativesTo(visit, catalogue);
  const programme = catalogue.programmes.find((one) => one.slug === visit.programme);
  return {
    slug,
    title,
    description: `A visit to ${name}: ${see[0]}`,
    editUrl: editUrlOf(settings, visit.page.file),
    example: visit.example,
    standing,
    notice: viewNotice(visit, standing, others[0], catalogue),
    starts,
    when: showSpan(starts, ends),
    term: term ? showTerm(term) : 'outside term time',
    host: { slug: visit.host, name, place: host?.place },
    who: visit.who.map((who) => labelOf(VISITORS, who)).join(', '),
    ahead: isAhead ? { places: text.visit.left(left, places), travel, access } : undefined,
    theme: { value: visit.theme, label: labelOf(THEMES, visit.theme) },
    hue: THEME_HUES[visit.theme],
    phases: visit.phases.map((value) => ({ value, label: labelOf(PHASES, value) })),
    programme: programme && { slug: programme.slug, title: programme.title },
    near: nearTo(visit.host, catalogue),
    see,
    body: render(visit.page.tree, under(`/visits/${slug}/`)).html,
    questions,
    request: standing === 'open' ? viewRequest(visit, catalogue) : undefined,
    packs: isAhead ? PACKS.filter((pack) => catalogue.pages.some((page) => page.slug === pack.slug)) : [],
    after: standing === 'done' ? viewAfter(visit, term, catalogue) : undefined,
    others: others.map((other) => viewVisitRow(catalogue, other.slug)),
  };
}

function viewNotice({ title, notice, host }: Visit, standing: Standing, other: Visit | undefined, catalogue: Catalogue): VisitNoticeView {
  if (standing === 'open') return { standing, text: notice };
  const mailbox = standing === 'full' ? schoolOf(catalogue, host)?.mailbox : undefined;
  return {
    standing,
    text: standing === 'cancelled' ? notice : undefined,
    ask: mailbox && `mailto:${mailbox}?subject=${encodeURIComponent(`If a place comes free: ${title}`)}`,
    other: other && { slug: other.slug, title: other.title },
  };
}

function nearTo(slug: string, catalogue: Catalogue): VisitView['near'] {
  const at = schoolOf(catalogue, slug)?.coordinates;
  if (!at) return [];
  return partnersOf(catalogue)
    .flatMap((school) => (school.coordinates && school.slug !== slug ? [{ school, miles: milesBetween(school.coordinates, at) }] : []))
    .toSorted((a, b) => a.miles - b.miles)
    .slice(0, MOST_NEAR)
    .map(({ school, miles }) => ({ slug: school.slug, title: school.title, miles: showMiles(miles) }));
}

function viewRequest(visit: Visit, catalogue: Catalogue): VisitRequestView {
  const host = schoolOf(catalogue, visit.host);
  return {
    slug: visit.slug,
    title: visit.title,
    host: { slug: visit.host, name: schoolName(catalogue, visit.host) },
    left: visit.left,
    schools: schoolChoices(catalogue, visit.host),
    foundation: catalogue.settings.foundation,
    mail: host && { to: host.mailbox, href: visitMail(visit, host) },
  };
}

function viewAfter(visit: Visit, term: string | undefined, catalogue: Catalogue): VisitAfterView {
  const seen = takeHome(visit, catalogue);
  return {
    trial: prefilledAddress('trials', { school: visit.host, phase: visit.phases[0]!, ...(term && { term }), ...(seen.length === 1 && { resource: seen[0]!.slug }) }),
    plain: `/share/?title=${encodeURIComponent(`We tried: ${visit.title}`)}`,
    seen: seen.map(({ slug, title, licence }) => ({ slug, title, adapt: mayBeChanged(licence) ? adaptAddress(slug) : undefined })),
  };
}

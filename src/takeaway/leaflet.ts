import type { Root } from 'mdast';
import { directionOf, englishNameOf, languageName, schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { creditOf } from '../catalogue/credit.ts';
import { showDay, showMinutes, showTerm } from '../dates/show-dates.ts';
import { mayBeChanged } from '../catalogue/licences.ts';
import { describeReview, freshnessOf } from '../catalogue/freshness.ts';
import { seriousWarningsOf, type Warning } from '../reading/serious-warnings.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { STATUSES, statusOf } from '../catalogue/status.ts';
import { isUncheckedDraft } from '../catalogue/drafts/unchecked-draft.ts';
import { describeTranslation, draftLabelOf } from '../translating/translation.ts';
import { GROUP_SIZES, labelOf, PHASES, PLACES, ROLES } from '../schema/vocabulary.ts';
import { plainTree } from '../parts/plain/plain-tree.ts';

/** A resource as it is printed: everything on the paper, as plain data. */
export interface Leaflet {
  slug: string;
  title: string;
  summary: string;
  /** A BCP 47 tag: en-GB. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The name of the language in that language, and in English. */
  languageName: { own: string; english: string };
  /** The school that shares it, which is its author. */
  school: string;
  /** The full credit line. */
  credit: string;
  /** Whether its licence lets others change it. */
  mayBeChanged: boolean;
  licence: Resource['licence'];
  /** Its page on the site. */
  address: string;
  version: string;
  /** When somebody will review it: "next by the summer term 2027"; nothing when it is retired, or a draft that no speaker has checked. */
  review: string;
  /** The day somebody last read it through: 2026-11-23. */
  reviewed: string;
  /** What people have to know before they use it, such as that it is retired. */
  warnings: string[];
  /** The same warnings, shortened for places with little room. */
  brief: string[];
  /** The warnings that nobody may miss: that it is retired, or out of step with what it translates. */
  serious: string[];
  /** The label of a machine draft, which is on every sheet: in English, and in its own language where the settings have the text. */
  drafts: { words: string; language: string; direction: 'ltr' | 'rtl' }[];
  /** Whether the page says when not to use it. */
  needsCare: boolean;
  /** What people want to know before they begin, as pairs of a label and a text. */
  facts: [label: string, words: string][];
  body: Root;
}

/** Draws up the leaflet of a resource. `site` is the address of the site. */
export function makeLeaflet(resource: Resource, catalogue: Catalogue, site: string): Leaflet {
  return { ...describeLeaflet(resource, catalogue, site), body: plainTree(resource.page.tree) };
}

/** Everything on the paper except the text of the page. It takes far less time than the whole, and is all that a leaflet takes from other pages. */
export function describeLeaflet(resource: Resource, catalogue: Catalogue, site: string): Omit<Leaflet, 'body'> {
  const address = new URL(`/resources/${resource.slug}/`, site).href;
  const school = schoolName(catalogue, resource.school);
  const { title, summary, language, version, reviewed } = resource;
  const isUnchecked = isUncheckedDraft(resource);
  const review = isUnchecked ? '' : describeReview(resource, catalogue.today, catalogue.settings.terms);
  const draft = draftLabelOf(resource, catalogue);
  const warnings = warningsOf(resource, catalogue);
  return {
    slug: resource.slug, title, summary, language, version, reviewed, review, school, address,
    direction: directionOf(catalogue, resource),
    languageName: { own: languageName(catalogue.settings, language), english: englishNameOf(catalogue.settings, language) },
    credit: creditOf(resource, catalogue, site),
    mayBeChanged: mayBeChanged(resource.licence), licence: resource.licence,
    warnings: warnings.map(({ words }) => words), brief: warnings.map(({ brief }) => brief), serious: seriousWarningsOf(resource, catalogue).map(({ words }) => words),
    drafts: draft ? [{ words: draft.english, language: 'en-GB', direction: 'ltr' }, ...(draft.own ? [draft.own] : [])] : [],
    needsCare: resource.page.tree.children.some((node) => node.type === 'part' && node.name === 'UseWithCare'),
    facts: [
      ['For', resource.roles.map((role) => labelOf(ROLES, role)).join(', ')],
      ['Time', showMinutes(resource.minutes)],
      ['Where', resource.places.map((place) => labelOf(PLACES, place)).join(', ')],
      ['How many', labelOf(GROUP_SIZES, resource.size)],
      ['You need', resource.needs.join('; ')],
      ['Phases', resource.phases.map((phase) => labelOf(PHASES, phase)).join(', ')],
      ['Status', STATUSES.find(({ value }) => value === statusOf(resource, catalogue))?.label ?? ''],
      ['Translation', translationFact(resource, catalogue)],
      ['Reviewed', isUnchecked ? '' : [showDay(reviewed), review].filter(Boolean).join('; ')],
    ].filter((fact): fact is [string, string] => fact[1] !== ''),
  };
}

/** Who translated it, and how it compares with its original; nothing for an original. */
function translationFact(resource: Resource, catalogue: Catalogue): string {
  const translation = describeTranslation(resource, catalogue);
  if (!translation) return '';
  const by = resource.translates!.by;
  return [by, translation.brief].filter(Boolean).join('. ');
}

/** The labels on every sheet that is handed to a family: that it is a machine draft, and the warnings that nobody may miss. */
export function labelsOf({ drafts, serious }: Pick<Leaflet, 'drafts' | 'serious'>): Leaflet['drafts'] {
  return [...drafts, ...serious.map((words) => ({ words, language: 'en-GB', direction: 'ltr' as const }))];
}

function warningsOf(resource: Resource, catalogue: Catalogue): Warning[] {
  const isLate = ['late', 'very-late'].includes(freshnessOf(resource, catalogue.today, catalogue.settings.terms));
  return [
    isLate && { words: `It was due to be reviewed by the ${lowerFirst(showTerm(resource.review))}, and has not been. Ask the school whether it is still right.`, brief: 'Its review is late.' },
    ...seriousWarningsOf(resource, catalogue),
    resource.example && { words: 'An example. It was made up to show how the site works.', brief: 'An example, made up.' },
  ].filter((warning) => typeof warning === 'object');
}

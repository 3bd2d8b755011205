import type { Root } from 'mdast';
import { directionOf, languageName, schoolName, type Catalogue, type Resource } from '../lib/catalogue.ts';
import { creditOf } from '../lib/credit.ts';
import { showDay, showMinutes, showTerm } from '../lib/dates.ts';
import { STATUSES, statusOf } from '../lib/status.ts';
import { GROUP_SIZES, labelOf, PHASES, PLACES, ROLES } from '../schema/vocabulary.ts';
import { plainTree } from './plain-tree.ts';

/** A resource as it is carried off: everything that stands on the paper, as plain data. */
export interface Leaflet {
  slug: string;
  title: string;
  summary: string;
  /** A BCP 47 tag: en-GB. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The school that shares it, which is its author. */
  school: string;
  /** The whole line of credit. */
  credit: string;
  /** Its page on the site. */
  address: string;
  version: string;
  /** Until when somebody looks at it again: "Summer term 2027". */
  review: string;
  /** The day on which it was last read through: 2026-11-23. */
  reviewed: string;
  /** What has to stand on every sheet of it, such as that it is a machine draft. */
  warnings: string[];
  /** Whether the page says when not to use it. */
  needsCare: boolean;
  /** What one wants to know before one begins, as label and words. */
  facts: [label: string, words: string][];
  body: Root;
}

/** Draws up the leaflet of a resource. `site` is the address of the site. */
export function makeLeaflet(resource: Resource, catalogue: Catalogue, site: string): Leaflet {
  const address = new URL(`/resources/${resource.slug}/`, site).href;
  const school = schoolName(catalogue, resource.school);
  const { title, summary, language, version, reviewed } = resource;
  return {
    slug: resource.slug, title, summary, language, version, reviewed, school, address,
    direction: directionOf(catalogue, resource),
    credit: creditOf(resource, catalogue, site),
    review: showTerm(resource.review),
    warnings: warningsOf(resource, catalogue),
    needsCare: resource.page.tree.children.some((node) => node.type === 'part' && node.name === 'UseWithCare'),
    facts: [
      ['For', resource.roles.map((role) => labelOf(ROLES, role)).join(', ')],
      ['Time', showMinutes(resource.minutes)],
      ['Where', resource.places.map((place) => labelOf(PLACES, place)).join(', ')],
      ['How many', labelOf(GROUP_SIZES, resource.size)],
      ['You need', resource.needs.join('; ')],
      ['Phases', resource.phases.map((phase) => labelOf(PHASES, phase)).join(', ')],
      ['Status', STATUSES.find(({ value }) => value === statusOf(resource, catalogue))!.label],
      ['Reviewed', `${showDay(reviewed)}; next by the ${showTerm(resource.review)}`],
    ].filter((fact): fact is [string, string] => fact[1] !== ''),
    body: plainTree(resource.page.tree),
  };
}

function warningsOf(resource: Resource, { settings }: Catalogue): string[] {
  const language = languageName(settings, resource.language);
  return [
    resource.retired && `This page is retired. ${resource.retired.reason}`,
    resource.translates?.state === 'machine-draft' && `A machine draft. No speaker of ${language} has checked it yet. Ask one to read it before you send it.`,
    resource.example && 'An example. It was made up to show how the site works.',
  ].filter((words) => typeof words === 'string');
}

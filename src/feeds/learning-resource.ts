import { schoolOf, resourceOf, type Catalogue, type Resource } from '../lib/catalogue.ts';
import { ageRange } from '../lib/age-range.ts';
import { originsOf, translationsOf, type Origin } from '../lib/lineage.ts';
import { ACCESS_FEATURES, labelOf, PHASES, RESOURCE_KINDS, ROLES, THEMES } from '../schema/vocabulary.ts';
import { LICENCE_ADDRESSES } from './licence-address.ts';
import { organisationOf, schoolReference } from './organisations.ts';
import { mediaType } from './media-type.ts';

/** Access features that schema.org has a word for (https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/). */
const ACCESS_WORDS: Record<string, string> = { 'large-print': 'largePrint', captions: 'captions', bsl: 'signLanguage', tactile: 'tactileObject' };

/** A file that the site makes of a resource: its name beside the page, and what it is. */
export interface Carried {
  name: string;
  label: string;
}

/**
 * A resource as linked data: a schema.org LearningResource with the fields of LRMI and the shape of `isBasedOn` that the profile AMB asks
 * for (https://dini-ag-kim.github.io/amb/). Its files are those that its school put beside it, and then those that the site makes of it.
 * `changed` is the day of its last change, where that is known.
 */
export function describeResource(resource: Resource, catalogue: Catalogue, site: string, carried: readonly Carried[] = [], changed?: string): object {
  const { title, summary, theme, also = [], kind, roles, phases, minutes, language, licence, version, added, files = [], access = [], translates } = resource;
  const url = addressOf(resource, site);
  const origins = originsOf(resource, catalogue).flatMap((origin) => describeOrigin(origin, catalogue, site));
  const original = translates && resourceOf(catalogue, translates.resource);
  const translations = translates ? [] : translationsOf(resource, catalogue);
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    mainEntityOfPage: url,
    name: title,
    description: summary,
    about: [theme, ...also].map((value) => term(labelOf(THEMES, value), `${site}/themes/${value}/`, value)),
    learningResourceType: labelOf(RESOURCE_KINDS, kind),
    audience: roles.map((role) => ({ '@type': 'EducationalAudience', educationalRole: labelOf(ROLES, role) })),
    educationalLevel: phases.map((phase) => term(labelOf(PHASES, phase), `${site}/phases/${phase}/`, phase)),
    typicalAgeRange: ageRange(resource),
    timeRequired: `PT${minutes}M`,
    inLanguage: language,
    isAccessibleForFree: true,
    license: LICENCE_ADDRESSES[licence],
    creator: schoolReference(schoolOf(catalogue, resource.school), site),
    publisher: organisationOf(catalogue.settings, site),
    version,
    dateCreated: added,
    dateModified: changed,
    creativeWorkStatus: statusOf(resource),
    accessibilityFeature: some(access.flatMap((feature) => ACCESS_WORDS[feature] ?? [])),
    accessibilitySummary: access.length ? access.map((feature) => labelOf(ACCESS_FEATURES, feature)).join('; ') : undefined,
    isBasedOn: origins.length > 1 ? origins : origins[0],
    translationOfWork: original && { '@type': 'LearningResource', '@id': addressOf(original, site), name: original.title },
    workTranslation: some(translations.map((one) => ({ '@type': 'LearningResource', '@id': addressOf(one, site), inLanguage: one.language }))),
    encoding: some([...files.map(({ file, label }) => ({ name: file, label })), ...carried].map(({ name, label }) => {
      const bytes = resource.page.beside.find((one) => one.name === name)?.bytes;
      return { '@type': 'MediaObject', name: label, contentUrl: new URL(name, url).href, encodingFormat: mediaType(name), contentSize: bytes === undefined ? undefined : `${bytes} B` };
    })),
  };
}

/** What a reader has to know about a resource before relying on it, in one word or two; the list is empty for a resource in ordinary use. */
export function marksOf({ example, retired, translates }: Resource): ('example' | 'machine-draft' | 'retired')[] {
  return [...(example ? ['example' as const] : []), ...(translates?.state === 'machine-draft' ? ['machine-draft' as const] : []), ...(retired ? ['retired' as const] : [])];
}

function statusOf(resource: Resource): string {
  const words = { example: 'Example', 'machine-draft': 'Machine draft', retired: 'Retired' };
  return marksOf(resource).map((mark) => words[mark]).join('; ') || 'Published';
}

/** Nothing for what is not there any more. */
function describeOrigin(origin: Origin, catalogue: Catalogue, site: string): object[] {
  if (origin.where === 'gone') return [];
  if (origin.where === 'outside') {
    const { title, creator, link, licence } = origin;
    return [{ '@type': 'LearningResource', '@id': link, name: title, creator: { '@type': 'Organization', name: creator }, license: LICENCE_ADDRESSES[licence] }];
  }
  const { resource } = origin;
  return [{
    '@type': 'LearningResource',
    '@id': addressOf(resource, site),
    name: resource.title,
    creator: schoolReference(schoolOf(catalogue, resource.school), site),
    license: LICENCE_ADDRESSES[resource.licence],
    provider: organisationOf(catalogue.settings, site),
  }];
}

function addressOf({ slug }: Resource, site: string): string {
  return `${site}/resources/${slug}/`;
}

function term(name: string, url: string, termCode: string): object {
  return { '@type': 'DefinedTerm', name, termCode, url };
}

/** The list, unless it is empty. */
function some<T>(list: T[]): T[] | undefined {
  return list.length ? list : undefined;
}

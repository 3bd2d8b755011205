import { accessOf } from '../../catalogue/drafts/access-of.ts';
import { schoolOf, resourceOf, type Catalogue, type Resource } from '../../catalogue/catalogue.ts';
import { ageRange } from './age-range.ts';
import { originsOf, translationsOf, type Origin } from '../../catalogue/lineage.ts';
import { ACCESS_FEATURES, labelOf, PHASES, RESOURCE_KINDS, ROLES, THEMES } from '../../schema/vocabulary.ts';
import { AMB_AUDIENCES, AMB_KINDS, AMB_LEVELS, AMB_SUBJECT, type Term } from './amb-terms.ts';
import { LICENCE_ADDRESSES } from './licence-address.ts';
import { organisationOf, schoolReference } from './organisations.ts';
import { mediaType } from './media-type.ts';

/** Access features that schema.org has a term for (https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/). */
const ACCESS_WORDS: Record<string, string> = { 'large-print': 'largePrint', captions: 'captions', bsl: 'signLanguage', tactile: 'tactileObject' };

/** A file that the site makes of a resource: its name beside the page, and what it is. */
export interface OfferedFile {
  name: string;
  label: string;
}

/**
 * A resource as linked data: a schema.org LearningResource with the LRMI fields. It is valid under the AMB profile
 * (https://w3id.org/kim/amb/draft/) once `@id` and `@type` are read as `id` and `type`, as AMB's context names them; search engines look
 * for the names with the @. Our own terms appear beside those that AMB asks for, with the address of their page here. Lists the files
 * that its school put beside it, then those that the site makes. `changed` is the day of its last change, when we know it.
 */
export function describeResource(resource: Resource, catalogue: Catalogue, site: string, offered: readonly OfferedFile[] = [], changed?: string): object {
  const { title, summary, theme, also = [], kind, roles, phases, minutes, language, licence, version, added, files = [], translates } = resource;
  const access = accessOf(resource);
  const url = addressOf(resource, site);
  const origins = originsOf(resource, catalogue).flatMap((origin) => describeOrigin(origin, catalogue, site));
  const original = translates && resourceOf(catalogue, translates.resource);
  const translations = translates ? [] : translationsOf(resource, catalogue);
  const inLanguage = ambLanguage(language);
  return {
    // Search engines know only schema.org's own address. It comes last so that its terms take precedence.
    '@context': ['https://w3id.org/kim/amb/context.jsonld', 'https://schema.org', { '@language': inLanguage ?? 'en' }],
    '@type': ['LearningResource'],
    '@id': url,
    url,
    mainEntityOfPage: [{ '@id': url }],
    name: title,
    description: summary,
    about: concepts([AMB_SUBJECT, ...[theme, ...also].map((value) => ({ id: `${site}/themes/${value}/`, label: labelOf(THEMES, value) }))]),
    learningResourceType: concepts([AMB_KINDS[kind], { id: `${site}/kinds/${kind}/`, label: labelOf(RESOURCE_KINDS, kind) }]),
    audience: concepts([...roles.map((role) => AMB_AUDIENCES[role]), ...roles.map((role) => ({ id: `${site}/roles/${role}/`, label: labelOf(ROLES, role) }))])
      .map((one) => ({ ...one, educationalRole: one.name })),
    educationalLevel: concepts(phases.map((phase) => AMB_LEVELS[phase])),
    // AMB accepts only its own levels, so the phases of England go where LRMI has a place for those of a country.
    educationalAlignment: phases.map((phase) => ({ '@type': 'AlignmentObject', alignmentType: 'educationalLevel', targetName: labelOf(PHASES, phase), targetUrl: `${site}/phases/${phase}/` })),
    typicalAgeRange: ageRange(resource),
    timeRequired: `PT${minutes}M`,
    inLanguage: inLanguage && [inLanguage],
    isAccessibleForFree: true,
    ...termsOfUse(licence),
    creator: [creatorOf(resource, catalogue, site)],
    publisher: [organisationOf(catalogue.settings, site)],
    version,
    dateCreated: added,
    dateModified: changed,
    creativeWorkStatus: statusOf(resource),
    accessibilityFeature: some(access.flatMap((feature) => ACCESS_WORDS[feature] ?? [])),
    accessibilitySummary: access.length ? access.map((feature) => labelOf(ACCESS_FEATURES, feature)).join('; ') : undefined,
    isBasedOn: some(origins),
    translationOfWork: original && { '@type': 'LearningResource', '@id': addressOf(original, site), name: original.title },
    workTranslation: some(translations.map((one) => ({ '@type': 'LearningResource', '@id': addressOf(one, site), inLanguage: one.language }))),
    encoding: some([...files.map(({ file, label }) => ({ name: file, label })), ...offered].map(({ name, label }) => {
      const bytes = resource.page.beside.find((one) => one.name === name)?.bytes;
      return { '@type': 'MediaObject', name: label, contentUrl: new URL(name, url).href, encodingFormat: mediaType(name), contentSize: bytes === undefined ? undefined : `${bytes}` };
    })),
  };
}

/** What a reader has to know about a resource before relying on it, in a word or two; an empty list for a resource in ordinary use. */
export function marksOf({ example, retired, translates }: Resource): ('example' | 'machine-draft' | 'retired')[] {
  return [...(example ? ['example' as const] : []), ...(translates?.state === 'machine-draft' ? ['machine-draft' as const] : []), ...(retired ? ['retired' as const] : [])];
}

function statusOf(resource: Resource): string {
  const words = { example: 'Example', 'machine-draft': 'Machine draft', retired: 'Retired' };
  return marksOf(resource).map((mark) => words[mark]).join('; ') || 'Published';
}

/** Nothing for an original that is no longer there. */
function describeOrigin(origin: Origin, catalogue: Catalogue, site: string): object[] {
  if (origin.where === 'gone') return [];
  if (origin.where === 'outside') {
    const { title, creator, link, licence } = origin;
    return [{ '@type': ['LearningResource'], '@id': link, name: title, creator: [{ '@type': 'Organization', name: creator }], ...termsOfUse(licence) }];
  }
  const { resource } = origin;
  return [{
    '@type': ['LearningResource'],
    '@id': addressOf(resource, site),
    name: resource.title,
    creator: [creatorOf(resource, catalogue, site)],
    ...termsOfUse(resource.licence),
    provider: organisationOf(catalogue.settings, site),
  }];
}

function addressOf({ slug }: Resource, site: string): string {
  return `${site}/resources/${slug}/`;
}

/** The school that made it. AMB knows only persons and organisations; the school’s own page says that it is a school. */
function creatorOf({ school }: Resource, catalogue: Catalogue, site: string): object {
  return { ...schoolReference(schoolOf(catalogue, school), site), '@type': 'Organization' };
}

/** A licence as AMB accepts it, which is every Creative Commons licence we have. The address of any other is given as a statement about use. */
function termsOfUse(licence: Resource['licence']): object {
  const address = LICENCE_ADDRESSES[licence];
  return address.startsWith('https://creativecommons.org/') ? { license: { '@id': address } } : { usageInfo: address };
}

/** A language as AMB accepts it: two letters of ISO 639-1, so nothing for a language that has only three. */
function ambLanguage(tag: string): string | undefined {
  const [language = ''] = tag.split('-');
  return language.length === 2 ? language : undefined;
}

/** Vocabulary terms, each once. `name` repeats `prefLabel`, for programs that know only schema.org. */
function concepts(terms: readonly Term[]) {
  const once = [...new Map(terms.map((term) => [term.id, term])).values()];
  return once.map(({ id, label }) => ({ '@type': 'Concept', '@id': id, name: label, prefLabel: { en: label } }));
}

/** The list, unless it is empty. */
function some<T>(list: T[]): T[] | undefined {
  return list.length ? list : undefined;
}

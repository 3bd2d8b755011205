import { schoolName, type Catalogue, type Resource } from './catalogue.ts';
import type { Licence } from './licences.ts';
import { firstOriginsOf, originsOf, translatedFrom, type Origin } from './lineage.ts';

/** Names and addresses of the licences, as their publishers give them. */
const LICENCE_NAMES: Record<Licence, string> = {
  'CC-BY-4.0': 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)',
  'CC0-1.0': 'CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)',
  'OGL-3.0': 'the Open Government Licence 3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)',
  'CC-BY-NC-4.0': 'CC BY-NC 4.0 (https://creativecommons.org/licenses/by-nc/4.0/)',
  'CC-BY-NC-SA-4.0': 'CC BY-NC-SA 4.0 (https://creativecommons.org/licenses/by-nc-sa/4.0/)',
  'CC-BY-ND-4.0': 'CC BY-ND 4.0 (https://creativecommons.org/licenses/by-nd/4.0/)',
};

/** The line of credit for a resource: title, licensor, address and licence, as Creative Commons recommends. `school` is the licensor's name. */
export function creditFor(resource: Pick<Resource, 'title' | 'licence' | 'version'>, school: string, url: string): string {
  return `“${resource.title}” (version ${resource.version}) by ${school}, ${url}, is shared under ${LICENCE_NAMES[resource.licence]}.`;
}

/**
 * The whole credit of a resource. It begins with the resource's own line. For something adapted or translated it also names each thing it was made
 * from, says that changes were made, and names the beginning of every trail behind them, on this site and elsewhere. Nobody types any of it.
 * `site` is the address of the site.
 */
export function creditOf(resource: Resource, catalogue: Catalogue, site: string): string {
  const addressOf = ({ slug }: Pick<Resource, 'slug'>) => new URL(`/resources/${slug}/`, site).href;
  const nameOf = (one: Resource, version: string | undefined) =>
    `“${one.title}”${version ? ` (version ${version})` : ''} by ${schoolName(catalogue, one.school)}, ${addressOf(one)}, shared under ${LICENCE_NAMES[one.licence]}`;
  const nameOrigin = (origin: Origin) =>
    origin.where === 'here' ? nameOf(origin.resource, origin.version)
    : origin.where === 'outside' ? `“${origin.title}” by ${origin.creator}, ${origin.link}, shared under ${LICENCE_NAMES[origin.licence]}`
    : 'a page that is not on this site any more';
  const origins = originsOf(resource, catalogue).map(nameOrigin);
  const beginnings = firstOriginsOf(resource, catalogue);
  const first = beginnings.filter(({ where }) => where === 'here').map(nameOrigin);
  // Several pages may be made from one booklet.
  const outside = new Set(beginnings.filter(({ where }) => where === 'outside').map(nameOrigin)).difference(new Set(origins));
  return [
    creditFor(resource, schoolName(catalogue, resource.school), addressOf(resource)),
    origins.length > 0 && `It is adapted from ${origins.join('; and from ')}. Changes were made.`,
    ...translatedFrom(resource, catalogue).map((origin) => `It is a translation of ${nameOrigin(origin)}.`),
    first.length > 0 && `The first of them ${first.length === 1 ? 'is' : 'are'} ${first.join('; and ')}.`,
    outside.size > 0 && `It goes back to ${[...outside].join('; and to ')}.`,
  ].filter(Boolean).join(' ');
}

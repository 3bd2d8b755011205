import type { Resource } from './catalogue.ts';

/** Names and addresses of the licences, as their publishers give them. */
const LICENCE_NAMES: Record<Resource['licence'], string> = {
  'CC-BY-4.0': 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)',
  'CC0-1.0': 'CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)',
  'OGL-3.0': 'the Open Government Licence 3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)',
};

/** The line of credit that goes with a resource: title, licensor, address and licence, as Creative Commons recommends. `school` is the licensor's name. */
export function creditFor(resource: Pick<Resource, 'title' | 'licence' | 'version'>, school: string, url: string): string {
  return `“${resource.title}” (version ${resource.version}) by ${school}, ${url}, is shared under ${LICENCE_NAMES[resource.licence]}.`;
}

import type { Resource } from '../../catalogue/catalogue.ts';

/** The address of each licence, from its publisher. */
export const LICENCE_ADDRESSES: Record<Resource['licence'], string> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'OGL-3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC-BY-NC-SA-4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'CC-BY-ND-4.0': 'https://creativecommons.org/licenses/by-nd/4.0/',
};

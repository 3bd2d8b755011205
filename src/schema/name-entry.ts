import { isNeededBySite, isWindowsDevice } from './addresses/reserved-names.ts';

/**
 * The name of a new entry's file, which becomes its address: the title in small Latin letters, digits and dashes. A name that is taken
 * gets the next number; a title without Latin letters gets the word for its kind and a number. A name reserved by the site or by Windows
 * gets the word for its kind in front.
 */
export function nameEntry(title: string, one: string, taken: (name: string) => boolean): string {
  const latin = title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').replace(/ß/g, 'ss').replace(/[łŁ]/g, 'l').replace(/[øØ]/g, 'o').replace(/[æÆ]/g, 'ae').toLowerCase()
    .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const short = latin.slice(0, 60).replace(/-$/, '');
  const isReserved = isNeededBySite(short) || isWindowsDevice(short);
  const stem = isReserved ? `${one}-${short}` : /[a-z]/.test(short) ? short : one;
  if (stem !== one && !taken(stem)) return stem;
  for (let number = stem === one ? 1 : 2; ; number++) if (!taken(`${stem}-${number}`)) return `${stem}-${number}`;
}

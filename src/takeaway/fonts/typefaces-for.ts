import { TYPEFACES, type Typeface } from './typefaces.ts';

/** The typefaces that a text in some languages needs, in the order in which its characters are looked for. The first is that of the site, which every sheet needs. */
export function typefacesFor(text: string, languages: Iterable<string>): Typeface[] {
  const spoken = new Set(languages);
  const needed = new Set(TYPEFACES.filter(({ languages }, at) => at === 0 || languages.some((language) => spoken.has(language))));
  for (const letter of new Set(text.match(/[^\x00-\x7f]/gu))) {
    const owner = ownerOf(letter, needed);
    if (owner) needed.add(owner);
    // It may be set as a plainer letter and its mark.
    else for (const piece of letter.normalize('NFD')) for (const found of [ownerOf(piece, needed)]) if (found) needed.add(found);
  }
  return TYPEFACES.filter((typeface) => needed.has(typeface));
}

/** The typeface that has a character: one of those that are needed already, where it can be. */
function ownerOf(letter: string, needed: ReadonlySet<Typeface>): Typeface | undefined {
  for (const typeface of needed) if (typeface.has.test(letter)) return typeface;
  return TYPEFACES.find(({ has }) => has.test(letter));
}

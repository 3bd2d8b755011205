import type { Settings } from '../catalogue/catalogue.ts';
import { upperFirst } from './upper-first.ts';

type Named = Pick<Settings, 'foundation' | 'called'>;

/**
 * The name of the body that holds the partnership together, for the middle of a sentence: the one in the settings, "the Foundation" when
 * its name ends so, and otherwise its full name: "Norfolk County Council", "the Oak Trust".
 */
export function foundationInText({ foundation, called }: Named): string {
  if (called) return withSmallThe(called);
  return /\bfoundation$/i.test(foundation) ? 'the Foundation' : withSmallThe(foundation);
}

/** The same at the beginning of a sentence: "The Foundation". */
export function foundationFirst(settings: Named): string {
  return upperFirst(foundationInText(settings));
}

/** A name for the middle of a sentence: "The Oak Trust" becomes "the Oak Trust". */
export function withSmallThe(name: string): string {
  return name.replace(/^The(?= )/, 'the');
}

import type { Settings } from '../catalogue/catalogue.ts';
import { upperFirst } from './upper-first.ts';

type Named = Pick<Settings, 'foundation' | 'called'>;

/**
 * What the body that holds the partnership together is called in the middle of a sentence: what the settings say, "the Foundation"
 * where its name ends so, and otherwise its whole name: "Norfolk County Council", "the Oak Trust".
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

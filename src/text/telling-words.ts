/** Words of every other sentence about schools, so that two texts which share them say nothing to each other. */
const COMMON = new Set(
  `a about after all alive along an and any are as at be been between bring by can child children do does each every everyone first for from good group hard
  have help how in into is it its join keep last link long look made make more need new not of often on one other others our out over own practice primary
  pupil restorative school secondary see set shared short small so some speak staff student take talk teacher that the their them then there they thing this time
  to trained two up us use way we week what when where which while who whole with without words work year yet you young your`.split(/\s+/),
);

/** A word that tells what a text is about, and its stem: a plural has the stem of its singular. */
export interface TellingWord {
  word: string;
  stem: string;
}

/** The words of a short English text that tell what it is about, in small letters and in their order. */
export function tellingWords(text: string): TellingWord[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return words.map((word) => ({ word, stem: stemOf(word) })).filter(({ word, stem }) => !COMMON.has(word) && !COMMON.has(stem));
}

/** English words without the endings of the plural: stories and story, circles and circle are one word. */
function stemOf(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}

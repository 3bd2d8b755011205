/** Words in every other sentence about schools. Two texts that share them need have nothing in common. */
const COMMON = new Set(
  `a about after all alive along an and any are as at be been between bring by can child children do does each every everyone first for from good group hard
  have help how in into is it its join keep last link long look made make more need new not of often on one other others our out over own practice primary
  pupil restorative school secondary see set shared short small so some speak staff student take talk teacher that the their them then there they thing this time
  to trained two up us use way we week what when where which while who whole with without words work year yet you young your`.split(/\s+/),
);

/** The words that two short texts share, as the first one writes them; a plural counts as the same word. */
export function sharedWords(a: string, b: string): string[] {
  const theirs = new Set(tellingWords(b).map(stemOf));
  const seen = new Set<string>();
  return tellingWords(a).filter((word) => theirs.has(stemOf(word)) && !seen.has(stemOf(word)) && seen.add(stemOf(word)));
}

function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return words.filter((word) => !COMMON.has(word) && !COMMON.has(stemOf(word)));
}

/** English words without the endings of the plural: stories and story, circles and circle are one word. */
function stemOf(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}

/** Pairs of vowels that are spoken separately: "idea", "quiet", "situation", "being". */
const APART = /ia(?!l$|n$|ns$|lly$)|io(?!n|u)|eo(?!n|us|p)|iu|uou|[dntl]ua|[dr]eas?$|quie|[aeiouy]ing|creat(?!ur)/g;

/** How many syllables an English word has, by its letters. Right for nine words in ten; most of the others are out by one. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[’']s?$|[’'].*$/g, '').replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1 + (letters.match(APART)?.length ?? 0);
  const spoken = letters
    .replace(/(?<![td])ed$/, 'd')
    .replace(/(?<![sxzcgh])es$/, 's')
    .replace(/e(?=(?:ly|ful|fully|less|ness|ments?|times?|things?)$)/, '')
    // A final e is silent, except after a consonant and l, as in "table".
    .replace(/(?<![^aeiouyl]l)e$/, '');
  return Math.max(1, (spoken.match(/[aeiouy]+/g)?.length ?? 0) + (letters.match(APART)?.length ?? 0));
}

/** Text for the middle of a sentence: "Pastoral lead" becomes "pastoral lead", and "SENCO" stays. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.replace(/^./u, (letter) => letter.toLowerCase()) : words;
}

/** Text for the beginning of a sentence: "the council" becomes "The council". */
export function upperFirst(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

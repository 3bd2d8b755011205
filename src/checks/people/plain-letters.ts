/**
 * A text as a person reads it, for rules that look for names and numbers: without invisible characters (soft hyphens, joiners,
 * zero-width spaces), with each letter in one form, and with plain spaces and dashes. A name is a name however somebody typed or pasted
 * it. It needs no package.
 */
export function plainLetters(words: string): string {
  return words
    .normalize('NFKC')
    .replace(DRAWS_NOTHING, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\S\n]+/g, ' ');
}

const DRAWS_NOTHING = /[\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]|[\u{E0000}-\u{E0FFF}]/gu;

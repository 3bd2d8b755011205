/** Roles, organisations and programs, which are not people. */
const NO_PERSON = /\b(school|academy|college|nursery|primary|junior|infants?|centre|center|unit|services?|federation|hub|church|county|ysgol|council|trust|foundation|partnership|team|office|staff|teacher|head|user|admin|administrator|author|owner|windows|microsoft|word|libreoffice|google|docs|python|unknown|default|laptop|desktop|the)\b/i;

/** The forms in which a text may name somebody, from the name as a file or a message gives it. Only whole names count: first and last. */
export function formsOfName(name: string | undefined): string[] {
  const words = (name ?? '').replace(/\s+/g, ' ').trim();
  if (NO_PERSON.test(words)) return [];
  // "Smith, Jane": many networks write accounts like this. The other order is the same person.
  const turned = /^(\p{Lu}[\p{L}.'’ -]*), ?(\p{Lu}[\p{L}.'’ -]*)$/u.exec(words);
  if (turned) return [`${turned[1]}, ${turned[2]}`, `${turned[2]} ${turned[1]}`];
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(words) ? [words] : [];
}

/** A pattern that finds one of the names in text, however it is spaced; nothing when there are no names. */
export function namesIn(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const forms = names.toSorted((a, b) => b.length - a.length).map((name) => name.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\u00a0]+'));
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu');
}

/** Whether a name is that of one of some schools, however it is written. */
export function isSchool(name: string, schools: readonly string[] = []): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return schools.some((school) => plain(school) === plain(name));
}

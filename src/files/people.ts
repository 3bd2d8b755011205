/** Organisations, roles and programs, which files name where a person's name could stand. */
const NO_PERSON = /\b(schools?|academy|academies|college|nursery|primary|junior|infants?|council|trust|foundation|partnership|microsoft|adobe|acrobat|word|writer|office|google|canva|indesign|illustrator|powerpoint|excel|publisher|libreoffice|openoffice|unknown|users?|admin|administrator|author|team|department|anonymous)\b|^\W*$/i;

/** Whether what a file notes as its author may be a person. When in doubt it is one. */
export function isPerson(name: string): boolean {
  return !NO_PERSON.test(name.trim());
}

/** What was found in the numbers that a program gives to lists and headings. */
export interface NumbersMet {
  /** Whether a list was numbered with something else than plain figures: a, iv, 1.1. */
  otherNumbers: boolean;
  /** Whether headings had numbers, which a page does not give them. */
  numberedHeadings?: boolean;
}

/** The sentences about them for whoever finishes the page. `program` is who numbers: "Word", "the program". */
export function describeNumbers(met: NumbersMet, program: string): string[] {
  return [
    ...(met.numberedHeadings ? [`The numbers that ${program} gave to headings were not imported. Check what refers to them.`] : []),
    ...(met.otherNumbers ? ['Some lists were numbered with letters, Roman numerals or several figures (a, iv, 1.1). They have plain figures now. Check what refers to them.'] : []),
  ];
}

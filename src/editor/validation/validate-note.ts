import { makeLibrary, type Entry } from '../../checks/content/library.ts';
import type { Problem } from '../../checks/problem.ts';
import { personalDetails } from '../../checks/rules/privacy/personal-details.ts';
import { pupilNames } from '../../checks/rules/privacy/pupil-names.ts';

/** Finds what could identify a person in a note. A note is kept with the draft, so the same rules apply as to a page. */
export function validateNote(text: string): Pick<Problem, 'what' | 'why' | 'remedy'>[] {
  // Treated as plain text, because markup has no meaning in a note.
  const tree = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
  const note = { kind: 'news', slug: 'note', file: 'note', values: {}, tree, lines: {}, beside: [], faults: { fields: [], words: [], files: [] } } as unknown as Entry;
  return [pupilNames, personalDetails].flatMap((rule) => rule.check(note, makeLibrary([note], '')));
}

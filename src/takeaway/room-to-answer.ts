import type { Gap } from '../parts/plain/plain-tree.ts';

/** How much room an answer written by hand takes: part of a line, in millimetres, or whole lines. */
export type AnswerRoom = { wide: number } | { lines: number };

/** What people are asked for, by the words of a label, and how long such an answer is. The first that matches counts. */
const KINDS: [words: RegExp, room: AnswerRoom][] = [
  [/\b(?:signature|signed|e-?mail|address)\b/i, { wide: 85 }],
  [/\b(?:role|job|post|position)\b.*\b(?:telephone|phone|number)\b/i, { wide: 100 }],
  [/\b(?:tele)?phone\b|\b(?:mobile|number of the school)\b/i, { wide: 60 }],
  [/\bname\b.*\b(?:school|parent|carer|organisation)\b|\b(?:school|organisation)\b.*\bname\b/i, { wide: 85 }],
  [/\b(?:name|who)\b/i, { wide: 70 }],
  [/\b(?:role|job|post|position)\b/i, { wide: 65 }],
  [/\b(?:date|day|deadline)\b/i, { wide: 45 }],
  [/\b(?:time|year|class|form|age|room|number|how many|version)\b/i, { wide: 28 }],
];

/** The lines for something in people’s own words, such as what they agreed. */
const IN_OWN_WORDS: AnswerRoom = { lines: 3 };

/** Where nothing says what is asked for: about as much as two or three words take. */
const UNKNOWN = 60;

/**
 * The room for the answer to a gap. A translated gap is known by its original. `before` and `after` are the text around it on its line: what ends with a colon and has nothing after it but a full
 * stop is answered in people’s own words, unless its label asks for something short.
 */
export function roomToAnswer({ label, original }: Pick<Gap, 'label' | 'original'>, before: string, after: string): AnswerRoom {
  const asks = original ?? label;
  const known = KINDS.find(([words]) => words.test(asks));
  if (known) return known[1];
  const isOpen = /[:：]\s*$/.test(before) || /^(?:what|why|how)\b/i.test(asks);
  return isOpen && endsLine(after) ? IN_OWN_WORDS : { wide: UNKNOWN };
}

/** Whether there is nothing on the rest of a line but its full stop. */
export function endsLine(after: string): boolean {
  return /^[\s.。۔।]*$/.test(after);
}

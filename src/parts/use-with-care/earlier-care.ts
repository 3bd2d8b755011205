/**
 * The wordings that the fixed safeguarding notice had before, the newest first, paragraph by paragraph. A Word file given out with one of them comes
 * back as the same page. Whenever `CARE` in `part.ts` changes, even by a comma, put its wording until then at the top here; take none away.
 */
export const EARLIER_CARE: readonly (readonly string[])[] = [
  [
    'A restorative conversation is never a way to deal with a disclosure, abuse, sexual harm, exploitation, or bullying that is still going on. Stop, and tell your designated safeguarding lead the same day.',
    'Everyone taking part must be free to say no. Nobody is made to apologise, and nobody is made to meet the person who hurt them.',
  ],
];

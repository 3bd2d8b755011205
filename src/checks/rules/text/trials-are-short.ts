import { countTrialWords, MOST_TRIAL_WORDS } from '../../../schema/trial-words.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

// 59 words, so that two of them leave room for two more.
const LONG = `${'We met every Thursday after registration, and everyone who wanted to speak could speak. '.repeat(4)}Some said nothing.`;

export const trialsAreShort: Rule = {
  name: 'trials-are-short',
  title: `A note on something you tried has ${MOST_TRIAL_WORDS} words at the most`,
  why: 'People read five such notes before they choose. They read short ones to the end, and short ones are quicker to write.',
  examples: {
    good: [{ kind: 'trials', about: 'As long as it may be.', fields: { did: LONG, happened: LONG }, body: 'And again.' }],
    bad: [
      { kind: 'trials', about: 'One word too many.', fields: { did: LONG, happened: LONG }, body: 'And once again.', says: 'The note has 121 words.' },
      { kind: 'trials', about: 'Everything counts, and so does the text below the fields.', fields: { did: LONG, happened: LONG, change: 'Nothing.' }, body: 'Thank you.', says: 'The note has 121 words.' },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'trials') return [];
    const { did, happened, change } = (entry as Entry<'trials'>).values;
    const below = [...stretchesOf(entry)].filter(({ field }) => field === undefined).map(({ words }) => words);
    const count = countTrialWords([did, happened, change, ...below]);
    const over = count - MOST_TRIAL_WORDS;
    if (over <= 0) return [];
    return [{ line: 1, field: 'did', what: `The note has ${count} words.`, why: `There is room for ${MOST_TRIAL_WORDS} in “What we did”, “What happened” and “What we would change” together.`, remedy: `Take out ${over === 1 ? 'one word' : `${over} words`}. What would help a colleague most to decide?` }];
  },
};

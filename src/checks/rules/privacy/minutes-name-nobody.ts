import { NOBODY, wordsOfNames } from '../../people/capital-words.ts';
import { plainLetters } from '../../people/plain-letters.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

const NAME = '\\p{Lu}\\p{Ll}[\\p{L}’\'-]*';
const SPEAKS = '(?:said|says|told|asked|asks|agreed|thanked|offered|apologised|explained|suggested|reported|will|has|felt|noted|chaired|led|spoke|brought|described|wondered|proposed)';

/** Patterns that find a person’s name in minutes, as the first group. */
const PATTERNS = [
  // Two names before something somebody did: "Jane Example said".
  new RegExp(`(?<![\\p{L}’'-])(${NAME} ${NAME}) (?:\\([^)]{1,40}\\) )?${SPEAKS}\\b`, 'gu'),
  // One name in the middle of a sentence: "and Jane said".
  new RegExp(`(?<=\\p{Ll},? )(${NAME}) ${SPEAKS}\\b`, 'gu'),
  // After the words that introduce a list of people in minutes.
  new RegExp(`\\b(?:[Aa]pologies(?: were received)?(?: from)?:?|[Cc]haired by|[Ll]ed by|[Mm]inutes (?:taken )?by|[Pp]resent:|[Tt]hanks to|[Aa]ttended by) (${NAME}(?: ${NAME})?)`, 'gu'),
];

export const minutesNameNobody: Rule = {
  name: 'minutes-name-nobody',
  title: 'Minutes name schools and roles, never people',
  why: 'Notes of a meeting are public and are kept for years. People speak more freely when we do not record their names.',
  examples: {
    good: [
      { kind: 'meetings', body: 'Oak Primary said that lunchtimes are calmer. The headteacher of the host school asked why. Pupils told us.' },
      { kind: 'meetings', body: 'Apologies from Oak Primary. On Monday the governors will decide.' },
    ],
    bad: [
      { about: 'A first and a family name.', kind: 'meetings', body: 'Joanna Featherstone said that lunchtimes are calmer.', says: 'seems to name a person' },
      { about: 'A first name.', kind: 'meetings', body: 'It was loud, and Joanna asked why.', says: 'seems to name a person' },
      { about: 'A list of people.', kind: 'meetings', body: 'Apologies from Joanna Featherstone.', says: 'seems to name a person' },
    ],
  },
  // Never repeat what was found: the report of a build may be public.
  check: (entry, library) => {
    if (entry.kind !== 'meetings' && entry.kind !== 'issues') return [];
    const known = wordsOfNames(library);
    return [...stretchesOf(entry)].flatMap(({ words, line, column, field }) => {
      const names = PATTERNS.flatMap((pattern) => [...plainLetters(words).matchAll(pattern)].map(([, name]) => name!));
      if (!names.some((name) => name.split(' ').every((word) => !known.has(word) && !NOBODY.has(word)))) return [];
      return [{
        line, column, field,
        what: 'This seems to name a person who spoke or was there.',
        why: 'Notes name only schools and roles, so that everyone can speak freely.',
        remedy: 'Write the school and the role instead: “the pastoral lead of the host school”.',
      }];
    });
  },
};

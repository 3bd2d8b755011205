import { NOBODY, wordsOfNames } from '../../people/capital-words.ts';
import { plainLetters } from '../../people/plain-letters.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

/** A word with a capital letter in the middle of a sentence. After an opening quotation mark it is the name of a thing. */
const IN_A_SENTENCE = /(?<=[\p{Ll}\d)],? )(\p{Lu}\p{Ll}[\p{L}’'-]*)/gu;

const trial = (happened: string) => ({ kind: 'trials' as const, fields: { happened } });

export const trialsNameNobody: Rule = {
  name: 'trials-name-nobody',
  title: 'A note on a trial names no pupil',
  why: 'A note is about one class in one term. If it gives a first name, everybody there knows who is meant.',
  examples: {
    good: [
      trial('Two boys made up on Monday. Year 4 asked for it again in September.'),
      { about: 'The name of a thing, in quotation marks.', ...trial('We began with “Heartstrings”, and the class laughed.') },
    ],
    bad: [
      { ...trial('One said sorry to Tobias and they played on.'), says: 'may be somebody’s name' },
      { ...trial('Two boys, Kyle and Mason, made up.'), says: 'may be somebody’s name' },
      { ...trial('At first Year 4 Aisha did not want to.'), says: 'may be somebody’s name' },
    ],
  },
  // Never repeat what was found: the report of a build may be public.
  check: (entry, library) => {
    if (entry.kind !== 'trials') return [];
    const known = wordsOfNames(library);
    return [...stretchesOf(entry)].flatMap(({ words, line, column, field }) => {
      const isOpen = [...plainLetters(words).matchAll(IN_A_SENTENCE)].some(([, word]) => !NOBODY.has(word!) && !known.has(word!) && !NOBODY.has(word!.replace(/[’']s$/, '')) && !known.has(word!.replace(/[’']s$/, '')));
      return isOpen ? [{
        line, column, field,
        what: 'A word with a capital letter in the middle of a sentence may be somebody’s name.',
        why: 'In a note about one class, everybody there would know who is meant.',
        remedy: 'Write “a pupil”, “A” or “a child in Year 4” instead. If it is the name of a thing, put it in quotation marks.',
      }] : [];
    });
  },
};

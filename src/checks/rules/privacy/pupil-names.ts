import { namesSomebody } from '../../people/names-somebody.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

export const pupilNames: Rule = {
  name: 'pupil-names',
  title: 'Nobody is named',
  why: 'A first name and a year group are enough to find a child. Stories work as well with “a pupil” or “A”, and members of staff are named by what they do.',
  examples: {
    good: [
      { body: 'One pupil said that the game was unfair. Pupils in Year 6 led the circle on Monday (Year 4).' },
      { body: 'Pupil Premium, the Student Council and Child Protection are written with capital letters. Ask the Headteacher.' },
    ],
    bad: [
      { about: 'A pupil with a first name.', body: 'A pupil called Zuzanna said so.', says: 'a name beside' },
      { about: 'A name and an age.', body: 'Tobias, aged 9, took the ball.', says: 'a name beside' },
      { about: 'A name and a year group.', body: 'Then Zuzanna (Y4) cried.', says: 'a name beside' },
      { about: 'In a note on something a school tried.', kind: 'trials', fields: { happened: 'A pupil called Zuzanna laughed.' }, says: 'a name beside' },
      { about: 'A title and a family name.', body: 'Ask Mrs Featherstone about it.', says: 'a name beside' },
    ],
  },
  stopsSave: true,
  // Never repeat what was found: the report of a build may be public.
  alone: true,
  check: (entry) =>
    [...stretchesOf(entry)].flatMap(({ words, line, column, field }) => {
      if (!namesSomebody(words)) return [];
      return [{
        line, column, field,
        what: 'There seems to be a name beside a word such as pupil, a title, an age or a year group.',
        why: 'It could identify somebody, for as long as a copy of the page exists.',
        remedy: 'Write a role or a letter instead: “a pupil”, “A”, “the class teacher”.',
      }];
    }),
};

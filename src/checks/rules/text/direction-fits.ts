import { directionOfMost } from '../../../text/direction.ts';
import { textOf } from '../../../parts/nodes.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const directionFits: Rule = {
  name: 'direction-fits',
  title: 'Text is read in the direction in which it is written',
  why: 'Urdu and Arabic are written from right to left. On a page that says otherwise, full stops and brackets are on the wrong side, and a screen reader uses the wrong voice.',
  examples: {
    good: [
      { body: 'Send this the same day.' },
      { about: 'English that quotes a word of Urdu is still English.', body: 'The letter is called خط in Urdu.' },
      { fields: { direction: 'rtl' }, body: 'یہ خط اسی دن بھیجیں۔' },
    ],
    bad: [
      { body: 'یہ خط اسی دن بھیجیں۔', says: 'written from right to left, but its language is read from left to right' },
      { fields: { direction: 'rtl' }, body: 'Send this the same day.', says: 'written from left to right, but its language is read from right to left' },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry, library) => {
    if (entry.kind !== 'resources' || !library.settings) return [];
    const { language, direction } = (entry as Entry<'resources'>).values;
    const said = direction ?? library.settings.languages.find((one) => one.language === language)?.direction ?? 'ltr';
    const written = directionOfMost(textOf(entry.tree));
    if (!written || written === said) return [];
    const names = { ltr: 'from left to right', rtl: 'from right to left' };
    return [{
      line: 1,
      field: 'language',
      what: `Most of this page is written ${names[written]}, but its language is read ${names[said]}.`,
      why: 'Full stops and brackets would be on the wrong side.',
      remedy: 'Set "Language" to the language of the page. Leave "Direction of writing" out unless it differs from what the language normally uses.',
    }];
  },
};

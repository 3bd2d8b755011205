import { findUnprintable } from '../../../takeaway/unprintable.ts';
import { quote } from '../../../schema/fault.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

export const lettersCanBePrinted: Rule = {
  name: 'letters-can-be-printed',
  title: 'Resources are written in letters that can be printed',
  why: 'Each resource is made into PDFs, in fonts that are easy to read. Where these lack a letter, we would rather say so than print an empty box. English, Welsh, Polish, Urdu, Arabic and many more are there, and so are emoji, ticks, boxes and arrows.',
  examples: {
    good: [
      { body: 'Dŵr, żółty, café, “well done” – ½ of £10.' },
      { fields: { direction: 'rtl' }, body: 'یہ خط اسی دن بھیجیں۔' },
      { body: '☐ Well done 😀 → ★ H₂O, ⅓ of £10' },
      { about: 'What is not a resource is not made into a PDF.', kind: 'news', body: 'こんにちは' },
    ],
    bad: [
      { body: 'In Japan they say こんにちは.', says: 'The letters "こんにちは" cannot be printed with the fonts that we have.' },
      { fields: { summary: 'こんにちは' }, says: 'The letters "こんにちは" cannot be printed' },
    ],
  },
  // On paper alone is something missing: what is published stays so, without the files that cannot be made.
  betweenPages: true,
  check: (entry) => {
    if (entry.kind !== 'resources') return [];
    return [...stretchesOf(entry)].flatMap(({ words, line, column, field }) => {
      const missing = findUnprintable(words);
      if (!missing) return [];
      return [{
        line, column, field,
        what: `The letters ${quote(missing)} cannot be printed with the fonts that we have.`,
        why: 'The page would have no PDF to take away.',
        remedy: 'Say it in words. If it is a language that we do not have yet, write to us, and we add a font for it.',
      }];
    });
  },
};

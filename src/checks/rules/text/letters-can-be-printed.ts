import { findUnprintable } from '../../../takeaway/unprintable.ts';
import { quote } from '../../../schema/fault.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

export const lettersCanBePrinted: Rule = {
  name: 'letters-can-be-printed',
  title: 'Resources are written in letters that can be printed',
  why: 'We make PDFs of each resource, in fonts that are easy to read. Where these lack a letter, we would rather say so than print an empty box. They have the letters of most languages of families here, from Welsh, Polish and Ukrainian to Arabic, Urdu, Punjabi, Bengali, Tamil, Tigrinya and Chinese, and emoji, ticks, boxes, arrows and raised figures. They lack those of Thai, Korean and some others.',
  examples: {
    good: [
      { body: 'Dŵr, żółty, café, “well done” – ½ of £10.' },
      { fields: { direction: 'rtl' }, body: 'یہ خط اسی دن بھیجیں۔' },
      { body: '☐ Well done 😀 → ★ H₂O, 10⁷, ⅓ of £10' },
      { body: 'Дякую · Ευχαριστώ · የቐንየለይ · 谢谢 · תודה · धन्यवाद · ਧੰਨਵਾਦ · આભાર · ধন্যবাদ · நன்றி' },
      { about: 'What is not a resource is not made into a PDF.', kind: 'news', body: 'ขอบคุณ' },
    ],
    bad: [
      { body: 'In Thailand they say ขอบคุณ.', says: 'The letters "ขอบคุณ" cannot be printed with the fonts that we have.' },
      { fields: { summary: 'ขอบคุณ' }, says: 'The letters "ขอบคุณ" cannot be printed' },
    ],
  },
  // Something is missing only on paper: a published page stays, without the files that cannot be made.
  betweenPages: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'resources') return [];
    return [...stretchesOf(entry)].flatMap(({ words, line, column, field }) => {
      const missing = findUnprintable(words);
      if (!missing) return [];
      return [{
        line, column, field,
        what: `The letters ${quote(missing)} cannot be printed with the fonts that we have.`,
        why: 'Nobody could download a PDF of the page.',
        remedy: 'Say it in words. If it is a language that we do not have yet, write to us, and we will add a font for it.',
      }];
    });
  },
};

import { group, list, optional, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** The words of the field, so that whoever types one of them finds pages with another. */
export const synonyms = defineKind({
  name: 'synonyms',
  one: 'list of words',
  label: 'Words for the search',
  about: 'What else people call a thing, so that the search finds it: abbreviations, other names, and what a word leads to.',
  layout: 'single',
  fields: {
    entries: list({
      label: 'Entries',
      hint: 'One for each thing that has more than one name.',
      of: group({
        label: 'Entry',
        hint: 'Words that mean the same, and what they lead to.',
        fields: {
          terms: list({ label: 'Words for the same thing', hint: 'Whoever searches for one of them also finds pages with the others.', of: text({ label: 'Word', hint: 'A word, an abbreviation or a few words together.', most: 60 }), most: 20 }),
          leads: optional(list({ label: 'Also leads to', hint: 'Words of pages that help with it, but not the other way round: Year 3 leads to Key Stage 2.', of: text({ label: 'Word', hint: 'Words that are on a page here.', most: 60 }), most: 6 })),
          why: text({ label: 'Why', hint: 'Why people need it, in one sentence.', most: 160 }),
        },
      }),
      most: 600,
    }),
    elsewhere: optional(list({ label: 'What we have nothing on', hint: 'What schools ask for and find elsewhere, such as times tables or asbestos. A page is found for it only if it has these very words, and otherwise the search says that there is nothing.', of: text({ label: 'Thing', hint: 'A word, or a few words together.', most: 60 }), most: 800 })),
  },
});

import { flag, shaped, text, withDefault } from './fields.ts';

/** What a page is called; every kind of content that is a page has it. */
export const title = text({ label: 'Title', hint: 'A short name that says what it is.', most: 90 });

/** Whether the entry is invented, to show how the site works. */
export const example = withDefault(
  flag({ label: 'This is an example', hint: 'Switched on for content that was invented to show how the site works.' }),
  false,
);

/** A language, by its BCP 47 tag; the settings list those the partnership uses. */
export const language = shaped({
  label: 'Language',
  hint: 'The language it is written in.',
  pattern: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
  wants: 'one of the languages in content/settings.yml, such as en-GB',
});

import { shaped } from '../fields.ts';

/** A language, by its BCP 47 tag; the settings list those the partnership uses. */
export const language = shaped({
  label: 'Language',
  hint: 'The language it is written in.',
  pattern: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
  wants: 'one of the languages in content/settings.yml, such as en-GB',
});

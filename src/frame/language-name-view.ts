import type { Settings } from '../catalogue/catalogue.ts';

/** What a language is called, and how its own name is written. */
export interface LanguageNameView {
  language: string;
  /** Its name in English. */
  name: string;
  /** Its name in the language itself. */
  own: string;
  direction: 'ltr' | 'rtl';
}

/** The name of a language that the settings list; undefined for any other. The case of its tag does not matter, because addresses are in small letters. */
export function viewLanguageName(settings: Pick<Settings, 'languages'>, tag: string): LanguageNameView | undefined {
  const found = settings.languages.find(({ language }) => language.toLowerCase() === tag.toLowerCase());
  return found && { language: found.language, name: found.name, own: found.own, direction: found.direction };
}

import type { LookUp } from '../published/look-up.ts';
import type { Choice } from './choice-field.ts';

/** The languages of the settings, by their names in English and in the language itself. */
export async function listLanguages(lookUp: Pick<LookUp, 'entry'>): Promise<Choice[]> {
  const { languages = [] } = ((await lookUp.entry('settings', 'settings'))?.values ?? {}) as { languages?: { language: string; name: string; own: string }[] };
  return languages.map(({ language, name, own }) => ({ value: language, label: name === own ? name : `${name} (${own})` }));
}

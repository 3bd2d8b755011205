import type { Field } from '../fields.ts';
import { language } from './language.ts';

/** The language of a page: one of those that the settings list, chosen by its name. */
export const pageLanguage: Field<(typeof language)['check']> = { ...language, input: { type: 'text', pick: 'language' } };

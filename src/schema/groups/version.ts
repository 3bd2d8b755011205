import { shaped } from '../fields.ts';

/** The version of something, as people count it: 2.1. */
export function version(label: string, hint: string) {
  return shaped({ label, hint, pattern: /^\d{1,2}\.\d{1,2}$/, wants: 'two numbers with a point between them, in quotation marks, such as "1.0"' });
}

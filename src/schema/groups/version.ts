import { shaped } from '../fields.ts';

/** A version as people number it: 2.1. */
export function version(label: string, hint: string) {
  return shaped({ label, hint, pattern: /^\d{1,2}\.\d{1,2}$/, wants: 'two numbers with a point between them, in quotation marks, such as "1.0"' });
}

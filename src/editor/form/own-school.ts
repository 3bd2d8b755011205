import type { FormField } from './form-fields.ts';
import { text } from './text.ts';

/** The field that names the school, for each kind of page. */
export const SCHOOL_FIELD: Readonly<Record<string, string>> = { resources: 'school', trials: 'school', visits: 'host' };

/** Fills in the writer's own school among the fields of a kind, so that it cannot be changed. */
export function withOwnSchool(fields: readonly FormField[], kind: string, school: string | undefined): FormField[] {
  return fields.map((field) => (school && field.name === SCHOOL_FIELD[kind] ? { ...field, widget: 'write-once', kind: 'schools', hint: text.ownSchool, default: school } : field));
}

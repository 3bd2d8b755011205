import type { FormField } from './form-fields.ts';

/** The field in which a page of each kind names the school that it is from. */
export const SCHOOL_FIELD: Readonly<Record<string, string>> = { resources: 'school', trials: 'school', visits: 'host' };

/** The fields of a kind, with the school of who writes filled in and fixed. */
export function withOwnSchool(fields: readonly FormField[], kind: string, school: string | undefined): FormField[] {
  return fields.map((field) => (school && field.name === SCHOOL_FIELD[kind] ? { ...field, widget: 'lasting', kind: 'schools', hint: 'The school that your account writes for.', default: school } : field));
}

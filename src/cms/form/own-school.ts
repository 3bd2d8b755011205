import { SESSION } from '../sign-in/session.ts';
import type { FormField } from './form-fields.ts';

/** The field in which a page of each kind names the school that it is from. */
export const SCHOOL_FIELD: Readonly<Record<string, string>> = { resources: 'school', trials: 'school', visits: 'host' };

/**
 * The school that whoever is signed in writes for, by the name of its page; nothing for the Foundation, and for those whose account names none.
 * It only fills in the form: whose page somebody may write, the gateway decides anew for each request.
 */
export function schoolOf(storage: Pick<Storage, 'getItem'>): string | undefined {
  try {
    const user = JSON.parse(storage.getItem(SESSION) ?? 'null') as { app_metadata?: { roles?: unknown; school?: unknown } } | null;
    const { roles, school } = user?.app_metadata ?? {};
    return typeof school === 'string' && !(Array.isArray(roles) && roles.includes('foundation')) ? school.trim() || undefined : undefined;
  } catch {
    return undefined;
  }
}

/** The fields of a kind, with the school of who writes filled in and fixed. */
export function withOwnSchool(fields: readonly FormField[], kind: string, school: string | undefined): FormField[] {
  return fields.map((field) => (school && field.name === SCHOOL_FIELD[kind] ? { ...field, widget: 'lasting', kind: 'schools', hint: 'The school that your account writes for.', default: school } : field));
}

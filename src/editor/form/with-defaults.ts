import type { FormField } from './form-fields.ts';

/** Gives the fields of a form new defaults: what `data` holds replaces what the form says. */
export function withDefaults(fields: readonly FormField[], data: Record<string, unknown>): FormField[] {
  return fields.map((field) => {
    const value = data[field.name];
    if (value === undefined) return field;
    if (field.widget === 'object' && field.fields) return { ...field, collapsed: false, fields: withDefaults(field.fields, value as Record<string, unknown>) };
    return { ...field, default: value };
  });
}

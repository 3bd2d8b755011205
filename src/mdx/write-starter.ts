import type { Field, Fields } from '../schema/fields.ts';
import { writeFields } from './write-fields.ts';

/**
 * Writes a page for somebody to finish: the known fields, the body (`body` of the values), what to do as comments above the fields, and
 * a comment for each field still to be filled in. `npm run check` then names exactly those.
 */
export function writeStarter({ body, ...values }: Record<string, unknown>, notes: readonly string[], fields: Fields): string {
  const order = Object.keys(fields);
  const known = order.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
  const asked = missing(fields, values);
  const comments = [...notes, ...(asked.length ? ['Still to be filled in:', ...asked.map(({ path, label, hint }) => `  ${path.join(' > ')}: ${label}. ${hint}`)] : [])];
  return `---\n${comments.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}`).join('\n')}\n${writeFields(Object.fromEntries(known), '', order)}\n---\n\n${String(body ?? '').trim()}\n`;
}

/** The required fields that are missing, however deep. */
function missing(fields: Fields, values: Record<string, unknown>, above: string[] = []): { path: string[]; label: string; hint: string }[] {
  return Object.entries(fields).flatMap(([name, field]: [string, Field]) => {
    const path = [...above, name];
    const value = values[name];
    if (field.input.type === 'group' && (value !== undefined || field.required)) return missing(field.input.fields, (value ?? {}) as Record<string, unknown>, path);
    return field.required && value === undefined ? [{ path, label: field.label, hint: field.hint }] : [];
  });
}

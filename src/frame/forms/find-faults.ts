import { text } from './text.ts';

/** What a form has to know of a field to say what is missing in it. */
export interface CheckedField {
  name: string;
  /** The label as people read it, for a field without messages of its own. */
  label: string;
  /** Whether the browser would let the form be sent with this field as it is. */
  isValid: boolean;
  /** Whether the field is empty and must not be. */
  isMissing: boolean;
  /** What to say when it is empty. */
  missing?: string | undefined;
  /** What to say when what was written cannot be right. */
  wrong?: string | undefined;
}

/** A field and what is to be put right in it. */
export interface Fault {
  name: string;
  message: string;
}

/** What is to be put right in a form, in the order of its fields. Fields of one name, such as a choice of one among three, have one fault together. */
export function findFaults(fields: readonly CheckedField[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const { name, label, isValid, isMissing, missing, wrong } of fields) {
    if (isValid || faults.has(name)) continue;
    faults.set(name, { name, message: (isMissing ? missing : wrong) ?? missing ?? text.fillIn(label) });
  }
  return [...faults.values()];
}

import { stringify } from 'yaml';
import type { Example } from './rule.ts';

/** An example of a rule as a contributor would write it: what it shows, the fields it sets, and the body below them. */
export function describeExample({ about, body, fields }: Example): string {
  return [about, fields && stringify(fields).trim(), body].filter(Boolean).join('\n\n');
}

import { SLUG } from '../../schema/fields.ts';
import { KEYS } from '../published/keys.ts';
import type { LookUp } from '../published/look-up.ts';
import type { Sent } from './prefill-from-message.ts';

/** The fields of a form in which people say which entry they mean, with its kind. */
const NAMED = { school: 'schools', resource: 'resources' } as const;

/**
 * What somebody sent, with the name of the entry where they wrote its title: on a large site people write the name of their school, and what they tried. What is no
 * title of exactly one published entry stays as it was written.
 */
export async function nameEntries(sent: Sent, { under }: Pick<LookUp, 'under'>): Promise<Sent> {
  const named: Sent = { ...sent };
  for (const [field, kind] of Object.entries(NAMED)) {
    const written = sent[field]?.trim() ?? '';
    if (!written || SLUG.test(written)) continue;
    const [key, ...others] = await under(KEYS.title(kind, written));
    if (key && !others.length) named[field] = key.slice(kind.length + 1);
  }
  return named;
}

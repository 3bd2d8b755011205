import { SLUG } from '../../schema/fields.ts';
import { PHASES, ROLES, USE_AGAIN } from '../../schema/vocabulary.ts';
import type { Option } from '../../schema/fields.ts';
import type { Prefill } from './prefill.ts';
import type { Sent } from './prefill-from-message.ts';

/** Whether something was sent with the form "We tried it", rather than with the form for sharing. */
export function isTrial(sent: Sent): boolean {
  return sent.did !== undefined && sent.resource !== undefined;
}

/** Prefills a new trial from what somebody sent with the form "We tried it". A value that is not among the choices is left for a person to choose. */
export function prefillFromTrial(sent: Sent): Prefill {
  const oneOf = (options: readonly Option[], value?: string) => (options.some((option) => option.value === value) ? value : undefined);
  const nameOf = (value?: string) => (value && value !== 'other' && SLUG.test(value) ? value : undefined);
  const values = {
    // On a large site people write the title of a resource, or the address of its page.
    resource: nameOf(sent.resource?.replace(/^.*\/resources\/([a-z0-9-]+)(?:\/.*)?$/, '$1')),
    school: nameOf(sent.school),
    phase: oneOf(PHASES, sent.phase),
    role: oneOf(ROLES, sent.role),
    term: /^\d{4}-(autumn|spring|summer)$/.test(sent.term ?? '') ? sent.term : undefined,
    did: sent.did?.trim(),
    happened: sent.happened?.trim(),
    change: sent.change?.trim(),
    again: oneOf(USE_AGAIN, sent.again),
  };
  // On a large site people write the name of their school.
  const written = SLUG.test(sent.school ?? '') ? '' : sent.school?.trim();
  return {
    kind: 'trials',
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
    pictures: [],
    notes: [
      sent.nameless ? 'The sender has ticked that no pupil can be recognised. You have only their word for it: read it yourself.' : 'The sender has not ticked that no pupil can be recognised. Read it through with that in mind.',
      ...(values.resource || !sent.resource?.trim() ? [] : [`The sender says that they tried “${sent.resource.trim()}”. Choose it from the list.`]),
      ...(values.school ? [] : [written ? `The sender says that their school is “${written}”. Choose it from the list, or ask which it is: only schools of the partnership are counted.` : 'The sender’s school is not on our list. Ask which it is: only schools of the partnership are counted.']),
      ...(sent.mailbox ? [`Write to ${sent.mailbox} before it is published, and delete what was sent afterwards.`] : []),
      ...(sent.again === 'no' ? ['They would not use it again. We publish that as readily as a “yes”.'] : []),
    ],
  };
}

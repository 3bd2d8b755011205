import { SLUG } from '../../schema/fields.ts';
import { PHASES, ROLES, USE_AGAIN } from '../../schema/vocabulary.ts';
import type { Option } from '../../schema/fields.ts';
import type { Prefill } from './prefill.ts';
import type { Sent } from './prefill-from-message.ts';
import { sentInText } from './sent-in-text.ts';

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
      sent.nameless ? sentInText.trial.nameless : sentInText.trial.notNameless,
      ...(values.resource || !sent.resource?.trim() ? [] : [sentInText.trial.resourceWritten(sent.resource.trim())]),
      ...(values.school ? [] : [written ? sentInText.trial.schoolWritten(written) : sentInText.trial.schoolUnknown]),
      ...(sent.mailbox ? [sentInText.message.writeTo(sent.mailbox)] : []),
      ...(sent.again === 'no' ? [sentInText.trial.notAgain] : []),
    ],
  };
}

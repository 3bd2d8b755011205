import { choice, optional, paragraph, reference, term, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example } from './groups/example.ts';
import { PHASES, ROLES, USE_AGAIN } from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** A note from a school that tried a resource. */
export const trials = defineKind({
  name: 'trials',
  one: 'trial',
  label: 'We tried it',
  about: 'A note from a school that tried a resource: what it did, what happened, and whether it would use it again. 120 words at the most, in all. A "no" is worth sharing.',
  layout: 'file',
  steps: { text: 'What you tried', audience: 'Who and when' },
  fields: {
    ...inStep('text', {
      title: optional(text({ label: 'Title', hint: 'Left out, it is made from the school and the resource.', most: 120 })),
      resource: reference({ label: 'Resource', hint: 'What you tried.', to: 'resources' }),
    }),
    ...inStep('audience', {
      school: reference({ label: 'School', hint: 'The school that tried it.', to: 'schools' }),
      phase: choice({ label: 'Phase', hint: 'With which age group.', from: PHASES }),
      role: choice({ label: 'Role', hint: 'Who led it.', from: ROLES }),
      term: term({ label: 'Term', hint: 'The term in which you tried it.' }),
    }),
    ...inStep('text', {
      did: paragraph({ label: 'What we did', hint: 'How often, with how many, and how.', most: 800 }),
      happened: paragraph({ label: 'What happened', hint: 'What you saw. No names.', most: 800 }),
      change: optional(paragraph({ label: 'What we would change', hint: 'What you would do differently next time.', most: 800 })),
      again: choice({ label: 'Would you use it again?', hint: 'An honest answer helps most.', from: USE_AGAIN }),
    }),
    example,
  },
});

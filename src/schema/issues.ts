import { choice, group, list, optional, reference, term, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example } from './groups/example.ts';
import { title } from './groups/title.ts';
import { PHASES, ROLES, THEMES } from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** Something that several schools find hard. Its progress is computed, never written. */
export const issues = defineKind({
  name: 'issues',
  one: 'issue',
  label: 'Issues of common concern',
  about: 'Something that several schools find hard: the meeting that raised it, what is wanted, which school has taken on what, and how it was answered.',
  layout: 'file',
  steps: { audience: 'What would help' },
  reminder: 'Say what schools find hard, and what they have tried. Name schools and roles, never a person. This reminder is not published.',
  fields: {
    ...inStep('text', {
      title,
      summary: text({ label: 'Summary', hint: 'What schools find hard, in one sentence.', most: 200 }),
      raised: reference({ label: 'Raised at', hint: 'The meeting at which it was raised.', to: 'meetings' }),
    }),
    ...inStep('audience', {
      themes: list({ label: 'Themes', hint: 'The themes it touches.', of: choice({ label: 'Theme', hint: 'One theme.', from: THEMES }), most: 6 }),
      wanted: optional(list({
        label: 'What is wanted',
        hint: 'What would help. Any school can take one on.',
        of: group({
          label: 'Thing wanted',
          hint: 'One thing that would help.',
          fields: {
            what: text({ label: 'What is wanted', hint: 'Such as: a letter home that a tired parent reads to the end.', most: 160 }),
            phase: optional(choice({ label: 'Phase', hint: 'The phase it is wanted for, when it is wanted for one.', from: PHASES })),
            role: optional(choice({ label: 'Who it is for', hint: 'Who will use it.', from: ROLES })),
            school: optional(reference({ label: 'Taken on by', hint: 'The school that writes it. Leave it empty until one has said so.', to: 'schools' })),
            term: optional(term({ label: 'Taken on in', hint: 'The term in which the school said so.' })),
            resource: optional(reference({ label: 'The finished resource', hint: 'The resource, once it is shared.', to: 'resources' })),
          },
        }),
        most: 12,
      })),
    }),
    resources: optional(list({ label: 'Already there', hint: 'Resources that help with it and were not written for it.', of: reference({ label: 'Resource', hint: 'One resource.', to: 'resources' }), most: 12 })),
    example,
  },
});

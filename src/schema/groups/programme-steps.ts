import { choice, flag, group, list, number, optional, paragraph, reference, text } from '../fields.ts';
import { THEMES } from '../vocabulary.ts';

const resources = (label: string, hint: string) => optional(list({
  label,
  hint,
  of: reference({ label: 'Resource', hint: 'A resource on this site.', to: 'resources' }),
  most: 12,
}));

/** The parts of a programme in order. A step that is a session of a kit also says how the session is run. */
export const steps = list({
  label: 'Steps',
  hint: 'The parts of the programme, in order.',
  of: group({
    label: 'Step',
    hint: 'One part.',
    fields: {
      title: text({ label: 'Step', hint: 'What it is called.', most: 90 }),
      about: paragraph({ label: 'What happens', hint: 'One or two sentences.' }),
      requires: optional(list({
        label: 'Steps that come first',
        hint: 'Steps of this programme that someone needs to have done, each written as it is called above.',
        of: text({ label: 'Step that comes first', hint: 'What that step is called.', most: 90 }),
        most: 6,
      })),
      before: optional(text({ label: 'What else comes first', hint: 'Anything that is not a step of this programme, such as: used for a fortnight.', most: 160 })),
      sessions: optional(number({ label: 'Most sessions', hint: 'How many sessions there are at the most.', least: 1, most: 60 })),
      chosen: optional(flag({ label: 'Chosen from the focus areas', hint: 'Switched on when each school chooses its sessions from the focus areas.' })),
      minutes: optional(number({ label: 'Minutes', hint: 'How long one session takes.', least: 5, most: 480 })),
      staffing: optional(text({ label: 'Staffing', hint: 'How many adults there are, and in which roles.', most: 200 })),
      room: optional(text({ label: 'Room', hint: 'Which room, and how it is laid out.', most: 200 })),
      needs: optional(list({
        label: 'What you need',
        hint: 'Things to have ready.',
        of: text({ label: 'Thing', hint: 'One thing to have ready.', most: 100 }),
        most: 12,
      })),
      timings: optional(list({
        label: 'Timings',
        hint: 'What happens in the session, in order.',
        of: group({
          label: 'Part of the session',
          hint: 'One thing that happens.',
          fields: {
            minutes: number({ label: 'Minutes', hint: 'How long it takes.', least: 1, most: 240 }),
            what: text({ label: 'What happens', hint: 'One sentence.', most: 240 }),
          },
        }),
        most: 20,
      })),
      resources: resources('Resources', 'Resources that are used in this step.'),
    },
  }),
  most: 12,
});

/** Subjects to choose from, each with its resources on this site. */
export const focus = list({
  label: 'Focus areas',
  hint: 'Subjects that a school may choose from.',
  of: group({
    label: 'Focus area',
    hint: 'One subject.',
    fields: {
      title: text({ label: 'Focus area', hint: 'What it is called.', most: 120 }),
      sessions: optional(number({ label: 'Sessions', hint: 'How many sessions it takes, when there is more than one.', least: 1, most: 60 })),
      theme: optional(choice({ label: 'Theme', hint: 'A theme of our work that covers the same ground.', from: THEMES })),
      resources: resources('Resources', 'Resources on this site that help with it.'),
    },
  }),
});

import { choice, date, dateTime, group, list, optional, reference, term, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example, title } from './shared.ts';
import { MEETING_GROUPS, ROLES } from './vocabulary.ts';

/** A termly meeting, with its notes. */
export const meetings = defineKind({
  name: 'meetings',
  one: 'meeting',
  label: 'Meetings',
  about: 'A termly meeting of headteachers or of leading practitioners: its agenda beforehand, its notes, decisions and actions afterwards.',
  layout: 'file',
  fields: {
    title,
    group: choice({ label: 'Group', hint: 'Who meets.', from: MEETING_GROUPS }),
    term: term({ label: 'Term', hint: 'The term in which it takes place.' }),
    starts: dateTime({ label: 'Begins', hint: 'Day and time, as clocks show it in the United Kingdom.' }),
    ends: dateTime({ label: 'Ends', hint: 'Day and time.' }),
    host: reference({ label: 'Host school', hint: 'The school where it takes place.', to: 'schools' }),
    agenda: list({
      label: 'Agenda',
      hint: 'What will be talked about.',
      of: text({ label: 'Point', hint: 'One point.', most: 160 }),
      most: 15,
    }),
    present: optional(list({
      label: 'Present',
      hint: 'Who came, by school and role only.',
      of: group({
        label: 'Someone present',
        hint: 'A school and a role, never a name.',
        fields: {
          school: reference({ label: 'School', hint: 'Their school.', to: 'schools' }),
          role: choice({ label: 'Role', hint: 'Their role.', from: ROLES }),
        },
      }),
      most: 60,
    })),
    decisions: optional(list({
      label: 'Decisions',
      hint: 'What was agreed.',
      of: group({
        label: 'Decision',
        hint: 'One thing that was agreed.',
        fields: {
          what: text({ label: 'What was agreed', hint: 'One sentence.', most: 240 }),
          resource: optional(reference({ label: 'Resource agreed', hint: 'When the meeting agreed that all schools use a resource.', to: 'resources' })),
        },
      }),
    })),
    actions: optional(list({
      label: 'Actions',
      hint: 'What someone will do before the next meeting.',
      of: group({
        label: 'Action',
        hint: 'One thing to do.',
        fields: {
          what: text({ label: 'What', hint: 'What will be done.', most: 240 }),
          school: optional(reference({ label: 'School', hint: 'Who does it. Leave it empty for the Foundation.', to: 'schools' })),
          due: term({ label: 'Due', hint: 'The term in which it should be done.' }),
          done: optional(date({ label: 'Done on', hint: 'The day it was done. Leave it empty until then.' })),
        },
      }),
    })),
    example,
  },
});

import { choice, date, dateTime, flag, group, list, optional, paragraph, reference, term, text, withDefault } from './fields.ts';
import { defineKind } from './kind.ts';
import { example } from './groups/example.ts';
import { title } from './groups/title.ts';
import { termAround } from './term-around.ts';
import { ACTION_OUTCOMES, MEETING_GROUPS, MEETING_STATES, ROLES } from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** The initial text of a new meeting: the points that are always on the agenda, and the headings of the notes. */
const AGENDA = ['Check-in: one thing that went well', 'What we said we would do', 'Something to look at', 'A hard question, with no names', 'Who does what, and by when', 'Check-out'];
const NOTES = '## What we talked about\n\n## What we were unsure of\n\n## Next time';

/** A termly meeting, with its notes. */
export const meetings = defineKind({
  name: 'meetings',
  one: 'meeting',
  label: 'Meetings',
  about: 'A termly meeting of headteachers or of leading practitioners: its agenda beforehand, its notes, decisions and actions afterwards.',
  layout: 'file',
  steps: { text: 'The meeting', audience: 'What was agreed' },
  reminder: 'Before the meeting, say what people should bring. Afterwards, write what was said. Name schools and roles, never a person. What could point to one child, one family or one colleague is not for the minutes. This reminder is not published.',
  begins: (today) => ({ term: termAround(today), agenda: AGENDA, body: NOTES }),
  fields: {
    ...inStep('text', {
      title,
      group: choice({ label: 'Group', hint: 'Who meets.', from: MEETING_GROUPS }),
      term: term({ label: 'Term', hint: 'The term in which it takes place.' }),
      starts: dateTime({ label: 'Begins', hint: 'Day and time, as clocks show it in the United Kingdom.' }),
      ends: dateTime({ label: 'Ends', hint: 'Day and time. What takes the whole day begins at 00:00 and ends at 23:59.' }),
      host: reference({ label: 'Host school', hint: 'The school where it takes place.', to: 'schools' }),
    }),
    room: optional(text({ label: 'Where in the school', hint: 'The door to come to, and the room.', most: 160 })),
    travel: optional(paragraph({ label: 'Getting there', hint: 'Bus, train, parking.' })),
    access: optional(paragraph({ label: 'Access', hint: 'Steps, lifts, toilets, a quiet place.' })),
    state: withDefault(choice({ label: 'State', hint: 'Cancel a meeting here rather than deleting it, so that calendars hear of it.', from: MEETING_STATES }), 'planned'),
    notice: optional(text({ label: 'Change', hint: 'When it was moved or cancelled: what has changed, and why.', most: 200 })),
    ...inStep('text', {
      agenda: list({
        label: 'Agenda',
        hint: 'What will be talked about.',
        of: text({ label: 'Point', hint: 'One point.', most: 160 }),
        most: 15,
      }),
    }),
    ...inStep('audience', {
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
      settled: optional(list({
        label: 'Actions from earlier meetings',
        hint: 'What this meeting heard of them. Choose only what is done or dropped; everything else is carried over for you.',
        of: group({
          label: 'Earlier action',
          hint: 'An action of an earlier meeting that is open no longer.',
          fields: {
            action: text({ label: 'Action', hint: 'What was to be done, in the words of the meeting that agreed it.', most: 240 }),
            meeting: reference({ label: 'Agreed at', hint: 'The meeting that agreed it.', to: 'meetings' }),
            outcome: choice({ label: 'Outcome', hint: 'Done, or dropped.', from: ACTION_OUTCOMES }),
          },
        }),
        most: 60,
        pick: 'open-actions',
      })),
      decisions: optional(list({
        label: 'Decisions',
        hint: 'What was agreed.',
        of: group({
          label: 'Decision',
          hint: 'One thing that was agreed.',
          fields: {
            what: text({ label: 'What was agreed', hint: 'One sentence.', most: 240 }),
            resource: optional(reference({ label: 'Resource agreed', hint: 'When what was agreed is to use a resource of this site. Its page then says so.', to: 'resources' })),
          },
        }),
      })),
      actions: optional(list({
        label: 'Actions',
        hint: 'What someone will do before the next meeting. What earlier meetings agreed need not be written again.',
        of: group({
          label: 'Action',
          hint: 'One thing to do.',
          fields: {
            what: text({ label: 'What', hint: 'What will be done.', most: 240 }),
            school: optional(reference({ label: 'School', hint: 'The school that does it. Leave it empty when those who hold the partnership together do.', to: 'schools' })),
            foundation: optional(flag({ label: 'No school: we do it ourselves', hint: 'Switch it on when those who hold the partnership together do it.' })),
            due: term({ label: 'Due', hint: 'The term in which it should be done.' }),
            done: optional(date({ label: 'Done on', hint: 'The day it was done. Leave it empty until then.' })),
          },
        }),
      })),
    }),
    example,
  },
});

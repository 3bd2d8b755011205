import { address, date, flag, group, list, mailbox, number, optional, paragraph, reference, shaped, text } from './fields.ts';
import { evidence } from './groups/evidence.ts';
import { defineKind } from './kind.ts';
import { kit } from './groups/programme-kit.ts';
import { sessions } from './groups/programme-sessions.ts';
import { focus, steps } from './groups/programme-steps.ts';
import { example } from './groups/example.ts';
import { title } from './groups/title.ts';
import { OFFICE_NUMBER } from './office-number.ts';
import { inStep } from './steps/in-step.ts';

/** A training offer, or the programme of another council or partnership. */
export const programmes = defineKind({
  name: 'programmes',
  one: 'programme',
  label: 'Programmes',
  about: 'A training offer or a sister programme: what you get, who can take part, what it costs, how to join, and what is honestly known about it.',
  layout: 'file',
  steps: { audience: 'Who can take part', safety: 'What is known' },
  fields: {
    ...inStep('text', {
      title,
      summary: text({ label: 'Summary', hint: 'One sentence: what it offers, and who it is for.', most: 240 }),
      provider: text({ label: 'Offered by', hint: 'The council or body.', most: 90 }),
      offer: optional(paragraph({ label: 'What you get', hint: 'One or two sentences about what the programme gives a school. The steps are listed below it.', most: 300 })),
      steps: optional(steps),
      unordered: optional(flag({ label: 'The steps have no order', hint: 'Switched on when a school may begin with any of them. They are then shown without numbers.' })),
      sessions: optional(sessions),
      focus: optional(focus),
      kit: optional(kit),
    }),
    ...inStep('audience', {
      eligibility: optional(paragraph({ label: 'Who can take part', hint: 'Which schools and people.' })),
      cost: optional(text({ label: 'Cost', hint: 'Such as: Free.', most: 200 })),
      places: optional(list({
        label: 'Places',
        hint: 'How many schools can take part in a year.',
        of: group({
          label: 'Places in a year',
          hint: 'One academic year, or any.',
          fields: {
            year: optional(shaped({ label: 'Academic year', hint: 'Such as 2026-27. Leave it empty when the number holds for any year.', pattern: /^\d{4}-\d{2}$/, wants: 'an academic year, such as 2026-27' })),
            places: number({ label: 'Places', hint: 'How many schools.', least: 1, most: 1000 }),
            left: optional(number({ label: 'Places left', hint: 'Leave it empty when you do not know.', least: 0, most: 1000 })),
          },
        }),
      })),
      signup: optional(group({
        label: 'How to sign up',
        hint: 'What someone does next.',
        fields: {
          how: paragraph({ label: 'What to do', hint: 'One or two sentences.' }),
          link: optional(address({ label: 'Page', hint: 'The page where one signs up.' })),
          mailbox: optional(mailbox({ label: 'Mailbox', hint: 'The mailbox of a role to write to.' })),
          telephone: optional(shaped({ label: 'Telephone', hint: 'The number of an office or a team that it has published itself. Never the number of a person, and no mobile.', pattern: OFFICE_NUMBER, wants: 'the number of an office, such as 01632 960123, and no mobile' })),
        },
      })),
    }),
    ...inStep('safety', {
      outcomes: optional(list({
        label: 'What is known',
        hint: 'Results, each with who measured it and how.',
        of: group({
          label: 'Result',
          hint: 'One result.',
          fields: {
            claim: text({ label: 'Result', hint: 'What is claimed, in one sentence.', most: 300 }),
            ...evidence,
          },
        }),
      })),
      figures: optional(list({
        label: 'Figures over time',
        hint: 'Numbers that were counted at several times.',
        of: group({
          label: 'Set of figures',
          hint: 'One thing that was counted.',
          fields: {
            what: text({ label: 'What was counted', hint: 'Such as: schools that have taken part.', most: 120 }),
            source: address({ label: 'Source', hint: 'The page or paper they come from.' }),
            points: list({
              label: 'Figures',
              hint: 'One for each time.',
              of: group({
                label: 'Figure',
                hint: 'One time and its number.',
                fields: {
                  when: text({ label: 'When', hint: 'A year (2023), an academic year (2022-23), a term (2023-autumn) or a day (2023-11-23). Words only when there is a single figure.', most: 40 }),
                  count: number({ label: 'Number', hint: 'What was counted.', least: 0, most: 10_000_000 }),
                  note: optional(text({ label: 'Note', hint: 'Such as: more than.', most: 80 })),
                },
              }),
            }),
          },
        }),
      })),
      recognitions: optional(list({
        label: 'Recognitions',
        hint: 'Awards and standards the programme holds.',
        of: group({
          label: 'Recognition',
          hint: 'One award or standard.',
          fields: {
            body: text({ label: 'Given by', hint: 'The body that gives it.', most: 90 }),
            standard: text({ label: 'Award or standard', hint: 'What it is called.', most: 160 }),
            from: optional(date({ label: 'From', hint: 'The first day it holds.' })),
            until: optional(date({ label: 'Until', hint: 'The last day it holds.' })),
          },
        }),
      })),
      adopted: optional(list({
        label: 'Taken up by',
        hint: 'Other areas that took it up or were helped to.',
        of: group({
          label: 'Area',
          hint: 'One council or partnership.',
          fields: {
            area: text({ label: 'Area', hint: 'What it is called.', most: 90 }),
            permission: optional(text({ label: 'With whose permission', hint: 'Who allowed it, and who says so. Leave it empty when nobody says.', most: 240 })),
            link: optional(address({ label: 'Page', hint: 'The page where it is said.' })),
            programme: optional(reference({ label: 'Programme', hint: 'When that area’s programme is on this site.', to: 'programmes' })),
          },
        }),
      })),
      sources: list({
        label: 'Sources',
        hint: 'Where the facts on this page come from.',
        of: group({
          label: 'Source',
          hint: 'One page or paper.',
          fields: {
            label: text({ label: 'What it is', hint: 'Its title and who published it.', most: 160 }),
            link: address({ label: 'Address', hint: 'The full address.' }),
            read: optional(date({ label: 'Read on', hint: 'The day somebody last opened it. Leave it empty when the facts come from a stored copy: the page then says so.' })),
            note: optional(text({ label: 'Note', hint: 'What a reader of this source should know, such as: dates as published.', most: 240 })),
          },
        }),
      }),
    }),
    example,
  },
});

import { choice, date, decimal, flag, group, list, mailbox, optional, paragraph, text, withDefault } from './fields.ts';
import { example } from './groups/example.ts';
import { defineKind } from './kind.ts';
import { SETTINGS, THEMES } from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** Something a school is good at or would like to see, in its own words, and the theme by which we match two schools. */
export function practice(words: { label: string; hint: string }) {
  return group({
    ...words,
    fields: {
      what: text({ label: 'In a few words', hint: 'One thing, as you would say it to a colleague.', most: 120 }),
      theme: choice({ label: 'Theme', hint: 'The theme it belongs to most. Schools are brought together by it.', from: THEMES }),
    },
  });
}

/** A point on the map, in degrees as online maps give them. */
export const coordinates = group({
  label: 'On the map',
  hint: 'Where your town or village lies. Two digits after the point are enough; it need not be your gate.',
  fields: {
    latitude: decimal({ label: 'Latitude', hint: 'How far north, in degrees, such as 53.2.', least: -90, most: 90 }),
    longitude: decimal({ label: 'Longitude', hint: 'How far east, in degrees, such as 0.3. West of Greenwich it has a minus in front, such as -0.3.', least: -180, most: 180 }),
  },
});

/** A partner school. It names roles, never people. */
export const schools = defineKind({
  name: 'schools',
  one: 'school',
  label: 'Schools',
  about: 'A school of the partnership: what it is good at, what it would like to see, and how to reach it.',
  layout: 'file',
  steps: { text: 'The school', audience: 'What you offer and seek' },
  fields: {
    ...inStep('text', {
      title: text({ label: 'Name of the school', hint: 'Its full name.', most: 90 }),
      place: text({ label: 'Place', hint: 'The town or village.', most: 60 }),
      authority: text({ label: 'Local authority', hint: 'The council in whose area it lies.', most: 60 }),
    }),
    coordinates: optional(coordinates),
    ...inStep('text', {
      setting: choice({ label: 'Kind of school', hint: 'The kind that fits best.', from: SETTINGS }),
      joined: date({ label: 'Joined on', hint: 'The day it joined the partnership.' }),
    }),
    left: optional(date({ label: 'Left on', hint: 'Only when the school has left the partnership. What it shared stays, with its name.' })),
    ...inStep('audience', {
      strengths: list({
        label: 'What we are good at',
        hint: 'What another school could come and see.',
        of: practice({ label: 'Strength', hint: 'One thing.' }),
        most: 6,
      }),
      wants: list({
        label: 'What we would like to see',
        hint: 'What you hope to learn from another school.',
        of: practice({ label: 'Wish', hint: 'One thing.' }),
        most: 6,
      }),
      visits: withDefault(flag({ label: 'Visits welcome', hint: 'Whether other schools may ask to visit.' }), false),
    }),
    ...inStep('text', {
      mailbox: mailbox({ label: 'Role mailbox', hint: 'A mailbox of a role, such as office@, never a person’s.' }),
    }),
    recognitions: optional(list({
      label: 'Recognitions',
      hint: 'Awards and standards for restorative work.',
      of: group({
        label: 'Recognition',
        hint: 'One award or standard.',
        fields: {
          body: text({ label: 'Given by', hint: 'The body that gives it.', most: 90 }),
          standard: text({ label: 'Award or standard', hint: 'What it is called.', most: 120 }),
          from: date({ label: 'From', hint: 'The first day it holds.' }),
          until: optional(date({ label: 'Until', hint: 'The last day it holds.' })),
        },
      }),
    })),
    note: optional(paragraph({ label: 'Note', hint: 'Anything visitors should know, such as parking or access.' })),
    example,
  },
});

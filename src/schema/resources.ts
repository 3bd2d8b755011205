import {
  choice, date, file, flag, group, list, number, optional, paragraph, promise, reference, shaped, SLUG, term, text, withDefault,
} from './fields.ts';
import { adapted, outside } from './groups/adapted.ts';
import { example } from './groups/example.ts';
import { pageLanguage } from './groups/page-language.ts';
import { title } from './groups/title.ts';
import { version } from './groups/version.ts';
import { defineKind } from './kind.ts';
import { termAround } from './term-around.ts';
import {
  ACCESS_FEATURES, AREAS, GROUP_SIZES, LICENCES, PEOPLE_IN_PICTURES, PHASES, PLACES, PUPIL_VOICE, RESOURCE_KINDS, ROLES, THEMES,
  TRANSLATION_STATES,
} from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** Material that a school shares: a script, a plan, a letter, a set of cards. */
export const resources = defineKind({
  name: 'resources',
  one: 'resource',
  label: 'Resources',
  about: 'Something your school uses in its restorative practice and shares, so that another school can use it tomorrow.',
  layout: 'folder',
  begins: (today) => ({ version: '1.0', added: today, reviewed: today, review: termAround(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`) }),
  fields: {
    ...inStep('text', {
      title,
      summary: text({ label: 'Summary', hint: 'One sentence: what it is and what it helps someone do.', most: 200 }),
    }),
    ...inStep('audience', {
      theme: choice({ label: 'Theme', hint: 'The theme of our work it belongs to most.', from: THEMES }),
      also: optional(list({
        label: 'Further themes',
        hint: 'Other themes under which people should find it.',
        of: choice({ label: 'Theme', hint: 'Another theme it belongs to.', from: THEMES }),
        most: 3,
      })),
      area: choice({ label: 'Area of practice', hint: 'Every day, planned ahead, or after something has gone wrong.', from: AREAS }),
      kind: choice({ label: 'Kind of resource', hint: 'What someone gets when they open it.', from: RESOURCE_KINDS }),
      roles: list({
        label: 'Who it is for',
        hint: 'The people who would use it.',
        of: choice({ label: 'Role', hint: 'Someone who would use it.', from: ROLES }),
      }),
      phases: list({
        label: 'Phases',
        hint: 'The phases of schooling it suits.',
        of: choice({ label: 'Phase', hint: 'A phase it suits.', from: PHASES }),
      }),
      ages: optional(group({
        label: 'Ages',
        hint: 'When it suits some ages better than a whole phase.',
        fields: {
          from: number({ label: 'Youngest', hint: 'Age in years.', least: 2, most: 19 }),
          until: number({ label: 'Oldest', hint: 'Age in years.', least: 2, most: 19 }),
        },
      })),
      places: list({
        label: 'Where',
        hint: 'Where it is used.',
        of: choice({ label: 'Place', hint: 'A place where it is used.', from: PLACES }),
      }),
      minutes: number({ label: 'Time needed', hint: 'How many minutes it takes to use once.', least: 1, most: 480 }),
      size: choice({ label: 'Group size', hint: 'How many people take part.', from: GROUP_SIZES }),
      needs: withDefault(list({
        label: 'What you need',
        hint: 'Things to have ready. Leave it empty when you need nothing.',
        of: text({ label: 'Thing', hint: 'One thing to have ready.', most: 100 }),
        least: 0,
        most: 12,
      }), []),
    }),
    school: reference({ label: 'School', hint: 'The school that shares it and is credited for it.', to: 'schools' }),
    ...inStep('text', {
      language: withDefault(pageLanguage, 'en-GB'),
      direction: optional(choice({
        label: 'Direction of writing',
        hint: 'Only when it differs from what the language normally uses.',
        from: [{ value: 'ltr', label: 'Left to right' }, { value: 'rtl', label: 'Right to left' }],
      })),
      translates: optional(group({
        label: 'Translation of',
        hint: 'Fill this in when the page is a translation of another resource.',
        fields: {
          resource: reference({ label: 'Original', hint: 'The resource it translates.', to: 'resources' }),
          version: version('Version of the original', 'The version of the original it was made from.'),
          state: choice({ label: 'How far it is checked', hint: 'A machine draft says so at the top of the page.', from: TRANSLATION_STATES }),
          by: optional(text({ label: 'Translated by', hint: 'A role or a service, never a person’s name.', most: 80 })),
        },
      })),
    }),
    licence: withDefault(choice({
      label: 'Licence',
      hint: 'What other schools may do with it. The school named above gives the licence.',
      from: LICENCES,
    }), 'CC-BY-4.0'),
    version: version('Version', 'Raise it when you change what the resource says.'),
    added: date({ label: 'Added on', hint: 'The day it was first shared.' }),
    ...inStep('text', {
      adapted,
      outside,
    }),
    files: optional(list({
      label: 'Files to download',
      hint: 'Documents that people can download.',
      of: group({
        label: 'File',
        hint: 'One document and what it is called.',
        fields: {
          file: file({ label: 'File', hint: 'Its name, as it lies beside the page.' }),
          label: text({ label: 'What it is', hint: 'Such as: Lanyard card, A6, black and white.', most: 80 }),
          access: optional(choice({ label: 'Access feature', hint: 'When it is a version made for an access need.', from: ACCESS_FEATURES })),
        },
      }),
      most: 10,
    })),
    ...inStep('audience', {
      access: optional(list({
        label: 'Access features',
        hint: 'What makes it easier for someone to use.',
        of: choice({ label: 'Access feature', hint: 'One thing that makes it easier.', from: ACCESS_FEATURES }),
      })),
    }),
    ...inStep('safety', {
      trained: optional(flag({ label: 'Only for trained people', hint: 'Switch it on when nobody should lead this without training. We then never offer it as a place to start.' })),
      notes: optional(list({
        label: 'Content notes',
        hint: 'What a reader may wish to know before they begin, such as: speaks of a fight.',
        of: text({ label: 'Note', hint: 'A few words.', most: 80 }),
        most: 5,
      })),
      safeguarding: group({
        label: 'Safeguarding',
        hint: 'What you have checked before sharing.',
        fields: {
          pictures: choice({ label: 'People in pictures', hint: 'We never publish a picture of a pupil.', from: PEOPLE_IN_PICTURES }),
          voice: choice({ label: 'Pupils’ words and stories', hint: 'We never publish anything that tells who a pupil is.', from: PUPIL_VOICE }),
          nameless: promise({ label: 'No pupil can be recognised', hint: 'I have checked the text and files. No pupil can be recognised.' }),
          checked: text({ label: 'Checked by', hint: 'A role, such as: Designated safeguarding lead.', most: 80 }),
        },
      }),
    }),
    reviewed: date({ label: 'Last reviewed', hint: 'The day someone last read it through and found it still right.' }),
    review: term({ label: 'Review by', hint: 'The term in which it should be looked at again.' }),
    ...inStep('safety', {
      steward: text({ label: 'Looked after by', hint: 'A role at the school, such as: Pastoral lead.', most: 80 }),
    }),
    formerly: optional(list({
      label: 'Earlier addresses',
      hint: 'When the page was renamed: the last part of each address it had before, so that old links still lead here.',
      of: shaped({ label: 'Earlier address', hint: 'Such as line-up-questions.', pattern: SLUG, wants: 'the last part of an address: small letters, digits and single dashes, such as line-up-questions' }),
      most: 10,
    })),
    retired: optional(group({
      label: 'Retired',
      hint: 'Fill this in instead of deleting the page, so that old links still help.',
      fields: {
        reason: paragraph({ label: 'Why it was retired', hint: 'One or two sentences.' }),
        on: optional(date({ label: 'Retired on', hint: 'The day from which nobody should begin with it.' })),
        successor: optional(reference({ label: 'Use this instead', hint: 'The resource that takes its place.', to: 'resources' })),
      },
    })),
    example,
  },
});

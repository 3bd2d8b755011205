import { personalDetailsIn } from '../../people/personal-details-in.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

export const personalDetails: Rule = {
  name: 'personal-details',
  title: 'No personal details',
  why: 'What we publish here is copied and kept in places we do not know, and nobody can take a telephone number or an address back. Only role mailboxes and public helplines belong on our pages.',
  examples: {
    good: [
      { body: 'Ring Childline on 0800 1111, or write to office@example.org.' },
      { kind: 'programmes', about: 'The published number of a council’s office, in the field that is for it.', fields: { signup: { how: 'Ring the team.', telephone: '01603 123456' } } },
      { body: 'Born in 2019 or later. The NHS helps, and our school is at AB1 2CD.' },
    ],
    bad: [
      { kind: 'programmes', about: 'A number of an office, anywhere but in its own field.', fields: { signup: { how: 'Ring 01603 123456.' } }, says: 'a telephone number of a person' },
      { about: 'A mobile number.', body: 'Ring her mother on 07123 456789.', says: 'a telephone number of a person' },
      { about: 'A private mailbox.', body: 'Write to jane@hotmail.example.', says: 'somebody’s own e-mail address' },
      { about: 'A birthday.', body: 'Date of birth: 12 March 2015.', says: 'a date of birth' },
      { about: 'A pupil’s number.', body: 'His number is H801200001001.', says: 'a pupil’s number' },
      { about: 'In a field at the top.', fields: { steward: 'Ring 07123 456789' }, says: 'a telephone number of a person' },
    ],
  },
  stopsSave: true,
  // Never repeat what was found: the report of a build may be public.
  alone: true,
  check: (entry, library) => {
    const { title, mailnames } = entry.values as { title?: string; mailnames?: string[] };
    const owner = { names: library.settings?.mailnames ?? (Array.isArray(mailnames) ? mailnames : []), owners: typeof title === 'string' ? [title] : [] };
    return [...stretchesOf(entry)].flatMap(({ words, line, column, field, path }) => {
      // The telephone of a programme is an office’s, which a council has published itself. Its field takes no mobile.
      if (entry.kind === 'programmes' && path === 'signup.telephone') return [];
      return personalDetailsIn(words, owner).map((what) => ({
        line, column, field,
        what: `There seems to be ${what} here.`,
        why: 'It could lead a stranger to a child or to a family.',
        remedy: 'Delete it. For a contact, use the mailbox of a role, such as office@, or a public helpline.',
      }));
    });
  },
};

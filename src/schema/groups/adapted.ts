import { address, choice, group, lasting, list, optional, paragraph, reference, text } from '../fields.ts';
import { version } from './version.ts';
import { LICENCES } from '../vocabulary.ts';

const origin = {
  resource: lasting(reference({ label: 'Resource', hint: 'The resource it began as.', to: 'resources' })),
  version: optional(lasting(version('Version of the original', 'The version that you started from. We then see when the original has moved on.'))),
};

const seen = optional(group({
  label: 'We have seen what changed in the original',
  hint: 'Fill this in when the original has a newer version and yours stays as it is. The notice then goes away until the next version.',
  fields: {
    version: version('Newer version', 'The version of the original that you looked at.'),
    reason: paragraph({ label: 'Why yours stays as it is', hint: 'One or two sentences.', most: 300 }),
  },
}));

const account = {
  changed: paragraph({ label: 'What you changed', hint: 'So that others can see the difference.' }),
  why: paragraph({ label: 'Why you changed it', hint: 'What was different in your school.' }),
};

/** Where a resource comes from, when it began as another one on this site. Nobody types who made that one and under which licence: that follows from the page itself. */
export const adapted = optional(group({
  label: 'Adapted from',
  hint: 'Fill this in when it began as another resource on this site.',
  fields: {
    ...origin,
    ...account,
    also: optional(list({
      label: 'Also made from',
      hint: 'Other resources on this site of which you took something.',
      of: group({ label: 'Resource', hint: 'One more resource it was made from.', fields: { ...origin, seen } }),
      most: 4,
    })),
    seen,
  },
}));

/** Where a resource comes from, when it began as something outside this site. */
export const outside = optional(group({
  label: 'Adapted from outside',
  hint: 'Fill this in when it began as something that is not on this site, such as a booklet of a council.',
  fields: {
    title: text({ label: 'Title of the original', hint: 'Just as it is written there.', most: 200 }),
    creator: text({ label: 'Who made it', hint: 'The school, council or charity that made it.', most: 120 }),
    link: address({ label: 'Where it is', hint: 'The address of its page.' }),
    licence: choice({ label: 'Licence of the original', hint: 'The original names it. Without one of these it may not be used here.', from: LICENCES }),
    ...account,
  },
}));

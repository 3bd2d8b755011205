import { address, choice, dateTime, flag, group, list, mailbox, number, optional, paragraph, shaped, text, withDefault } from '../fields.ts';
import { SESSION_STATES } from '../vocabulary.ts';

/** The occasions of a programme that people book: each has a day and times, or says how often it is held where nobody has published a day. */
export const sessions = list({
  label: 'Sessions to book',
  hint: 'Occasions that people can come to, each with its day and times.',
  of: group({
    label: 'Session',
    hint: 'One occasion.',
    fields: {
      name: shaped({ label: 'Short name', hint: 'Small letters and dashes, such as spring-script. Never change it, not even when the day changes: calendars know the session by it.', pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, wants: 'small letters, digits and single dashes, such as spring-script' }),
      title: text({ label: 'Session', hint: 'What it is called.', most: 90 }),
      about: optional(paragraph({ label: 'What it is', hint: 'One or two sentences.' })),
      starts: optional(dateTime({ label: 'Begins', hint: 'Day and time, as clocks show it in the United Kingdom.' })),
      ends: optional(dateTime({ label: 'Ends', hint: 'Day and time. What takes the whole day begins at 00:00 and ends at 23:59.' })),
      often: optional(text({ label: 'How often', hint: 'Only where there is no day to give, such as: once a term.', most: 90 })),
      place: optional(text({ label: 'Place', hint: 'The building and the town.', most: 120 })),
      online: optional(flag({ label: 'Online', hint: 'Switched on when people can take part from anywhere.' })),
      places: optional(number({ label: 'Places', hint: 'How many people there is room for.', least: 1, most: 1000 })),
      left: optional(number({ label: 'Places left', hint: 'How many are still free. Leave it empty when you do not know.', least: 0, most: 1000 })),
      book: optional(paragraph({ label: 'How to book', hint: 'One or two sentences. Leave it empty when it is the same as for the programme.' })),
      link: optional(address({ label: 'Booking page', hint: 'The page where one books.' })),
      mailbox: optional(mailbox({ label: 'Mailbox', hint: 'The mailbox of a role to write to.' })),
      state: withDefault(choice({ label: 'State', hint: 'Cancel a session here rather than deleting it, so that calendars hear of it.', from: SESSION_STATES }), 'open'),
      notice: optional(text({ label: 'Change', hint: 'When it was moved or cancelled: what has changed, and why.', most: 200 })),
    },
  }),
  most: 40,
});

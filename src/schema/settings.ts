import { address, choice, date, flag, group, list, mailbox, optional, paragraph, reference, shaped, term, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { language } from './groups/language.ts';
import { COMPLIANCE, LICENCES, ROLES, THEMES } from './vocabulary.ts';

/** Everything that is particular to one partnership, in one file. */
export const settings = defineKind({
  name: 'settings',
  one: 'settings',
  label: 'Settings',
  about: 'The partnership itself: its name, contact, licence, term dates, languages and sister sites.',
  layout: 'single',
  fields: {
    name: text({ label: 'Name of the partnership', hint: 'The whole name, as in a letter.', most: 60 }),
    brand: optional(text({ label: 'Name beside the mark', hint: 'Two or three words for the top of every page. Left out, the whole name is shown there.', most: 28 })),
    short: optional(text({ label: 'Short name', hint: 'It is shown below the icon on a phone. Left out, the phone shortens the whole name.', most: 14 })),
    headline: optional(text({ label: 'Words at the top of the home page', hint: 'A few words that say what you do, such as: Put it right, together. Left out, the name is shown.', most: 50 })),
    summary: text({ label: 'Summary', hint: 'One sentence for the home page and for search engines.', most: 200 }),
    foundation: text({ label: 'Run by', hint: 'The body that runs the meetings and reviews what is shared.', most: 90 }),
    called: optional(text({ label: 'What we call it in a sentence', hint: 'The same body in a few words, as in: Ask the Foundation. Such as: the Foundation, the council, the trust.', most: 40 })),
    mailbox: mailbox({ label: 'Contact', hint: 'The role mailbox that people write to.' }),
    mailboxes: optional(list({
      label: 'Our other mailboxes',
      hint: 'Further role mailboxes that our own pages may name, such as that of the council’s safeguarding team.',
      of: mailbox({ label: 'Mailbox', hint: 'One mailbox of a role.' }),
      most: 20,
    })),
    mailnames: optional(list({
      label: 'Other names of role mailboxes',
      hint: 'Names of teams and roles that are written before the @ here and that the checks do not know, such as: flourishing. Never the name of a person.',
      of: shaped({ label: 'Name', hint: 'One name.', pattern: /^[a-z0-9]{2,30}$/, wants: 'one word in small letters, such as flourishing' }),
      most: 60,
    })),
    takedown: optional(text({ label: 'How soon you take a page down', hint: 'Your promise to people who report a page, for the end of a sentence, such as: by the end of the next working day. Every page and form says it in these words.', most: 90 })),
    address: address({ label: 'Address of this site', hint: 'Where the site is published.' }),
    identity: optional(address({ label: 'First address of this site', hint: 'Calendars and feeds know what we publish by this address, even when the site moves. Leave it out: it is the first address that you published. Fill it in if the history of your files is not kept, or began with a copy of somebody else’s site, and never change it.' })),
    demonstration: optional(flag({ label: 'This is a demonstration', hint: 'Every page then says so, and the site may be published with addresses that nobody reads.' })),
    repository: address({ label: 'Where the files are kept', hint: 'The address of the repository, for the edit and history links.' }),
    licence: choice({ label: 'Licence', hint: 'The licence of content that names no other.', from: LICENCES }),
    accessibility: optional(group({
      label: 'Accessibility statement',
      hint: 'What your own accessibility statement says. A public body has to keep both of these true.',
      fields: {
        written: date({ label: 'Written on', hint: 'The day on which you wrote it, or last looked at it as a whole.' }),
        compliance: choice({ label: 'How accessible the site is', hint: 'What you claim. Where nobody independent has tested it, say partially.', from: COMPLIANCE }),
      },
    })),
    notice: optional(group({
      label: 'Notice on every page',
      hint: 'Something everybody should know for a few days. It disappears after its last day.',
      fields: {
        words: paragraph({ label: 'Notice', hint: 'One or two sentences.', most: 200 }),
        until: date({ label: 'Last day', hint: 'It is not shown after this day: at most until the end of next term.' }),
      },
    })),
    terms: list({
      label: 'Terms',
      hint: 'The partnership’s school terms, the earliest first.',
      of: group({
        label: 'Term',
        hint: 'One term.',
        fields: {
          term: term({ label: 'Term', hint: 'Such as 2026-autumn.' }),
          starts: date({ label: 'First day', hint: 'The first day of term.' }),
          ends: date({ label: 'Last day', hint: 'The last day of term.' }),
          half: optional(group({
            label: 'Half-term holiday',
            hint: 'When schools are closed in the middle.',
            fields: {
              starts: date({ label: 'First day', hint: 'The first day of the holiday.' }),
              ends: date({ label: 'Last day', hint: 'The last day of the holiday.' }),
            },
          })),
        },
      }),
      most: 60,
    }),
    closed: optional(list({
      label: 'Other days when schools are closed',
      hint: 'Bank holidays that fall in term time, and other days on which no meeting can be.',
      of: date({ label: 'Day', hint: 'One day.' }),
      most: 60,
    })),
    languages: list({
      label: 'Languages',
      hint: 'The languages in which the partnership shares material.',
      of: group({
        label: 'Language',
        hint: 'One language.',
        fields: {
          language,
          name: text({ label: 'Name', hint: 'Its name in English.', most: 40 }),
          own: text({ label: 'Its own name', hint: 'Its name in the language itself.', most: 40 }),
          draft: optional(text({ label: 'Words for a machine draft', hint: 'In the language itself: that a machine translated it, and that no speaker has checked it yet. Leave it out until you are sure of the words.', most: 160 })),
          direction: choice({
            label: 'Direction of writing',
            hint: 'Which way it is read.',
            from: [{ value: 'ltr', label: 'Left to right' }, { value: 'rtl', label: 'Right to left' }],
          }),
        },
      }),
    }),
    sisters: optional(list({
      label: 'Sister sites',
      hint: 'Other partnerships and councils that share this work.',
      of: group({
        label: 'Sister site',
        hint: 'One site.',
        fields: {
          name: text({ label: 'Name', hint: 'What it is called.', most: 90 }),
          link: address({ label: 'Address', hint: 'Its front page.' }),
        },
      }),
    })),
    themes: list({
      label: 'What each theme is about',
      hint: 'One entry for each theme.',
      of: group({
        label: 'Theme',
        hint: 'A theme and its description.',
        fields: {
          theme: choice({ label: 'Theme', hint: 'Which theme.', from: THEMES }),
          about: paragraph({ label: 'What it is about', hint: 'One or two sentences.', most: 300 }),
        },
      }),
      least: THEMES.length,
      most: THEMES.length,
    }),
    doors: optional(list({
      label: 'What each role finds first',
      hint: 'For each role, a question to talk about and who to ask. The rest of its page is made for you.',
      of: group({
        label: 'Role',
        hint: 'A role, its question and who to ask.',
        fields: {
          role: choice({ label: 'Role', hint: 'Which role.', from: ROLES }),
          question: text({ label: 'A question for your next meeting', hint: 'One question that people in this role can talk about for five minutes.', most: 200 }),
          ask: text({ label: 'Who to ask', hint: 'A role in their own school, such as: the senior lunchtime supervisor.', most: 120 }),
        },
      }),
      most: ROLES.length,
    })),
    review: optional(list({
      label: 'Self-review',
      hint: 'The headings and statements by which a school looks at its own practice.',
      of: group({
        label: 'Heading',
        hint: 'One side of a school’s practice.',
        fields: {
          title: text({ label: 'Heading', hint: 'In a few words.', most: 60 }),
          about: text({ label: 'What it asks', hint: 'One sentence that a whole team understands.', most: 160 }),
          statements: list({
            label: 'Statements',
            hint: 'Things that a school can say of itself. Three are enough.',
            of: group({
              label: 'Statement',
              hint: 'One thing, and the theme that helps with it.',
              fields: {
                says: text({ label: 'Statement', hint: 'Begin with “We” or “Our”. Say what somebody could see or hear.', most: 160 }),
                theme: choice({ label: 'Theme', hint: 'The theme in which we look for what could help.', from: THEMES }),
                resources: optional(list({ label: 'What helps', hint: 'Resources that help with it. What we find by its theme comes after them.', of: reference({ label: 'Resource', hint: 'One resource.', to: 'resources' }), most: 2 })),
              },
            }),
            most: 6,
          }),
        },
      }),
      most: 8,
    })),
  },
});

import { countNoun } from '../text/count-noun.ts';

/** What this room says to readers. `**` is on both sides of what a button or a menu says. */
export const text = {
  packsAbout: (name: string) => `The resources of ${name} in one file for each theme, role and programme.`,
  /** How much is in a pack: translations are counted apart, because lists do not count them, and drafts are named. */
  counts: (resources: number, translations: number, drafts: number) => new Intl.ListFormat('en-GB').format([
    ...(resources > 0 || translations + drafts === 0 ? [countNoun(resources)] : []),
    ...(translations > 0 ? [countNoun(translations, 'translation')] : []),
    ...(drafts > 0 ? [countNoun(drafts, 'machine draft')] : []),
  ]),
  draft: '(machine draft)',
  look: 'Look at it first',
  /** The page of ready packs. */
  packs: {
    title: 'Packs to download',
    lead: 'A pack is one file with everything on a theme, for a role or for a programme. Copy it to a computer or a USB stick, and open it without the internet.',
    holds: 'Each pack has a list of contents, a page for each resource, its Word document and PDFs, its pictures and files, and its line of credit.',
    open: {
      title: 'How to open a pack',
      steps: [
        'Choose a pack below. Your browser saves it as a zip file.',
        'On Windows, right-click the file and choose **Extract all**. On a Mac, a Chromebook or a phone, tap or double-click it.',
        'Open **index.html** in the folder. To put it on a USB stick, copy the whole folder.',
      ],
    },
    choose: 'Would you rather choose the resources yourself?',
    own: 'Make your own pack',
    none: 'There is no pack yet. A theme or a role gets one as soon as somebody shares a resource for it.',
    beFirst: 'Be the first to share something',
    /** The headings of the list, by what its packs gather. */
    by: { Theme: 'By theme', 'Who it is for': 'By role', Programme: 'By programme' } as Record<string, string>,
    inside: 'What is in it',
    /** After a label, for those who hear it: which pack it is about. */
    of: (title: string) => `: ${title}`,
    more: (count: number) => `And ${count} more.`,
    leftOut: 'Left out:',
    list: 'See this list on the site',
  },
  /** The page of the reader's own pack. */
  mine: {
    title: 'My pack',
    about: (name: string) => `Gather resources of ${name}, and print or download them together.`,
    lead: 'Gather what you need, print it as one booklet, or download it as one file. No sign-in, and nothing leaves this device.',
    /** Where there is no script: what is said, the link, and what the link leads to. */
    withoutScript: ['Your own pack needs JavaScript, which is switched off in this browser. You can download', 'a ready-made pack', 'without it: there is one for each theme, role and programme.'],
    shared: { title: 'Somebody shared this pack with you', join: 'Add it to my pack', take: 'Make it my pack', leave: 'No, thank you' },
    heading: 'In my pack',
    empty: 'There is nothing in it yet. Choose **Add to my pack** on any resource, and you will find it here.',
    resources: 'See all resources',
    ready: 'Download a ready-made pack',
    print: 'Print all',
    zip: 'Download as one file',
    printed: 'The printed pack has a list of contents, page numbers and the credits at the end. The file has the pages, Word documents and PDFs, and opens without the internet.',
    elsewhere: 'Share it, or open it on another device',
    address: 'This address holds your whole pack. Send it to a colleague, or open it on another device.',
    copy: 'Copy the address',
    clear: 'Empty my pack',
    back: 'Back to my pack',
    up: 'Up',
    down: 'Down',
    out: 'Take out',
  },
} as const;

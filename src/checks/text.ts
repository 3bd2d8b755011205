/** What the pages about the checks say: the rules, and what is set aside because of them. */
export const text = {
  title: 'What we check, and why',
  description: 'Every page is held to these rules before it is published.',
  lead: (rules: number, foundation: string) => `Every page is held to these ${rules} rules before it is published. They look at text and files, and people at ${foundation} read every page too. If a rule finds something, it says what, why, and what to write instead.`,
  passes: 'This passes',
  fails: 'This does not',
  finished: {
    title: 'And once more, when everything is built',
    how: 'Before anything is published, a program looks through every finished page as a browser would. It stops if a page holds something that could run, load or send what we did not put there, if a page is missing or empty, or if a link leads nowhere.',
    setAside: 'If a page that is already published turns out to have a fault, it is set aside, and its address shows a notice instead. Everything else stays as it was. See',
    list: 'the pages that are set aside',
  },
  aside: {
    title: 'Pages that are set aside',
    description: 'Pages that are not published until something in them is corrected.',
    none: 'Every page is in order. Nothing has been set aside.',
    some: 'These pages were set aside when the site was last built. Everything else is published. They come back once they are corrected.',
    line: (line: number) => `Line ${line}.`,
  },
} as const;

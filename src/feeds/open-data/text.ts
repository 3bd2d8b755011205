/** What the page about open data says, with the marks of `splitSentence`. `edition` is the first number of the version, and so a part of each lasting address. */
export const text = {
  title: 'Open data',
  description: 'Every public resource of the partnership in one file that a program can read.',
  lead: 'Every public resource in one file that a program can read, for a council, a sister partnership, or anybody who wants to build something with it.',
  counts: ({ resources, examples, machineDrafts, retired }: { resources: number; examples: number; machineDrafts: number; retired: number }) =>
    `[All resources as JSON](/data/resources.json) has ${resources} ${resources === 1 ? 'resource' : 'resources'} today. Of these, ${examples} ${examples === 1 ? 'is an example that was' : 'are examples that were'} invented to show how the site works, ${machineDrafts} ${machineDrafts === 1 ? 'is a machine draft of a translation' : 'are machine drafts of translations'}, and ${retired} ${retired === 1 ? 'is' : 'are'} retired. Each is marked.`,
  may: {
    title: 'What you may do with it',
    licence: (licence: string, address: string) => `The list itself is shared under [${licence}](${address}). Each resource names its own licence, and the school that gives it. Print the line in \`credit\` with every copy.`,
    leaveOut: 'The file holds no names of people and no numbers about pupils. Leave out anything marked `example` when you show our resources to others.',
  },
  try: {
    title: 'Try it',
    newest: 'The newest file:',
    titles: 'The titles of what lunchtime supervisors can use in ten minutes, with the program jq:',
    inUse: 'Only resources that are not examples, machine drafts or retired:',
    anyPage: 'Any page on the web may read the file: it is sent with `Access-Control-Allow-Origin: *`. You need no key, and we count nobody.',
  },
  others: {
    title: 'What else a program can read',
    list: [
      '[Calendars](/calendars/) of meetings, visits, training sessions and term dates, as iCalendar (RFC 5545). Everything is in [/calendars/everything.ics](/calendars/everything.ics); each group and each school has one of its own. Names of events never change, and a cancelled event stays in the file, marked as cancelled.',
      '[Feeds](/calendars/#feeds) of what is new, as Atom (RFC 4287): [/feeds/everything.atom](/feeds/everything.atom), the news, and each theme.',
      '[The site map](/sitemap-index.xml), with the address of every page that is for reading.',
    ],
  },
  promise: {
    title: 'What we promise',
    list: (version: string, edition: string | number) => [
      `The \`version\` in the file says which format it has, and is ${version} now. The second number rises when something is added. A program that reads the file should ignore what it does not know.`,
      `The first number rises when something is removed or changes its meaning. The new format then has its own address, and [/data/${edition}/resources.json](/data/${edition}/resources.json) stays for at least a school year.`,
      '`id` and the values in each list of choices never change. `name` changes only when a page is renamed; `formerly` then lists the earlier names.',
      '[The description of the file as JSON Schema](/data/resources.schema.json) (draft 2020-12) is made from the same model as the forms in which schools share. The two cannot disagree.',
      'Each page has the same facts as JSON-LD in its head, in the vocabulary of schema.org and LRMI: `LearningResource`, `Event`, `School`, `NewsArticle` and `EducationalOccupationalProgram`. A `LearningResource` also keeps to the profile AMB (https://w3id.org/kim/amb).',
    ],
  },
  fields: { title: 'What the file says of each resource', added: 'Worked out by the site', given: 'Said by the school that shares it', field: 'Field', says: 'What it says', mayBeMissing: 'may be missing', choices: (count: number) => `${count} choices` },
  coverage: {
    title: 'Gaps in our resources, as data',
    about: (edition: string | number) => `[The gaps as JSON](/data/coverage.json) has what the page [Gaps in our resources](/coverage/) shows. It has a version and a numbered address in the same way: [/data/${edition}/coverage.json](/data/${edition}/coverage.json).`,
    gaps: 'The gaps that somebody has asked us to fill:',
    says: 'What the file says',
  },
  wrong: 'Is something missing or not working? Write to',
} as const;

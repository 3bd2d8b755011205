/** The sentences of the pages about visits. */
export const text = {
  /** What the form that asks for places says when something is missing. `left` is the number of places. */
  request: {
    roles: 'Write the roles of those who are coming',
    count: 'Write how many of you are coming',
    wrongCount: (left: number | undefined) => (left === undefined ? 'Write how many of you are coming, as a number' : `Write a number from 1 to ${left}. There ${left === 1 ? 'is 1 place' : `are ${left} places`} left`),
  },
  /** The page of a visit. */
  visit: {
    facts: { label: 'At a glance', when: 'When', where: 'Where', places: 'Places', who: 'Who may come', travel: 'Getting there', access: 'Access', theme: 'Theme', phases: 'Phases', programme: 'Programme', term: 'Term' },
    inAction: 'See this programme in action:',
    /** The button, the heading it leads to, and the button of the form there. */
    ask: 'Ask for a place',
    see: 'What you will see',
    questions: 'What we would like to ask you',
    before: (isAhead: boolean) => (isAhead ? 'Before you come' : 'About this visit'),
    left: (left: number, places: number) => `${left} of ${places} ${places === 1 ? 'place' : 'places'} left`,
    far: { title: 'How far is it from your school?', about: 'Between towns, as the crow flies.' },
    afterwards: 'Afterwards',
    next: { title: 'What happens afterwards', about: 'Visitors and host sit together for ten minutes before they part. Within two weeks each tries one thing and tells the others how it went.', how: 'How visits work' },
    beside: 'For this visit',
    print: { title: 'To print', about: (what: string) => `Filled in for this visit: ${what}` },
    others: { title: 'Other visits', all: 'See all visits', or: ', or ', wishes: 'see who could show you what you would like to see' },
    passOn: 'Pass it on',
  },
};

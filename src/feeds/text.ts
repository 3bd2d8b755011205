/** What people read in calendars and feeds, and on the page on which they subscribe. */
export const text = {
  // In an event.
  example: 'Example. Invented to show how the site works.',
  meeting: 'Meeting',
  visit: 'Visit',
  cancelled: (title: string) => `Cancelled: ${title}`,
  agenda: 'Agenda:',
  room: (room: string) => `Where in the school: ${room}`,
  travel: (travel: string) => `Getting there: ${travel}`,
  access: (access: string) => `Access: ${access}`,
  notesAfterwards: (address: string) => `Notes, decisions and actions appear here afterwards: ${address}`,
  see: 'What you will see:',
  who: (who: readonly string[]) => `Who may come: ${who.join(', ')}.`,
  places: (left: number, places: number) => `${left} of ${places} places left.`,
  allPlaces: (places: number) => `${places} ${places === 1 ? 'place' : 'places'}.`,
  noPlaces: 'No places are left.',
  training: 'Training',
  session: (session: string, programme: string) => `${session} (${programme})`,
  booking: (how: string) => `How to book: ${how}`,
  renamed: (address: string) => `Its page has a new address: ${address}`,
  lost: (address: string) => `It will not take place. See what is planned instead: ${address}`,

  // Term dates.
  termDates: 'Term dates',
  aboutTermDates: (name: string) => `From the term dates of ${name}. Your own school may have other dates.`,
  termBegins: (term: string) => `${term} begins`,
  termEnds: (term: string) => `${term} ends`,
  halfTerm: (term: string) => `Half-term holiday, ${term}`,
  holidayAfter: (term: string) => `School holiday after the ${term}`,

  // The calendars.
  everything: { label: 'Everything', about: (name: string) => `Every meeting, visit and training session of ${name}, and the term dates.` },
  visits: { label: 'Visits', about: 'Days on which a school opens its doors to others.' },
  sessions: { label: 'Training sessions', about: 'Sessions of programmes that people can book.' },
  meetings: { label: (group: string) => `Meetings: ${group}`, about: (group: string) => `The termly meetings of ${group}.` },
  terms: { label: 'Term dates', about: 'When terms begin and end, and the holidays.' },
  school: (school: string) => `Meetings and visits that take place at ${school}.`,

  // The feeds.
  everythingNew: { label: 'Everything new', about: (name: string) => `What the schools of ${name} share and try, their visits, meetings and news.` },
  news: { label: 'News', about: (name: string) => `News of ${name}.` },
  exampleEntry: (summary: string) => `Example: ${summary}`,
  visitEntry: (title: string) => `Visit: ${title}`,
  notesEntry: (title: string) => `Notes: ${title}`,
  triedEntry: (title: string) => `Tried: ${title}`,
  subjects: { news: 'News', visits: 'Visits', meetings: 'Meetings', tried: 'Tried' },

  // The page on which people subscribe.
  page: {
    title: 'Calendars and feeds',
    description: 'Meetings, visits and term dates in your own calendar, and what is new in your feed reader.',
    lead: 'Subscribe once to see our meetings and visits in your own calendar. It updates if we move or cancel one.',
    privacy: 'We do not know who subscribes, and you can stop at any time.',
    how: 'How to subscribe',
    which: 'Which program do you keep your calendar in?',
    programs: [
      {
        name: 'Outlook',
        steps: ['Copy the address of a calendar from this page.', 'In Outlook, open Calendar. Choose **Add calendar**, then **Subscribe from web**.', 'Paste the address, give it a name, and choose **Import**.'],
      },
      {
        name: 'Google Calendar',
        steps: ['Copy the address of a calendar from this page.', 'On a computer, open Google Calendar. Beside **Other calendars** press **+**, then choose **From URL**.', 'Paste the address, and choose **Add calendar**. It appears on your phone too.'],
      },
      {
        name: 'iPhone, iPad or Mac',
        steps: ['On this page, press **Subscribe** below a calendar.', 'Your device asks whether to subscribe. Choose **Subscribe**.', 'Choose **Add** or **OK**. It is now in the Calendar app.'],
      },
      {
        name: 'Another program',
        steps: ['Press **Subscribe**. Many programs then open.', 'If nothing opens, copy the address, and look in your program for “subscribe” or “calendar from the internet”.', 'Paste the address there.'],
      },
    ],
    howOften: 'Your program decides how often it looks for changes: most look a few times a day, and Google Calendar sometimes takes a whole day. **Download once** gives you the dates as they are now, without later changes.',
    cancelled: 'A cancelled visit stays in your calendar, marked as cancelled. Google Calendar removes it without saying why; the page of the visit gives the reason.',
    ofPartnership: 'Calendars of the partnership',
    ofSchools: 'Calendars of each school',
    aboutSchools: 'What takes place in the building: visits, and meetings that the school hosts. Meetings elsewhere are in the calendar of their group.',
    more: (count: number) => (count === 1 ? 'There is 1 more, on' : `There are ${count} more. Each is on`),
    moreLink: 'the page of its school',
    subscribe: 'Subscribe',
    copyAddress: 'Copy the address',
    downloadOnce: 'Download once',
    feeds: 'Feeds of what is new',
    aboutFeeds: 'A feed reader shows you what is new, so that you need not come and look. Copy an address, and paste it into your reader.',
  },

  // Links to that page.
  subscribeTo: {
    group: (group: string) => `Subscribe to meetings of ${group}`,
    visits: 'Subscribe to visits',
    news: 'Follow the news',
    school: 'Subscribe to what happens here',
    how: 'How to subscribe',
    event: 'Or subscribe to get changes automatically',
    add: 'Add to my calendar',
  },
};

import { lowerFirst } from '../text/lower-first.ts';
import { upperFirst } from '../text/upper-first.ts';

/** What people read in lists, on doors and in the finder, in one place so that it can be translated. */
export const text = {
  wordDocument: 'Word document',
  slides: 'Slides',
  list: {
    ofTheme: (theme: string) => `${theme}: resources`,
    forRole: (several: string) => `For ${several}`,
    titlePage: (at: number, of: number) => `, page ${at} of ${of}`,
    ofLanguage: (partnership: string, language: string) => `What the schools of ${partnership} share in ${language}.`,
    linkHere: 'Link to this page from your school’s own site:',
    concerns: 'What our schools find hard, and what is still wanted',
    /** The heading of what comes last in a long list. */
    overdue: 'Review over a year late',
    /** What is not in a list because it is under its language. */
    translations: ({ total, drafts }: { total: number; drafts: number }) => {
      if (total === 0) return undefined;
      const noun = total === 1 ? '1 translation is' : `${total} translations are`;
      const checked = drafts === 0 ? '' : drafts === total ? (total === 1 ? '; no speaker has checked it' : '; no speaker has checked any of them') : `; no speaker has checked ${drafts} of them`;
      return `${noun} listed by language${checked}.`;
    },
    byLanguage: 'Languages',
    /** Leads from one value of a facet to all of them. */
    all: (plural: string) => `All ${lowerFirst(plural)}`,
    order: 'What our schools agreed on or tried comes first.',
    narrow: 'Narrow this list',
    nothing: 'Nobody has shared anything here yet.',
    beFirst: 'Be the first to share something',
    or: ', or ',
    lookAtAll: 'look at all resources',
    takeAll: 'Download all of this in one file',
    offline: ', to open without the internet.',
    pages: 'Pages of this list',
    before: 'Previous page',
    after: 'Next page',
    first: 'First page',
    page: (at: number, of: number) => `Page ${at} of ${of}`,
  },
  /** The page of the values by which resources can be chosen. */
  facets: {
    status: 'Nobody sets a status. It comes from the notes in which schools say how something went, and from what termly meetings decide. A school that would not use something again has tried it too, so a “no” counts. Each page shows the notes behind its status.',
    tell: 'Write a note of your own in three minutes',
    also: 'See also:',
    or: 'or',
    all: 'all resources',
    nothing: 'Nothing yet',
    unchecked: (count: number) => `, ${count} not yet checked by a speaker`,
  },
  card: {
    /** Where it is used: the first places, and how many more there are. */
    places: (named: string, more: number) => (more > 0 ? `${named} and ${more} more` : named),
    example: 'Example',
    /** Heard, not seen. */
    theme: (theme: string) => `Theme: ${theme}`,
    /** After the name of a language, where no speaker has checked the translation. */
    draft: ', machine draft',
  },
  finder: {
    title: 'Resources',
    noneFound: 'Perhaps nobody has shared it yet.',
    lookedFor: 'See what schools are still looking for',
    orRead: ', or read ',
    howToShare: 'how to share',
    search: 'Search in the resources',
    searchButton: 'Search',
    choose: 'Choose by theme, role, time and more',
    skip: 'Skip to the results',
    results: 'Results',
    sort: 'Sort',
    sorts: { match: 'Best match', useful: 'Agreed and tried first', newest: 'Newest first', title: 'By title', shortest: 'Shortest first' },
    didYouMean: 'Did you mean',
    chosen: 'What you chose',
    clear: 'Clear all',
    showMore: 'Show more',
    firstOf: (shown: number, total: number) => `These are the first ${shown} of ${total}. What our schools agreed on or tried comes first. Choose a theme or anything else to see the others.`,
    withoutScript: 'Searching here needs JavaScript. You can choose from the lists below.',
    lists: 'Each of these has a list of its own:',
    takeAway: 'Remove:',
    chooseBy: 'Choose by',
    show: (count: string) => `Show ${count}`,
  },
  door: {
    leads: {
      'lunchtime-supervisor': 'What to say when children fall out, and a card to carry.',
      'teaching-assistant': 'Short things to use beside a teacher, in a small group and on the playground.',
      'class-teacher': 'Circles, scripts and plans for your class.',
      senco: 'Ways in for pupils who find talking hard: pictures, few words, more time.',
      'pastoral-lead': 'For the conversations that take longer, and for going back to what was agreed.',
      headteacher: 'What our schools agreed, what is due, and what the evidence says.',
      governor: 'What the evidence says, what our schools agreed, and what to look for on a visit.',
      'office-staff': 'First words for the front office, and letters for families.',
      'parent-or-carer': 'What your school’s letter means, how to talk about it at home, and who to ring.',
      'pupil-leader': 'Things that pupils lead, with an adult there to help.',
    },
    everythingFor: (several: string) => `Everything for ${several}`,
    lists: {
      families: { heading: 'What our schools use with families', note: 'Schools wrote these for their staff. You are welcome to read them.' },
    },
    headings: {
      script: 'What to say',
      start: (count: number) => (count > 1 ? 'Start with these' : 'Start here'),
      lead: 'What you can lead',
      cards: 'Cards to carry',
      short: 'Two minutes to read',
      question: 'A question to talk about',
      ask: 'Who to ask',
      decisions: 'What we agreed',
      due: 'What is due from my school',
      evidence: 'What the evidence says',
      meeting: 'The next meeting of headteachers',
      visits: 'Visits with places left',
      'self-review': 'Look at your own school',
      'at-home': 'At home',
      languages: (isForFamilies: boolean) => (isForFamilies ? 'What the letter means, in your language' : 'Letters in other languages'),
    },
    chosen: 'Chosen by what schools found when they tried it, then by how long it takes. Anything late for review is left out.',
    nothingToStart: (several: string) => `There is nothing for ${several} to start with yet.`,
    nothingToLead: 'There is nothing to lead yet.',
    shareOrLook: { share: 'Share something your school uses', or: ', or ', look: 'look at what others use' },
    minutes: (minutes: number) => (minutes === 1 ? 'Takes a minute.' : `Takes ${minutes} minutes.`),
    words: (words: number) => `${words} words`,
    printCards: (isLanyard: boolean) => (isLanyard ? 'Print lanyard cards' : 'Print the cards'),
    because: {
      takes: (time: string) => `Takes ${time}.`,
      agreed: 'Our schools agreed on it.',
      triedByAuthors: 'The school that shared it tried it.',
      tried: (schools: number) => `${schools === 1 ? 'One school' : `${upperFirst(sayNumber(schools))} schools`} tried it.`,
    },
    nearYou: (near: string) => `In your school: ${near}.`,
    inThePartnership: 'In the partnership:',
    atSchool: {
      family: {
        heading: 'Ring your school',
        words: (near: string | undefined) => `Ring your child’s school${near ? ` and ask for ${near}` : ''}. We do not know your child, so we cannot answer for the school.`,
      },
      pupil: {
        heading: 'Who to ask',
        words: (near: string | undefined) => `At your school: ${near ?? 'an adult you trust'}. If somebody is being hurt or is not safe, tell an adult today.`,
      },
    },
    nothingDecided: 'No meeting has agreed anything yet.',
    nothingDue: 'No school has an action to finish.',
    allDecisions: 'All decisions, by meeting',
    chooseSchool: 'Choose your school:',
    /** Heard after the name of a school that leads to what it has to do. */
    openOf: ': open actions',
    open: (count: number) => `${count} open`,
    allDue: 'Everything that is open, by term',
    draftsOf: (drafts: number) => (drafts > 0 ? 'No speaker has checked it yet.' : ''),
    evidence: {
      studies: { title: 'How we practise, and what studies found', about: 'What helped, what did not, and how sure anybody can be.' },
      trials: (count: number) => ({ title: 'What our schools found', about: `${count} ${count === 1 ? 'note' : 'notes'} by schools that tried something, “no” included.` }),
      programmes: { title: 'What programmes claim', about: 'Each figure with who measured it.' },
    },
    selfReview: { title: 'How restorative is our school?', about: 'Statements for a team to answer honestly, and three things to do next.' },
  },
} as const;

/** Small numbers as words. */
function sayNumber(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
}

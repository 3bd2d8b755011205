/** A page that is a place: people come to do something there, and look for it by what they want to do. */
export interface Place {
  address: string;
  title: string;
  /** What one can do there, in a sentence. */
  about: string;
  /** What else people call it. */
  called: readonly string[];
  /** Set for those that lead into a kind of page, which somebody who asks for one of its pages does not want first. */
  isList?: true;
}

/** The places of the site. Single pages that people write are not among them, nor what answers a form. */
export const PLACES: readonly Place[] = [
  { address: '/my-pack/', title: 'My pack', about: 'Gather resources, and print or download them together.', called: ['my pack', 'basket', 'my list', 'saved resources', 'favourites', 'bookmarks', 'print several together', 'my resources', 'my collection', 'print my pack'] },
  { address: '/concern/', title: 'Report a concern about a page', about: 'Tell us when something on this site should not be there.', called: ['report a concern', 'complaint', 'take this down', 'report a problem', 'wrong information', 'contact', 'feedback', 'report a page', 'broken link', 'mistake on a page', 'something wrong', 'inappropriate'] },
  { address: '/share/', title: 'Share something you use', about: 'Send us something from your school. You need no sign-in, and a phone will do.', called: ['share', 'send in', 'upload', 'submit', 'contribute', 'share a Word file', 'share Word document', 'add a resource', 'share a resource', 'share my resource', 'send us something', 'contribute a resource'] },
  { address: '/calendars/', title: 'Calendars and feeds', about: 'Meetings, visits, training sessions and term dates in your own calendar, and what is new in your feed reader.', called: ['calendar', 'term dates', 'half term', 'holidays', 'diary', 'subscribe', 'RSS', 'Atom', 'iCal', 'Outlook', 'Google calendar', 'dates for the diary', 'school holidays'] },
  { address: '/self-review/', title: 'How restorative is our school?', about: 'A self-review for a team: statements, honest answers, and three things to do next.', called: ['self-review', 'audit', 'self-evaluation', 'questionnaire', 'school improvement', 'how are we doing', 'self-assessment'] },
  { address: '/meetings/', title: 'Meetings', about: 'The termly meetings of headteachers and of leading practitioners: what is next, agendas and minutes.', called: ['next meeting', 'meeting dates', 'upcoming meetings', 'agenda', 'minutes', 'all meetings', 'dates of meetings', 'last meeting'], isList: true },
  { address: '/meetings/actions/', title: 'Open actions', about: 'What schools said they would do and have not finished yet, by school and by term.', called: ['actions', 'action points', 'to do list', 'what is due from our school', 'outstanding actions'] },
  { address: '/meetings/decisions/', title: 'What we agreed', about: 'Every decision of the termly meetings, the newest first, by group.', called: ['decisions', 'what did we agree', 'what was decided', 'what we decided', 'agreements', 'resolutions'] },
  { address: '/visits/', title: 'Visits', about: 'Days on which a school opens its doors to others.', called: ['visit a school', 'book a visit', 'next visit', 'all visits', 'school visits', 'upcoming visits', 'dates of visits'], isList: true },
  { address: '/visits/wishes/', title: 'What schools are looking for', about: 'What each school would like to see, and which schools could show it.', called: ['wishes', 'ask for a visit', 'what schools would like to see'] },
  { address: '/trials/', title: 'What schools tried', about: 'What schools wrote after trying each other’s resources.', called: ['trials', 'reviews of resources', 'what other schools say', 'trial notes'], isList: true },
  { address: '/trials/tell/', title: 'Tell us how it went', about: 'Tell other schools how it went when you tried something. You need no sign-in, and a phone will do.', called: ['we tried it', 'tell how it went', 'write a trial', 'give feedback on a resource', 'we tried it form', 'trial form', 'leave a review'] },
  { address: '/issues/', title: 'Issues we work on', about: 'What our schools find hard, who is working on it, and what is still wanted.', called: ['issues of common concern', 'what is wanted', 'problems', 'requests'], isList: true },
  { address: '/schools/', title: 'Schools', about: 'The schools of the partnership, on a map and in a list.', called: ['map', 'partner schools', 'member schools', 'list of schools', 'which schools', 'find a school'], isList: true },
  { address: '/programmes/', title: 'Programmes', about: 'Training offers and sister programmes, with what is honestly known about them.', called: ['training', 'training sessions', 'courses', 'training courses', 'CPD', 'councils'], isList: true },
  { address: '/news/', title: 'News', about: 'What has happened in the partnership, and what will.', called: ['what is new', 'newsletter', 'latest news', 'updates', 'blog'], isList: true },
  { address: '/resources/', title: 'Resources', about: 'Everything that schools share: choose by theme, role, phase, time and access.', called: ['all resources', 'browse resources', 'finder', 'materials', 'downloads'], isList: true },
  { address: '/packs/', title: 'Packs to download', about: 'A zip of Word files and PDFs for each theme, role and programme.', called: ['packs', 'zip', 'download everything', 'print everything', 'download all', 'bundle'] },
  { address: '/pages/', title: 'Help and about us', about: 'How we practise, how to share, privacy, safeguarding.', called: ['help', 'all pages'], isList: true },
  { address: '/coverage/', title: 'Gaps in our resources', about: 'What the partnership has for each theme, role and phase, and what was asked for.', called: ['gaps', 'coverage'] },
  { address: '/reviews/', title: 'Due for review', about: 'What every school shares and should read through again, by term.', called: ['review dates', 'due for review', 'out of date', 'reviews'] },
  { address: '/digest/', title: 'The term on one page', about: 'What happened this term, to paste into a staff bulletin or print on one sheet.', called: ['digest', 'bulletin', 'newsletter', 'summary of the term'] },
  { address: '/data/', title: 'Open data', about: 'Every public resource of the partnership in one file that a program can read.', called: ['JSON', 'API', 'export', 'data'] },
  { address: '/what-we-check/', title: 'What we check, and why', about: 'The rules that every page is held to before it is published.', called: ['rules', 'checks', 'quality'] },
  { address: '/pages/look/', title: 'The look of this site', about: 'Colours, type, space, icons, drawings and parts of pages, for whoever builds or changes one.', called: ['style guide', 'design', 'icons', 'colours of the site'] },
  { address: '/offline/', title: 'Reading offline', about: 'The pages that you have opened are kept on your device and open without a network.', called: ['offline', 'no internet', 'no Wi-Fi', 'no signal', 'bad signal', 'app', 'install on my phone', 'home screen'] },
  { address: '/sign-in/', title: 'Sign in', about: 'For people at partner schools who share and edit pages.', called: ['sign in', 'log in', 'login', 'log on', 'password', 'forgot my password', 'register', 'account', 'edit a page', 'editor'] },
  { address: '/review/', title: 'Drafts', about: 'What is waiting to be read and published, and whether what you shared was sent back or published.', called: ['drafts', 'waiting', 'my draft', 'publish'] },
];

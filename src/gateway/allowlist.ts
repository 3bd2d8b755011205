/**
 * What the gateway needs to know about the model. It runs on the host's edge, as a program separate from the site, so it keeps a short list of
 * its own and imports no package. A test compares the list with the model.
 */
export const KINDS: readonly { name: string; layout: 'folder' | 'file' | 'single' }[] = [
  { name: 'resources', layout: 'folder' },
  { name: 'trials', layout: 'file' },
  { name: 'schools', layout: 'file' },
  { name: 'meetings', layout: 'file' },
  { name: 'issues', layout: 'file' },
  { name: 'visits', layout: 'file' },
  { name: 'programmes', layout: 'file' },
  { name: 'news', layout: 'file' },
  { name: 'pages', layout: 'folder' },
  { name: 'synonyms', layout: 'single' },
  { name: 'settings', layout: 'single' },
];

/** The kinds that a school may write. The Foundation may write all of them. */
export const SCHOOLS_WRITE: readonly string[] = ['resources', 'trials', 'visits', 'schools'];

/** The extensions of files that may be beside a page. */
export const DOCUMENTS: readonly string[] = ['pdf', 'docx', 'pptx', 'xlsx', 'odt', 'mp3', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'];

/** The field that names the school, for each kind of page. A school's own page has the school's slug as its name. */
export const SCHOOL_FIELD: Readonly<Record<string, string>> = { resources: 'school', trials: 'school', visits: 'host' };

/** The parts that a page may use. */
export const PARTS: readonly string[] = ['UseWithCare', 'QuestionCards', 'Dialogue', 'Scenario', 'Steps', 'Claim', 'FamilyLetter', 'FillIn', 'Download', 'Picture', 'CaseStory', 'Ours', 'OnlyWith'];

/**
 * What the gateway needs to know of the model. It runs on the host's edge, in another program than the site, so it keeps a short list of
 * its own and no package; a test holds the list to the model.
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
  { name: 'settings', layout: 'single' },
];

/** The kinds that a school may write; the Foundation writes all. */
export const SCHOOLS_WRITE: readonly string[] = ['resources', 'trials', 'visits', 'schools'];

/** The endings of files that may lie beside a page. */
export const DOCUMENTS: readonly string[] = ['pdf', 'docx', 'pptx', 'xlsx', 'odt', 'mp3', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'];

/** The field that says whose page of a kind is; a school's own page is named after it. */
export const SCHOOL_FIELD: Readonly<Record<string, string>> = { resources: 'school', trials: 'school', visits: 'host' };

/** The parts that a page may use. */
export const PARTS: readonly string[] = ['UseWithCare', 'QuestionCards', 'Dialogue', 'Scenario', 'Steps', 'Claim', 'FamilyLetter', 'FillIn', 'Download', 'Picture', 'CaseStory', 'Ours', 'OnlyWith'];

import { schoolName, type Catalogue } from '../../catalogue/catalogue.ts';
import { showDay } from '../../dates/show-dates.ts';
import { labelOf, THEMES } from '../../schema/vocabulary.ts';

/** The words on the picture that is shown when a link to a page is shared. There is never a person on it. */
export interface LinkPicture {
  /** The path of its file, without ending: `resources/two-minute-playground-script`. */
  path: string;
  title: string;
  /** What sort of page it is, above the title. */
  above: string;
  /** Whose it is, below the title. */
  below: string;
  language: string;
}

/** The picture of every page that has one of its own, and first the one that all other pages share. */
export function linkPictures(catalogue: Catalogue): LinkPicture[] {
  const { settings } = catalogue;
  const plain = (kind: string, slug: string, title: string, above: string, below?: string): LinkPicture =>
    ({ path: `${kind}/${slug}`, title, above, below: [below, settings.name].filter(Boolean).join(' · '), language: 'en-GB' });
  return [
    { path: 'site', title: settings.name, above: 'Share, find and imitate', below: settings.summary, language: 'en-GB' },
    ...catalogue.resources.map((resource) => ({
      ...plain('resources', resource.slug, resource.title, labelOf(THEMES, resource.theme), schoolName(catalogue, resource.school)),
      language: resource.language,
    })),
    ...catalogue.schools.map(({ slug, title, place }) => plain('schools', slug, title, 'School', place)),
    ...catalogue.meetings.map(({ slug, title, starts, host, state }) => plain('meetings', slug, title, state === 'cancelled' ? 'Meeting (cancelled)' : `Meeting on ${showDay(starts)}`, schoolName(catalogue, host))),
    ...catalogue.visits.map(({ slug, title, starts, host, state }) => plain('visits', slug, title, state === 'cancelled' ? 'Visit (cancelled)' : `Visit on ${showDay(starts)}`, schoolName(catalogue, host))),
    ...catalogue.programmes.map(({ slug, title, provider }) => plain('programmes', slug, title, 'Programme', provider)),
    ...catalogue.news.map(({ slug, title, date }) => plain('news', slug, title, `News of ${showDay(date)}`)),
    ...catalogue.pages.map(({ slug, title }) => plain('pages', slug, title, 'About us')),
  ];
}

/** The picture in words, for someone who does not see it. */
export function describePicture({ title, above, below }: LinkPicture): string {
  return `${above}: ${title}. ${below}`;
}

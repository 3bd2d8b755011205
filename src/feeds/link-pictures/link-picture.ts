import { schoolName, type Catalogue } from '../../catalogue/catalogue.ts';
import { showDay } from '../../dates/show-dates.ts';
import { labelOf, THEMES } from '../../schema/vocabulary.ts';

/** The text on the picture that appears when somebody shares a link to a page. It never names a person. */
export interface LinkPicture {
  /** The path of its file, without ending: `resources/two-minute-playground-script`. */
  path: string;
  title: string;
  /** The kind of page, above the title. */
  above: string;
  /** Who shares it, below the title. */
  below: string;
  language: string;
}

/** The picture of every page that has its own, beginning with the one that all other pages share. */
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

/** A description of the picture, for someone who cannot see it. */
export function describePicture({ title, above, below }: LinkPicture): string {
  return `${above}: ${title}. ${below}`;
}

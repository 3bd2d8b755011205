import { inUse, newestFirst, schoolName, type Catalogue, type Post, type Resource } from '../lib/catalogue.ts';
import type { History } from '../history/history.ts';
import { revisionOf } from '../history/revision.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';
import type { FeedEntry } from './write-atom.ts';

/** A feed that people can follow. */
export interface Feed {
  /** Its place: `/feeds/<path>.atom`. It never changes. */
  path: string;
  label: string;
  about: string;
  /** The page that shows the same. */
  page: string;
  entries: FeedEntry[];
}

/** How many entries a feed holds: more than anybody shares between two looks at it. */
const MOST = 40;

/** Every feed: all that is new, the news, and each theme. */
export function listFeeds(catalogue: Catalogue, history: History): Feed[] {
  const { settings, news } = catalogue;
  const resources = inUse(catalogue);
  const about = (theme: string) => settings.themes.find((one) => one.theme === theme)?.about ?? '';
  const shared = (some: readonly Resource[]) => some.map((resource) => fromResource(resource, catalogue, history));
  const posts = news.map((post) => fromPost(post, catalogue, history));
  return [
    { path: 'everything', label: 'Everything new', about: `What the schools of ${settings.name} share, and their news.`, page: '/', entries: newest([...shared(resources), ...posts]) },
    { path: 'news', label: 'News', about: `News of ${settings.name}.`, page: '/news/', entries: newest(posts) },
    ...THEMES.map(({ value, label }): Feed => ({
      path: `themes/${value}`, label, about: about(value), page: `/themes/${value}/`,
      entries: newest(shared(resources.filter(({ theme, also }) => theme === value || also?.includes(value)))),
    })),
  ];
}

function newest(entries: readonly FeedEntry[]): FeedEntry[] {
  return newestFirst(entries, ({ published, url }) => `${published.toISOString()} ${url}`).slice(0, MOST);
}

function fromResource(resource: Resource, catalogue: Catalogue, history: History): FeedEntry {
  const { slug, title, summary, school, added, theme, also = [], language, example } = resource;
  return {
    ...datesOf(added, resource.page.file, history), title, summary: mark(summary, example), url: new URL(`/resources/${slug}/`, catalogue.settings.address).href, author: schoolName(catalogue, school),
    categories: [theme, ...also].map((one) => labelOf(THEMES, one)), ...(language === 'en-GB' ? {} : { language }),
  };
}

function fromPost(post: Post, catalogue: Catalogue, history: History): FeedEntry {
  const { slug, title, summary, school, date, example } = post;
  return {
    ...datesOf(date, post.page.file, history), title, summary: mark(summary, example), url: new URL(`/news/${slug}/`, catalogue.settings.address).href,
    author: school ? schoolName(catalogue, school) : catalogue.settings.foundation, categories: ['News'],
  };
}

/** The day it says of itself, and its last change, where the whole history is there to say which that was. */
function datesOf(day: string, file: string, history: History): { published: Date; updated: Date } {
  const published = new Date(`${day}T00:00:00Z`);
  const { changed } = revisionOf(history, [file], published);
  return { published, updated: history.isWhole && changed > published ? changed : published };
}

function mark(summary: string, example: boolean): string {
  return example ? `Example: ${summary}` : summary;
}

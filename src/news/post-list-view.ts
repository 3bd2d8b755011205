import { newestFirst, type Catalogue } from '../catalogue/catalogue.ts';
import { showDay } from '../dates/show-dates.ts';

/** What the list of all posts shows. */
export interface PostListView {
  /** The name of the partnership. */
  partnership: string;
  /** The posts, the newest first; dates both for machines and for people. */
  posts: { href: string; title: string; summary: string; date: { datetime: string; day: string } }[];
}

/** The list of all posts. */
export function viewPostList({ news, settings }: Pick<Catalogue, 'news' | 'settings'>): PostListView {
  const posts = newestFirst(news, ({ date }) => date);
  return { partnership: settings.name, posts: posts.map(({ slug, title, summary, date }) => ({ href: `/news/${slug}/`, title, summary, date: { datetime: date, day: showDay(date) } })) };
}

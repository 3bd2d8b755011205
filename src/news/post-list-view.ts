import { newestFirst, type Catalogue } from '../catalogue/catalogue.ts';
import { entriesOn, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { showDay } from '../dates/show-dates.ts';

/** What the list of all posts shows. */
export interface PostListView {
  /** The name of the partnership. */
  partnership: string;
  /** The posts, the newest first; dates both for machines and for people. */
  posts: { href: string; title: string; summary: string; date: { datetime: string; day: string } }[];
  pages: ListPagesView | undefined;
}

/** One page of all posts. */
export function viewPostList({ news, settings }: Pick<Catalogue, 'news' | 'settings'>, page = 1): PostListView {
  const posts = entriesOn(newestFirst(news, ({ date }) => date), page);
  return { pages: viewListPages('/news/', page, news.length), partnership: settings.name, posts: posts.map(({ slug, title, summary, date }) => ({ href: `/news/${slug}/`, title, summary, date: { datetime: date, day: showDay(date) } })) };
}

import { schoolName, type Catalogue, type Post } from '../catalogue/catalogue.ts';
import { grouped } from '../catalogue/grouped.ts';
import { showDay } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { THEME_HUES, type Hue } from '../frame/theme-hues.ts';
import { render, under } from '../mdx/render.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';
import { relatedToPost, type ReadOn } from './related-to-post.ts';

/** What the page of a post shows. */
export interface PostView {
  title: string;
  summary: string;
  editUrl: string;
  example: boolean;
  /** The day it was posted, both for machines and for people. */
  date: { datetime: string; day: string };
  school?: { href: string; name: string };
  theme?: { href: string; label: string; hue: Hue };
  html: string;
  /** What to read after it. */
  readOn: ReadOn[];
}

/** The page of the post with this slug. */
export function viewPost(catalogue: Catalogue, slug: string): PostView {
  const post = grouped(catalogue.news, slugOf).get(slug)![0]!;
  const { title, summary, example, date, school, theme, page } = post;
  return {
    title, summary, example,
    editUrl: editUrlOf(catalogue.settings, page.file),
    date: { datetime: date, day: showDay(date) },
    ...(school && { school: { href: `/schools/${school}/`, name: schoolName(catalogue, school) } }),
    ...(theme && { theme: { href: `/themes/${theme}/`, label: labelOf(THEMES, theme), hue: THEME_HUES[theme] } }),
    html: render(page.tree, under(`/news/${slug}/`)).html,
    readOn: relatedToPost(post, catalogue),
  };
}

function slugOf({ slug }: Post): string[] {
  return [slug];
}

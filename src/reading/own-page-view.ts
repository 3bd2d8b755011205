import type { Catalogue } from '../catalogue/catalogue.ts';
import { grouped } from '../catalogue/grouped.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { render, under, type Rendered } from '../mdx/render.ts';
import { isAnothersDay } from '../schema/demonstration.ts';
import { foundationFirst } from '../text/foundation-in-text.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** One of the partnership’s own pages: about us, privacy, how to share. */
export interface OwnPageView extends Rendered {
  title: string;
  summary: string;
  editUrl: string;
  /** When it was last reviewed, and when it will be again. */
  reviewed: string;
}

/** A published page of the partnership. */
export function viewOwnPage({ pages, settings }: Pick<Catalogue, 'pages' | 'settings'>, slug: string): OwnPageView {
  const { title, summary, reviewed, review, page } = grouped(pages, slugOf).get(slug)![0]!;
  return {
    title, summary,
    editUrl: editUrlOf(settings, page.file),
    ...render(page.tree, under(`/pages/${slug}/`), page.beside),
    reviewed: isAnothersDay(settings, reviewed)
      ? `This page came with the site. ${foundationFirst(settings)} has not read it through yet.`
      : `Reviewed ${showDay(reviewed)}; next by the ${lowerFirst(showTerm(review))}.`,
  };
}

function slugOf({ slug }: { slug: string }): string[] {
  return [slug];
}

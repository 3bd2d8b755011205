import { schoolName, type Catalogue, type Settings } from '../catalogue/catalogue.ts';
import { editorAddress } from '../catalogue/addresses/editor-address.ts';
import { freshnessOf } from '../catalogue/freshness.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { isAnothersDay } from '../schema/demonstration.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { countToReview, reviewBoard } from './review-board.ts';
import { viewReviewBoard, type ReviewGroupView } from './review-board-view.ts';

/** The page of what every school, and the partnership for its own pages, should review. */
export interface ReviewsView {
  /** How many pages are due, or late, in all schools. */
  count: number;
  /** The schools that have some, those with the most first, and how many more there are than are named. */
  schools: { slug: string; name: string; count: number }[];
  moreSchools: number;
  board: ReviewGroupView[];
  /** The partnership's own pages that are due or late, or that nobody here has ever read through. */
  pages: { slug: string; title: string; about: string; edit: string }[];
  foundation: string;
  mailbox: string;
}

/** How many schools the page names. */
const MOST_SCHOOLS = 60;

/** What is due in all schools, and of the partnership's own pages. */
export function viewReviews(catalogue: Catalogue): ReviewsView {
  const { foundation, mailbox } = catalogue.settings;
  const board = reviewBoard(catalogue);
  const schools = schoolsWith(catalogue);
  return { count: countToReview(board), schools: schools.slice(0, MOST_SCHOOLS), moreSchools: Math.max(0, schools.length - MOST_SCHOOLS), board: viewReviewBoard(catalogue, board, true), pages: ownPages(catalogue), foundation, mailbox };
}

function schoolsWith(catalogue: Catalogue): ReviewsView['schools'] {
  return [...new Set(catalogue.resources.map(({ school }) => school))]
    .map((slug) => ({ slug, name: schoolName(catalogue, slug), count: countToReview(reviewBoard(catalogue, slug)) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en-GB'));
}

function ownPages({ pages, settings, today }: Catalogue): ReviewsView['pages'] {
  return pages
    .filter((page) => isUnread(page, settings) || ['due', 'late', 'very-late'].includes(freshnessOf(page, today, settings.terms)))
    .toSorted((a, b) => a.review.localeCompare(b.review))
    .map((page) => ({
      slug: page.slug,
      title: page.title,
      about: isUnread(page, settings) ? 'It came with the site, and nobody here has read it through yet.' : `${settings.foundation}. Last reviewed on ${showDay(page.reviewed)}, due for review by the ${lowerFirst(showTerm(page.review))}.`,
      edit: editorAddress('pages', page.slug),
    }));
}

/** Somebody else read through what came with the site. */
function isUnread({ reviewed }: { reviewed: string }, settings: Settings): boolean {
  return isAnothersDay(settings, reviewed);
}

import { schoolOf, type Catalogue } from '../catalogue/catalogue.ts';
import { countToReview, reviewBoard } from './review-board.ts';
import { viewReviewBoard, type ReviewGroupView } from './review-board-view.ts';

/** The page of what one school should review. */
export interface ToReviewView {
  school: { slug: string; title: string };
  /** How many of its pages are due, or late. */
  count: number;
  board: ReviewGroupView[];
  foundation: string;
  mailbox: string;
}

/** What a published school should review. */
export function viewToReview(catalogue: Catalogue, slug: string): ToReviewView {
  const { foundation, mailbox } = catalogue.settings;
  const board = reviewBoard(catalogue, slug);
  return { school: { slug, title: schoolOf(catalogue, slug)!.title }, count: countToReview(board), board: viewReviewBoard(catalogue, board), foundation, mailbox };
}

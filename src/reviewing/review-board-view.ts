import { schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { editorAddress } from '../catalogue/addresses/editor-address.ts';
import { movedOriginsOf } from '../catalogue/moved-origins.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { reviewMail } from './review-mail.ts';
import type { ReviewGroup } from './review-board.ts';

/** A group of the review board. */
export interface ReviewGroupView {
  standing: ReviewGroup['standing'];
  /** Its name and how many pages are in it. */
  heading: string;
  about: string;
  lines: ReviewLineView[];
  /** How many more there are than the lines. */
  more: number;
}

/** How many pages of a group are on the board of a school. Nobody reviews more at one sitting, and the others follow as these are done. On the board of all schools they are fewer: each school has its own. */
const [MOST_OF_A_SCHOOL, MOST_OF_ALL] = [25, 6];

/** A page on the board, and what its steward can do. */
export interface ReviewLineView {
  slug: string;
  title: string;
  /** Its language, where that is not British English. */
  language?: string | undefined;
  /** Its school, on a board of all schools. */
  school?: { slug: string; name: string } | undefined;
  steward: string;
  /** When its last review was and when its next is due, unless it is here because of its originals. */
  dates?: string | undefined;
  /** The originals that have changed since, with the version that was taken and the present one. */
  moved: { slug: string; title: string; from: string; to: string }[];
  example: boolean;
  /** Where the editor opens it. */
  edit: string;
  /** An e-mail to its school, already written. */
  mail: string;
}

/** The groups of a board for its page; with `withSchools` each page names its school. */
export function viewReviewBoard(catalogue: Catalogue, board: readonly ReviewGroup[], withSchools = false): ReviewGroupView[] {
  const most = withSchools ? MOST_OF_ALL : MOST_OF_A_SCHOOL;
  return board.map(({ standing, label, about, resources }) => ({
    standing,
    heading: `${label} (${resources.length})`,
    about,
    more: Math.max(0, resources.length - most),
    lines: resources.slice(0, most).map((resource) => viewLine(resource, standing, catalogue, withSchools)),
  }));
}

function viewLine(resource: Resource, standing: ReviewGroup['standing'], catalogue: Catalogue, withSchools: boolean): ReviewLineView {
  const { slug, title, language, school, steward, reviewed, review, example } = resource;
  const moved = standing === 'original-changed' ? movedOriginsOf(resource, catalogue) : [];
  return {
    slug,
    title,
    language: language === 'en-GB' ? undefined : language,
    school: withSchools ? { slug: school, name: schoolName(catalogue, school) } : undefined,
    steward: withSchools ? lowerFirst(steward) : steward,
    dates: moved.length === 0 ? `Last reviewed on ${showDay(reviewed)}, due for review by the ${lowerFirst(showTerm(review))}.` : undefined,
    moved: moved.map(({ origin, drift: { from, to } }) => ({ slug: origin.slug, title: origin.resource.title, from, to })),
    example,
    edit: editorAddress('resources', slug),
    mail: reviewMail(resource, catalogue, moved),
  };
}

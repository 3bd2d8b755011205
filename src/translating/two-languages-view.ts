import type { Nodes, Root } from 'mdast';
import { directionOf, englishNameOf, languageName, resourceOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { creditOf } from '../catalogue/credit.ts';
import { render, under } from '../mdx/render.ts';
import { nameGapsAfter } from '../parts/fill-in/gaps-in-page.ts';
import { addressOfLanguagePair, languagePairsOf } from './language-pairs.ts';
import { pairUp } from './side-by-side.ts';
import { describeTranslation, draftLabelOf, type DraftLabel } from './translation.ts';

/** A page beside one of its translations, as one page shows them. */
export interface TwoLanguagesView {
  /** The original, then the translation. */
  sides: [LanguageSideView, LanguageSideView];
  isDraft: boolean;
  /** Whether the translation says what the original says today. */
  isInStep: boolean;
  /** How far the translation has been checked and how it compares with its original, in whole sentences. */
  sentences: string[];
  /** The label printed on every sheet of a machine draft. */
  label?: DraftLabel;
  /** The address of the PDF with both languages, when it was made. */
  pdf?: string;
  sheets: SheetView[];
  /** Whether a section is side by side only as a whole. */
  isWhole: boolean;
  /** Whether there are gaps to type into. */
  hasGaps: boolean;
  /** The original beside its other languages. */
  others: { language: string; href: string }[];
}

/** One of the two pages. `language` is a BCP 47 tag; `name` gives it by its own name and its English one, `english` by its English name alone. */
export interface LanguageSideView {
  address: string;
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  name: string;
  english: string;
  credit: string;
}

/** A letter, or what is around letters. `titles` are those of the letter in both languages. */
export interface SheetView {
  isLetter: boolean;
  titles?: [left: string, right: string];
  rows: RowView[];
}

/** The HTML of both languages; null where that language has nothing. */
export type RowView = [left: string | null, right: string | null];

/** The view of a page beside its translation into a language, written as in the address (`zh-hant`). `made` are the names of the files that were made from the original. */
export function viewTwoLanguages(catalogue: Catalogue, slug: string, language: string, made: readonly string[]): TwoLanguagesView {
  const languagePairs = languagePairsOf(resourceOf(catalogue, slug)!, catalogue);
  const { original, translation } = languagePairs.find((pair) => pair.translation.language.toLowerCase() === language)!;
  const { isDraft, standing, sentences } = describeTranslation(translation, catalogue)!;
  const label = draftLabelOf(translation, catalogue);
  const pdf = `${slug}-with-${language}.pdf`;
  const sheets = pairUp(original.page.tree, nameGapsAfter(original.page.tree, translation.page.tree));
  return {
    sides: [viewSide(catalogue, original), viewSide(catalogue, translation)],
    isDraft, isInStep: standing === 'in-step', sentences,
    ...(label && { label }),
    ...(made.includes(pdf) && { pdf: `/resources/${slug}/${pdf}` }),
    sheets: sheets.map(({ letter, pairs }, sheet) => ({
      isLetter: Boolean(letter),
      ...(letter?.left && { titles: [letter.left, letter.right] as [string, string] }),
      rows: pairs.map(({ left, right }, row): RowView => [draw(original, left, `left-${sheet}-${row}-`), draw(translation, right, `right-${sheet}-${row}-`)]),
    })),
    isWhole: sheets.some(({ pairs }) => pairs.some(({ match }) => match === 'whole')),
    hasGaps: [original, translation].some(({ page }) => JSON.stringify(page.tree).includes('"FillIn"')),
    others: languagePairs.filter((other) => other.translation !== translation).map((other) => ({ language: languageName(catalogue.settings, other.translation.language), href: addressOfLanguagePair(other) })),
  };
}

function viewSide(catalogue: Catalogue, resource: Resource): LanguageSideView {
  const { slug, title, language } = resource;
  const { settings } = catalogue;
  return {
    address: `/resources/${slug}/`, title, language, direction: directionOf(catalogue, resource), name: languageName(settings, language), english: englishNameOf(settings, language),
    credit: creditOf(resource, catalogue, settings.address),
  };
}

/** A section of a page as HTML. It includes the notes and addresses of the whole page, so that its links have somewhere to lead. */
function draw({ slug, page }: Resource, nodes: Nodes[], prefix: string): string | null {
  if (nodes.length === 0) return null;
  const apart = page.tree.children.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition');
  return render({ type: 'root', children: [...nodes, ...apart] } as Root, under(`/resources/${slug}/`), page.beside, prefix).html;
}

import type { Row } from './finder.ts';

/**
 * Every row of the finder in a form that compresses well: one list for each property, with the same place in each list for
 * the same resource. Marks are numbered by their place in `marks`.
 */
export interface FinderIndex {
  marks: string[];
  slugs: string[];
  titles: string[];
  summaries: string[];
  added: string[];
  minutes: number[];
  /** Places of those that are examples. */
  examples: number[];
  /** Places of those that are translations. */
  translations: number[];
  /** Places of translations that no speaker has checked. */
  drafts: number[];
  /** Places of those whose review is more than a year late. */
  overdue: number[];
  /** Languages of those not written in the site's own, by place. */
  languages: Record<number, string>;
  /** For each resource, the places of its marks. */
  marked: number[][];
}

/** Packs rows for transfer to a browser. */
export function packRows(rows: readonly Row[]): FinderIndex {
  const marks = [...new Set(rows.flatMap((row) => row.marks))].sort();
  const numbers = new Map(marks.map((mark, at) => [mark, at]));
  const placesWhere = (test: (row: Row) => boolean) => rows.flatMap((row, at) => (test(row) ? [at] : []));
  return {
    marks,
    slugs: rows.map(({ slug }) => slug),
    titles: rows.map(({ title }) => title),
    summaries: rows.map(({ summary }) => summary),
    added: rows.map(({ added }) => added),
    minutes: rows.map(({ minutes }) => minutes),
    examples: placesWhere(({ example }) => example),
    translations: placesWhere(({ translation }) => translation),
    drafts: placesWhere(({ draft }) => draft),
    overdue: placesWhere(({ overdue }) => overdue),
    languages: Object.fromEntries(rows.flatMap(({ language }, at) => (language ? [[at, language]] : []))),
    marked: rows.map((row) => row.marks.map((mark) => numbers.get(mark)!)),
  };
}

/** The rows that were packed, in the same order. */
export function unpackRows(index: FinderIndex): Row[] {
  const examples = new Set(index.examples);
  const translations = new Set(index.translations);
  const drafts = new Set(index.drafts);
  const overdue = new Set(index.overdue);
  return index.slugs.map((slug, at) => ({
    slug,
    title: index.titles[at]!,
    summary: index.summaries[at]!,
    added: index.added[at]!,
    minutes: index.minutes[at]!,
    example: examples.has(at),
    translation: translations.has(at),
    draft: drafts.has(at),
    language: index.languages[at],
    overdue: overdue.has(at),
    marks: index.marked[at]!.map((mark) => index.marks[mark]!),
  }));
}

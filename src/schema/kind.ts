import type { Fields } from './fields.ts';
import type { StepName } from './steps/steps.ts';

/** One kind of content: where it lives, what it is called, and what an entry must say. */
export interface Kind<F extends Fields = Fields> {
  /** The plural noun that names its folder in content/, its pages and its collection. */
  name: string;
  /** What we call one of them: "resource". */
  one: string;
  /** The heading above all of them. */
  label: string;
  /** One sentence that says what an entry is. */
  about: string;
  /**
   * How its entries are stored in content/: `folder` = `<name>/<slug>/index.mdx` with pictures and files beside it; `file` =
   * `<name>/<slug>.mdx`; `single` = one file, `<name>.yml`, without a body.
   */
  layout: 'folder' | 'file' | 'single';
  fields: F;
  /** What its steps are called in the form, where the usual names do not fit. */
  steps?: Partial<Record<StepName, string>>;
  /** What somebody should bear in mind while writing one. It is shown beside the form and never published. */
  reminder?: string;
  /** The initial content of a new one in the editor, on a day (2026-11-23): values by field, and its text under `body`. */
  begins?: (today: string) => Record<string, unknown>;
}

/** Describes a kind of content and keeps the exact types of its fields. */
export function defineKind<F extends Fields>(kind: Kind<F>): Kind<F> {
  return kind;
}

import { MOST_ASIDE, type Mode } from './plan.ts';
import type { Problem } from '../problem.ts';

/** A download that could not be made, and the reason in words for the person who wrote the page. */
export interface Unmade {
  label: string;
  why: string;
  /** Whether the file also contains another page, which may be the one to correct. */
  beside: boolean;
}

/** The rule names under which these problems are reported. They belong to no rule, because only making the file finds them. */
const ALONE = 'can-be-downloaded';
const BESIDE = 'can-be-printed-side-by-side';

/** Describes the files of a page that could not be made, one problem for each reason. */
export function describeUnmade({ title, file }: { title: string; file: string }, files: readonly Unmade[]): Problem[] {
  return [...Map.groupBy(files, ({ why }) => why)].map(([what, those]) => {
    const labels = [...new Set(those.map(({ label }) => `"${label}"`))].join(', ');
    const [rule, remedy] = those.every(({ beside }) => beside)
      ? [BESIDE, 'Change it on this page, or on the page that is printed beside it, and everything will be made again.']
      : [ALONE, 'Change it on the page, and everything will be made again.'];
    return { title, file, line: 1, rule, betweenPages: true, what, why: `Because of this, nobody can download these from the page: ${labels}.`, remedy };
  });
}

/** Why a build stops when these files could not be made; nothing where the pages can be published without them. */
export function whyUnmadeStops(problems: readonly Problem[], mode: Mode): string | undefined {
  const unmade = problems.filter(({ rule }) => rule === ALONE || rule === BESIDE);
  if (unmade.length === 0) return undefined;
  if (mode === 'branch') return 'Nothing has been published; the site is as it was.';
  // A page with many translations is printed beside each of them, and is still one page.
  const pages = new Set(unmade.filter(({ rule }) => rule === ALONE).map(({ file }) => file)).size;
  return pages > MOST_ASIDE ? `${pages} pages at once look like a fault in the whole site, so nothing has been published; the site is as it was.` : undefined;
}

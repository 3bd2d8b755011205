import { MOST_ASIDE, type Mode } from './plan.ts';
import type { Problem } from '../problem.ts';

/** A file to carry off that could not be made, and the reason in words for the person who wrote the page. */
export interface Unmade {
  label: string;
  why: string;
  /** Whether another page stands in it too, and may be the one to put right. */
  beside: boolean;
}

/** The names under which such files are told. No rule finds them: only the making does. */
const ALONE = 'can-be-carried-off';
const BESIDE = 'can-stand-side-by-side';

/** Puts the files that could not be made of a page into words, one problem for each reason. */
export function describeUnmade({ title, file }: { title: string; file: string }, files: readonly Unmade[]): Problem[] {
  return [...Map.groupBy(files, ({ why }) => why)].map(([what, those]) => {
    const labels = [...new Set(those.map(({ label }) => `"${label}"`))].join(', ');
    const [rule, remedy] = those.every(({ beside }) => beside)
      ? [BESIDE, 'Change it on the page, or on the one that stands beside it, and everything is made again.']
      : [ALONE, 'Change it on the page, and everything is made again.'];
    return { title, file, line: 1, rule, betweenPages: true, what, why: `Because of it, these cannot be taken away from the page: ${labels}.`, remedy };
  });
}

/** Why a build stops when these files could not be made; nothing where the pages can be published without them. */
export function whyUnmadeStops(problems: readonly Problem[], mode: Mode): string | undefined {
  const unmade = problems.filter(({ rule }) => rule === ALONE || rule === BESIDE);
  if (unmade.length === 0) return undefined;
  if (mode === 'branch') return 'Nothing has been published; the site is as it was.';
  // A page with many translations stands beside each of them, and is still one page.
  const pages = new Set(unmade.filter(({ rule }) => rule === ALONE).map(({ file }) => file)).size;
  return pages > MOST_ASIDE ? `${pages} pages at once look like a fault of the whole, so nothing has been published; the site is as it was.` : undefined;
}

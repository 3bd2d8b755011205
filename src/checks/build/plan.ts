import type { RemovedPage } from '../../history/removed-pages.ts';
import type { Entry, Library } from '../content/library.ts';
import type { Problem } from '../problem.ts';
import type { Survey } from '../content/survey.ts';

/** What a build is for. On a branch every fault stops it. One faulty page must not bring down what is published. */
export type Mode = 'branch' | 'publish';

/** What to publish, what to set aside, and why the build stops when it does. */
export interface Plan {
  published: Entry[];
  /** Pages with something to put right. Their addresses show a notice. */
  aside: Entry[];
  problems: Problem[];
  /** Pages that were public once and were removed. Their addresses show a notice as well. */
  removed: readonly RemovedPage[];
  /** Why nothing may be published; absent when the build continues. */
  stop?: string;
}

/** How many pages may be set aside before we suspect a fault in the whole site: three, or one in twenty. A single page never stops a build. */
export const MOST_ASIDE = 3;
const MOST_SHARE = 0.05;

/** The partnership’s own files, without which the site would not be itself. A copy beside one, such as settings.yaml, does not count. */
const OWN = /^content\/(?:settings\.yml$|pages\/)/;

/** Decides what a build does with the results of the survey. */
export function makePlan({ library, problems }: Survey, mode: Mode): Plan {
  const faulty = problems.filter((problem) => !problem.stopsNothing && (mode === 'branch' || !problem.betweenPages));
  const files = new Set(faulty.map((problem) => problem.file));
  const aside = library.entries.filter((entry) => files.has(entry.file));
  const published = library.entries.filter((entry) => !files.has(entry.file));
  const stop = files.size ? whyStop(library, files, mode) : settingsMissing(library);
  return { published, aside, problems, removed: [...library.removed.values()], ...(stop ? { stop } : {}) };
}

function whyStop(library: Library, files: Set<string>, mode: Mode): string | undefined {
  if (mode === 'branch') return 'Nothing has been published; the site is as it was.';
  const own = [...files].find((file) => OWN.test(file));
  if (own) return `${own} is one of the partnership’s own pages, and the site cannot do without it. Nothing has been published; the site is as it was.`;
  if (files.size > MOST_ASIDE || files.size > Math.max(1, library.entries.length * MOST_SHARE)) {
    return `${files.size} pages at once look like a fault in the whole site, so nothing has been published; the site is as it was.`;
  }
  return settingsMissing(library);
}

function settingsMissing(library: Library): string | undefined {
  return library.settings ? undefined : 'There is no content/settings.yml, which says whose site this is. Nothing has been published; the site is as it was.';
}

import { join } from 'node:path';
import type { Fault } from '../../schema/fault.ts';
import { findLostEvents } from '../../history/lost-events.ts';
import { readOwnHistory } from '../../history/own-history.ts';
import { readPublishedVersions } from '../../history/published-versions.ts';
import { findRemovedPages } from '../../history/removed-pages.ts';
import { checkFilesBeside } from './files-beside.ts';
import { findContent, type Stray } from './content-files.ts';
import { validate } from '../validate.ts';
import { hasFields, makeLibrary, type Entry, type Library } from './library.ts';
import type { Problem } from '../problem.ts';
import { readAll } from './read-all.ts';

/** Everything in content/, and everything that has to be put right there. */
export interface Survey {
  library: Library;
  problems: Problem[];
}

/** Reads all of content/ and checks it against every rule. `root` is the top of the project, `today` a day such as 2026-11-23. */
export async function survey(root: string, today: string): Promise<Survey> {
  const { found, stray } = await findContent(root);
  const pages = await readAll(found.map(({ kind, file }) => ({ kind, path: join(root, file) })));
  const entries = await Promise.all(
    found.map(async ({ faults, ...place }, index): Promise<Entry> => {
      const page = pages[index]!;
      const files = [...faults, ...(await checkFilesBeside(root, place, page).catch(() => [UNSEEN]))];
      return { ...place, values: page.values as Entry['values'], tree: page.tree, lines: page.lines, faults: { ...page.faults, files } };
    }),
  );
  const settings = entries.find((entry): entry is Entry<'settings'> => entry.kind === 'settings' && hasFields(entry));
  const [history, published] = await Promise.all([readOwnHistory(root, process.env, settings?.values.address), readPublishedVersions(root, process.env)]);
  // Noon, so that it is the same day on every clock.
  const lost = findLostEvents(history, new Date(`${today}T12:00:00Z`));
  const library = makeLibrary(entries, today, lost, published, findRemovedPages(history));
  return { library, problems: [...stray.map(strayProblem), ...validate(library)] };
}

/** The fault reported when a file breaks the inspection: one file must not end the whole check. */
const UNSEEN: Fault = {
  line: 1,
  what: 'The files beside this page could not be inspected.',
  why: 'One of them is damaged, or made in a way that our program did not expect, and we publish nothing that has not been inspected.',
  remedy: 'Open each of them, save it again, and add it again through the editor.',
};

function strayProblem({ file, fault }: Stray): Problem {
  return { ...fault, title: file.split('/').at(-1)!, file, rule: 'files' };
}

import { join } from 'node:path';
import { readAddressSince } from '../history/address-since.ts';
import { findLostEvents } from '../history/lost-events.ts';
import { readPublishedVersions } from '../history/published-versions.ts';
import { readHistory } from '../history/read-history.ts';
import { findRemovedPages } from '../history/removed-pages.ts';
import { checkFilesBeside } from './files-beside.ts';
import { findContent, type Stray } from './content-files.ts';
import { judge } from './judge.ts';
import { hasFields, makeLibrary, type Entry, type Library } from './library.ts';
import type { Problem } from './problem.ts';
import { readAll } from './read-all.ts';

/** Everything in content/ and everything that has to be put right there. */
export interface Survey {
  library: Library;
  problems: Problem[];
}

/** Reads all of content/ and holds it to every rule. `root` is the top of the project, `today` a day such as 2026-11-23. */
export async function survey(root: string, today: string): Promise<Survey> {
  const { found, stray } = await findContent(root);
  const pages = await readAll(found.map(({ kind, file }) => ({ kind, path: join(root, file) })));
  const entries = await Promise.all(
    found.map(async ({ faults, ...place }, index): Promise<Entry> => {
      const page = pages[index]!;
      const files = [...faults, ...(await checkFilesBeside(root, place, page))];
      return { ...place, values: page.values as Entry['values'], tree: page.tree, lines: page.lines, faults: { ...page.faults, files } };
    }),
  );
  // Noon, so that it is that day by every clock.
  const [history, published] = await Promise.all([readHistory(root, process.env), readPublishedVersions(root, process.env)]);
  const lost = findLostEvents(history, new Date(`${today}T12:00:00Z`));
  const settings = entries.find((entry): entry is Entry<'settings'> => entry.kind === 'settings' && hasFields(entry));
  const since = settings && (await readAddressSince(root, process.env, settings.values.address));
  const library = makeLibrary(entries, today, lost, published, findRemovedPages(history, since));
  return { library, problems: [...stray.map(strayProblem), ...judge(library)] };
}

function strayProblem({ file, fault }: Stray): Problem {
  return { ...fault, title: file.split('/').at(-1)!, file, rule: 'files' };
}

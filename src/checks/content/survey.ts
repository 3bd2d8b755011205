import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Page } from '../../mdx/page.ts';
import type { Fault } from '../../schema/fault.ts';
import { findLostEvents } from '../../history/lost-events.ts';
import type { History } from '../../history/history.ts';
import { readOwnHistory } from '../../history/own-history.ts';
import { readPublishedVersions } from '../../history/published-versions.ts';
import { findRemovedPages } from '../../history/removed-pages.ts';
import { checkFilesBeside, type Shown } from './files-beside.ts';
import { kinds } from '../../schema/index.ts';
import { digestOfTree } from '../../catalogue/digest-of-tree.ts';
import { findContent, type Found, type Stray } from './content-files.ts';
import { findKnown, keepKnown, keepShown, keyOfEntry, type Keep, type KnownEntry } from './entry-store.ts';
import { validate, validateAlone } from '../validate.ts';
import { hasFields, makeLibrary, type Entry, type Library } from './library.ts';
import type { Problem } from '../problem.ts';
import { measureFile } from './measure-file.ts';
import { readAll } from './read-all.ts';
import { readEntry } from './read-entry.ts';
import { createShownFacts } from './shown-facts.ts';
import { factsOfText } from './text-facts.ts';

/** Everything in content/, and everything that has to be put right there. */
export interface Survey {
  library: Library;
  problems: Problem[];
}

/** A survey with what Git knows about content/. */
export type SurveyWithHistory = Survey & { history: History };

/** Where a survey keeps what it found out for the next one, and the key of the program that does it. */
export interface SurveyCache {
  store: Keep;
  program: string;
}

/** How many entries are looked at at a time: each opens a few files, and a computer may allow a program no more than 256. */
const AT_ONCE = 32;

/**
 * Reads all of content/ and checks it against every rule. `root` is the top of the project, `today` a day such as 2026-11-23. With a cache,
 * an entry whose page and files are as they were for an earlier survey is not read again.
 */
export async function survey(root: string, today: string, cache?: SurveyCache): Promise<SurveyWithHistory> {
  const { found, stray } = await findContent(root);
  const limit = pLimit(AT_ONCE);
  const keys = cache ? await Promise.all(found.map((place) => limit(() => keyOfEntry(root, place, cache.program)))) : [];
  const parse = ({ kind, file }: Found) => readEntry(readFileSync(join(root, file)), kinds[kind]).tree;
  const known = found.map((place, at) => (cache ? findKnown(cache.store, keys[at]!, () => parse(place)) : undefined));
  const unknown = found.filter((_, at) => !known[at]);
  const read = await readAll(unknown.map(({ kind, file }) => ({ kind, path: join(root, file) })));
  const pages = new Map(unknown.map((place, at) => [place, read[at]!]));
  const shown: Shown = new Map();
  const looked = await Promise.all(found.map((place, at) => limit(async () => known[at] ?? lookAt(root, place, pages.get(place)!, shown))));
  const entries = found.map(({ faults, ...place }, at): Entry => {
    const { page, digest, facts, files, beside } = looked[at]!;
    return {
      ...place, values: page.values as Entry['values'],
      get tree() {
        return page.tree;
      },
      ...(facts.asWritten ? {} : { shown: createShownFacts(() => page.tree, cache && keepShown(cache.store, keys[at]!)) }),
      lines: page.lines, faults: { ...page.faults, files: [...faults, ...files] }, measured: beside, digest, facts, source: keys[at],
    };
  });
  const own = entries.find((entry): entry is Entry<'settings'> => entry.kind === 'settings' && hasFields(entry));
  const [history, published] = await Promise.all([readOwnHistory(root, process.env, own?.values.address), readPublishedVersions(root, process.env, cache?.store)]);
  // Noon, so that it is the same day on every clock.
  const lost = findLostEvents(history, new Date(`${today}T12:00:00Z`));
  const library = makeLibrary(entries, today, lost, published, findRemovedPages(history));
  // What a rule finds in an entry alone depends on the settings too.
  const settings = createHash('sha256').update(JSON.stringify(library.settings ?? null)).digest('hex');
  const alone = new Map(entries.map((entry, at) => {
    const one = looked[at]!;
    if (one.problems && one.settings === settings) return [entry, one.problems];
    const problems = validateAlone(entry, library.settings);
    if (cache) keepKnown(cache.store, keys[at]!, Object.assign(one, { problems, settings }), () => parse(found[at]!));
    return [entry, problems];
  }));
  return { library, history, problems: [...stray.map(strayProblem), ...validate(library, (entry) => alone.get(entry)!)] };
}

/** Looks at the files beside a page that was read. */
async function lookAt(root: string, place: Found, page: Page, shown: Shown): Promise<KnownEntry> {
  const files = await checkFilesBeside(root, place, page, shown).catch(() => [UNSEEN]);
  // A file with a fault is published nowhere, so nobody asks for its size.
  const beside = files.length ? [] : await Promise.all(place.beside.map((name) => measureFile(join(root, dirname(place.file)), name)));
  return { page, digest: digestOfTree(page.tree), facts: factsOfText(page.tree), files, beside };
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

import { nameEntry } from '../../schema/name-entry.ts';
import { kinds, type KindName } from '../../schema/index.ts';

/** How many numbers are tried one after the other. After that, the first free one is looked for in ever larger steps. */
const ONE_BY_ONE = 4;

/**
 * Names a new entry so that no other has its name. `isTaken` finds that out, with a request, so it is asked as rarely as possible: of a
 * thousand entries named "resource" and a number, about twenty. If a name is taken, Decap chooses `same-title/index-1`, which puts two pages
 * into one folder (decaporg/decap-cms, fixed in 3.17.2).
 */
export async function nameNewEntry(title: string, kind: KindName, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const { one } = kinds[kind];
  const taken = new Set<string>();
  let name = nameEntry(title, one, (name) => taken.has(name));
  for (let tried = 0; tried < ONE_BY_ONE; tried++) {
    if (!(await isTaken(name))) return name;
    taken.add(name);
    name = nameEntry(title, one, (name) => taken.has(name));
  }
  const [, stem, first] = /^(.*-)(\d+)$/.exec(name)!;
  const isFree = async (number: number) => !(await isTaken(`${stem}${number}`));
  let [below, free] = [Number(first) - 1, Number(first)];
  for (; !(await isFree(free)); free *= 2) below = free;
  while (free - below > 1) {
    const middle = Math.floor((below + free) / 2);
    if (await isFree(middle)) free = middle;
    else below = middle;
  }
  return `${stem}${free}`;
}

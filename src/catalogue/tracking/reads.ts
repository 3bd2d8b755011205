/**
 * What is read while something is made. A build notes it for each page and file, and makes again only those for which something that they read has changed. Everything
 * that may differ from one build to the next has a name: a field of one entry (`resources.title@circle-plan`), the same field of all entries (`resources.title`), or a
 * cell of its own (`today`).
 */
export class Reads {
  readonly cells = new Set<string>();
  /** The fields that were read, each with the places of the entries of which it was. */
  readonly columns = new Map<Column, ReadonlySet<number>>();
  /** What was made earlier and only asked for, with its own reads. */
  readonly inner = new Set<Reads>();
  #names: ReadonlySet<string> | undefined;

  /** The names of all that was read. To be asked only once nothing more is read. */
  names(): ReadonlySet<string> {
    return (this.#names ??= this.#gather());
  }

  #gather(): ReadonlySet<string> {
    const names = new Set(this.cells);
    for (const one of this.inner) for (const name of one.names()) names.add(name);
    for (const [{ name, slugs }, places] of this.columns) {
      if (places === ALL) names.add(name);
      else for (const at of places) names.add(`${name}@${slugs[at]!}`);
    }
    return names;
  }
}

/** A field of all entries of a kind. */
export interface Column {
  name: string;
  /** The slugs of the entries, by their places. */
  slugs: readonly string[];
  /** Who read it last, and whether they are past counting entries: most fields are read thousands of times in a row. */
  reader?: Reads;
  isAll?: boolean;
}

/** Of how many entries a field is noted one by one. Whoever reads more of them is taken to have read them all. */
const MOST_PLACES = 24;

const ALL: ReadonlySet<number> = new Set();

let current: Reads | undefined;

/** Makes something, and notes what is read meanwhile. */
export function track<T>(make: () => T): { answer: T; reads: Reads } {
  const before = current;
  const reads = (current = new Reads());
  try {
    return { answer: make(), reads };
  } finally {
    current = before;
  }
}

/** The same with something that takes time. Nothing else may be tracked until it is done. */
export async function trackAsync<T>(make: () => Promise<T>): Promise<{ answer: T; reads: Reads }> {
  const before = current;
  const reads = (current = new Reads());
  try {
    return { answer: await make(), reads };
  } finally {
    current = before;
  }
}

/** Says that something is used that was made earlier and read all this. */
export function noteReads(reads: Reads): void {
  if (current !== reads) current?.inner.add(reads);
}

/** Says that a cell is read. */
export function noteCell(name: string): void {
  current?.cells.add(name);
}

/** Says that a field is read of the entry at a place. */
export function noteField(column: Column, at: number): void {
  if (current === undefined || (column.isAll && column.reader === current)) return;
  const places = current.columns.get(column) as Set<number> | undefined;
  column.reader = current;
  column.isAll = places === ALL || (places !== undefined && places.size >= MOST_PLACES && !places.has(at));
  if (places === undefined) current.columns.set(column, new Set([at]));
  else if (column.isAll) current.columns.set(column, ALL);
  else places.add(at);
}

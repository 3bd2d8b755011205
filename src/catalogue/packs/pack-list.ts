/** Something in a reader's pack: the name of a resource, and what it was called when it was put in. */
export interface Packed {
  slug: string;
  title: string;
}

/** As many as a folder holds, and an address can carry. */
export const MOST_PACKED = 100;

/** What a name can look like. Not the schema's own, which would bring all that checks the schema into the browser. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The pack that a browser has kept. Whatever else may have got there is passed over. */
export function readPacked(kept: string | null): Packed[] {
  let list: unknown;
  try {
    list = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  const items = (Array.isArray(list) ? list : []).filter((one): one is [string, string] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string');
  return withoutDoubles(items.map(([slug, title]) => ({ slug, title: title.slice(0, 200) })));
}

/** A pack as a browser keeps it. */
export function writePacked(items: readonly Packed[]): string {
  return JSON.stringify(items.map(({ slug, title }) => [slug, title]));
}

/** The names of resources in the last part of an address, `#circle-plan,wet-play-plan`. Anything that cannot be a name is passed over. */
export function readPackAddress(hash: string): string[] {
  return withoutDoubles(hash.slice(1, 10_000).split(',').map((slug) => ({ slug, title: '' }))).map(({ slug }) => slug);
}

/** The address that shows others a pack. Nothing of it reaches a server: what follows # stays in the browser. */
export function writePackAddress(slugs: readonly string[]): string {
  return `/my-pack/#${slugs.join(',')}`;
}

/** The same things with that at `from` moved to `to`. */
export function moveTo<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, items[from]!);
}

/** Both packs as one, what is in either only once, the first pack first. */
export function joinPacks(first: readonly Packed[], second: readonly Packed[]): Packed[] {
  return withoutDoubles([...first, ...second]);
}

function withoutDoubles(items: readonly Packed[]): Packed[] {
  const seen = new Set<string>();
  return items.filter(({ slug }) => slug.length <= 100 && NAME.test(slug) && !seen.has(slug) && seen.add(slug)).slice(0, MOST_PACKED);
}

/** Something in a reader's pack: the slug of a resource, and its title when the reader put it in. */
export interface Packed {
  slug: string;
  title: string;
}

/** The most resources in a pack: as many as a folder can hold and an address can carry. */
export const MOST_PACKED = 100;

/** What a slug can look like. The schema's own pattern would bring the whole schema into the browser. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The pack that a browser has kept. Anything else that may have got in is ignored. */
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

/** The slugs of resources in the last part of an address, `#circle-plan,wet-play-plan`. Anything that cannot be a slug is ignored. */
export function readPackAddress(hash: string): string[] {
  return withoutDoubles(hash.slice(1, 10_000).split(',').map((slug) => ({ slug, title: '' }))).map(({ slug }) => slug);
}

/** The address that shows others a pack. A server sees none of it: what follows # stays in the browser. */
export function writePackAddress(slugs: readonly string[]): string {
  return `/my-pack/#${slugs.join(',')}`;
}

/** The same list, with the item at `from` moved to `to`. */
export function moveTo<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, items[from]!);
}

/** Both packs as one, each item once, the first pack first. */
export function joinPacks(first: readonly Packed[], second: readonly Packed[]): Packed[] {
  return withoutDoubles([...first, ...second]);
}

function withoutDoubles(items: readonly Packed[]): Packed[] {
  const seen = new Set<string>();
  return items.filter(({ slug }) => slug.length <= 100 && NAME.test(slug) && !seen.has(slug) && seen.add(slug)).slice(0, MOST_PACKED);
}

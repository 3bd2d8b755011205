import { CACHE } from './cache-name.ts';
import { canKeep } from './choice.ts';
import { MARK } from './route.ts';
import { readList } from './page-cache.ts';

/** The address under which a picture of a kept page is on this device: `/resources/a/one.png?kept=1`. Nothing when it is not kept. */
export async function findKeptPicture(path: string): Promise<string | undefined> {
  // Asks whether there is a cache first, for opening one would make it.
  if (!canKeep() || !(await caches.has(CACHE))) return undefined;
  const list = await readList(await caches.open(CACHE));
  return list.flatMap(({ needs }) => needs).find((need) => need.startsWith(`${path}?${MARK}=`));
}

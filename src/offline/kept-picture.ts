import { CACHE } from './cache-name.ts';
import { canKeep } from './choice.ts';
import { MARK } from './route.ts';
import { readList } from './page-cache.ts';

/** The address of a picture of a kept page on this device: `/resources/a/one.png?kept=1`. Nothing when it is not kept. */
export async function findKeptPicture(path: string): Promise<string | undefined> {
  // Check first whether there is a cache, because opening one would create it.
  if (!canKeep() || !(await caches.has(CACHE))) return undefined;
  const list = await readList(await caches.open(CACHE));
  return list.flatMap(({ needs }) => needs).find((need) => need.startsWith(`${path}?${MARK}=`));
}

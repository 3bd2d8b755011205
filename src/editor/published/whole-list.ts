import type { LookUp } from './look-up.ts';
import type { ListedEntry, ListPage } from './records.ts';

/** Everything of a kind that is published, as the editor lists it. Fetches each page of the list once. Throws a sentence if one cannot be fetched. */
export async function wholeList(lookUp: Pick<LookUp, 'file'>, kind: string): Promise<ListedEntry[]> {
  const page = (number: number) => lookUp.file<ListPage>(`lists/${kind}/${number}`);
  const first = await page(1);
  const others = await Promise.all(Array.from({ length: first.pages - 1 }, (_, at) => page(at + 2)));
  return [first, ...others].flatMap(({ entries }) => entries);
}

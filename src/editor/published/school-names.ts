import type { LookUp } from './look-up.ts';
import { wholeList } from './whole-list.ts';

/**
 * The names of the partnership’s schools, which are no people and stay in a document that is read. None if they cannot be fetched: then a
 * name may be taken out that could have stayed, which is said, and no document is refused for it.
 */
export async function schoolNames(lookUp: Pick<LookUp, 'file'>): Promise<string[]> {
  const schools = await wholeList(lookUp, 'schools').catch(() => []);
  return schools.map(([slug, name]) => name || slug);
}

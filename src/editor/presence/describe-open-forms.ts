import type { OpenForm } from '../../gateway/presence/presence.ts';
import type { KindName } from '../../schema/index.ts';
import { foundationHere } from '../foundation.ts';
import { describeOpenForm } from './describe-open-form.ts';

/** Says who has a page open, a sentence for each form, with the titles of schools. */
export async function describeOpenForms(open: readonly OpenForm[], titleOf: (kind: KindName, slug: string) => Promise<string | undefined>): Promise<string[]> {
  const schools = [...new Set(open.flatMap(({ school }) => school ?? []))];
  const titles = new Map(await Promise.all(schools.map(async (school) => [school, await titleOf('schools', school).catch(() => undefined)] as const)));
  return open.map((one) => describeOpenForm(one, { foundation: foundationHere(), titleOf: (school) => titles.get(school) }));
}

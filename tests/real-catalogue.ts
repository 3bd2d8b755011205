import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { makePlan } from '../src/checks/build/plan.ts';
import { makeCatalogue } from '../src/checks/content/make-catalogue.ts';
import { survey } from '../src/checks/content/survey.ts';

const known = new Map<string, Promise<Catalogue>>();

/** What is published from content/ of this repository, as pages get it, on a day. Read once by each worker; a test that changes it takes a copy. */
export function realCatalogue(today = '2026-11-23'): Promise<Catalogue> {
  return (known.get(today) ?? known.set(today, read(today)).get(today))!;
}

async function read(today: string): Promise<Catalogue> {
  return freeze(await makeCatalogue(makePlan(await survey(process.cwd(), today), 'branch'), today));
}

/** Nothing in it can be changed, so that no test sees what another has done to it. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}

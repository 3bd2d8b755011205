import type { AdaptationStart } from '../../catalogue/start-adaptation.ts';
import { SLUG } from '../../schema/fields.ts';
import type { Prefill } from './prefill.ts';
import { scriptText } from './script-text.ts';

/** Prefills a form from the published resource that the address names, to adapt it. `fetchStart` fetches the file that the build made for it. Undefined if the address names no resource. */
export async function prefillFromResource(search: string, fetchStart: (path: string) => Promise<Response>): Promise<Prefill | undefined> {
  const slug = new URLSearchParams(search).get('adapt');
  if (!slug) return undefined;
  const start = await fetchStartOf(slug, fetchStart);
  return { kind: 'resources', pictures: [], ...(start ?? { values: {}, notes: [scriptText.resource.notThere] }) };
}

/** The file that the build made for adaptations of a resource; nothing where there is none, or where it cannot be fetched. */
export async function fetchStartOf(slug: string, fetchStart: (path: string) => Promise<Response>): Promise<AdaptationStart | undefined> {
  return SLUG.test(slug) ? read(fetchStart(`/adapt/${slug}.json`)) : undefined;
}

async function read(answer: Promise<Response>): Promise<AdaptationStart | undefined> {
  try {
    const given = await answer;
    return given.ok ? ((await given.json()) as AdaptationStart) : undefined;
  } catch {
    return undefined;
  }
}

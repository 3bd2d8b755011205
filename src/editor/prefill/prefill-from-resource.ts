import type { AdaptationStart } from '../../adapting/start-adaptation.ts';
import { SLUG } from '../../schema/fields.ts';
import type { Prefill } from './prefill.ts';

/** Shown when the resource in the address cannot be fetched. The form is then empty. */
export const NOT_THERE = 'The page you wanted to adapt could not be fetched. It may have been taken away, or its licence does not let it be changed. Go back to it and try again; what you write here begins from nothing.';

/** Prefills a form from the published resource that the address names, to adapt or to translate it. `fetchStart` fetches the file that the build made for it. Undefined if the address names no resource. */
export async function prefillFromResource(search: string, fetchStart: (path: string) => Promise<Response>): Promise<Prefill | undefined> {
  const asked = new URLSearchParams(search);
  const slug = asked.get('adapt') ?? asked.get('translate');
  if (!slug) return undefined;
  const start = SLUG.test(slug) ? await read(fetchStart(`/adapt/${slug}.json`)) : undefined;
  const given = start && !asked.has('adapt') ? asTranslation(start) : start;
  return { kind: 'resources', pictures: [], ...(given ?? { values: {}, notes: [NOT_THERE] }) };
}

/** What a translation begins with: the text of the original, to be written over, and where it comes from. Its language is for the translator to choose. */
function asTranslation({ values: { adapted, language: _, direction: __, title, ...values } }: AdaptationStart): AdaptationStart {
  const original = String(title ?? '').replace(/ \(our version\)$/, '');
  const { resource, version } = adapted as { resource: string; version: string };
  return {
    values: { ...values, title: original, translates: { resource, version } },
    notes: [
      `This form holds the words of “${original}”, version ${version}. Write your translation over them, and leave the gaps where they are.`,
      'Choose the language, and say how far the translation has been checked. Who made the original, and its licence, are credited for you.',
      'Files and pictures stayed with the original. The dates, who looks after it, and the safeguarding checks are yours to fill in.',
    ],
  };
}

async function read(answer: Promise<Response>): Promise<AdaptationStart | undefined> {
  try {
    const given = await answer;
    return given.ok ? ((await given.json()) as AdaptationStart) : undefined;
  } catch {
    return undefined;
  }
}

import { fetchStartOf } from './prefill-from-resource.ts';
import type { Prefill } from './prefill.ts';
import { scriptText } from './script-text.ts';

const RIGHT_TO_LEFT = /^(ar|fa|he|ps|ur|ku)\b/;

/**
 * Prefills a form with the text of a resource that is to be translated: `?translate=` and its slug, `&language=` and the language, if it is known. It begins with
 * the text of the original, so that its gaps and parts stay where they are, and says which resource it translates. `fetchStart` fetches the file
 * that the build made for adaptations. Undefined if the address names no resource.
 */
export async function prefillTranslation(search: string, fetchStart: (path: string) => Promise<Response>): Promise<Prefill | undefined> {
  const address = new URLSearchParams(search);
  const [slug, language = ''] = [address.get('translate'), address.get('language') ?? ''];
  if (!slug) return undefined;
  const start = await fetchStartOf(slug, fetchStart);
  if (!start) return { kind: 'resources', pictures: [], values: {}, notes: [scriptText.resource.notThere] };
  const { adapted, title, language: _, direction: __, ...values } = start.values as Record<string, unknown> & { adapted?: { resource: string; version?: string }; title?: string };
  const isKnown = /^[a-z]{2,3}(-[A-Za-z]{2,4})*$/.test(language);
  const name = isKnown ? new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(language) : undefined;
  const original = String(title ?? '').replace(/ \(our version\)$/, '');
  return {
    kind: 'resources',
    pictures: [],
    values: {
      ...values,
      title: name ? `${original} (${name})` : original,
      ...(isKnown ? { language, ...(RIGHT_TO_LEFT.test(language) ? { direction: 'rtl' } : {}) } : {}),
      translates: { resource: adapted?.resource ?? slug, ...(adapted?.version ? { version: adapted.version } : {}) },
    },
    notes: [
      scriptText.translation.holds(original, adapted?.version, name),
      scriptText.translation.gaps(name),
      scriptText.translation.stayed,
    ],
  };
}

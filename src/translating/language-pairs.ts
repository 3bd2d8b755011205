import { resourceOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { translationsOf } from '../catalogue/lineage.ts';

/** A page with one of its translations, when both are published. */
export interface LanguagePair {
  original: Resource;
  translation: Resource;
}

/** Each language in which the original can be shown side by side, once. Of several translations into one language it is the checked one, then the newer. */
export function languagePairsOf(resource: Resource, catalogue: Catalogue): LanguagePair[] {
  const original = resource.translates ? resourceOf(catalogue, resource.translates.resource) : resource;
  if (!original) return [];
  const rank = (one: Resource) => `${one.translates!.state === 'checked-by-speaker' ? 1 : 0} ${one.added} ${one.slug}`;
  const best = new Map<string, Resource>();
  for (const one of translationsOf(original, catalogue)) {
    if (one.retired || !one.translates) continue;
    const other = best.get(one.language);
    if (!other || rank(one) > rank(other)) best.set(one.language, one);
  }
  return [...best.values()].map((translation) => ({ original, translation }));
}

/** The address of the page that shows a resource beside its translation. */
export function addressOfLanguagePair({ original, translation }: LanguagePair): string {
  return `/resources/${original.slug}/with/${translation.language.toLowerCase()}/`;
}

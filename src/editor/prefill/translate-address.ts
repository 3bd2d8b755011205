/** The address at which the editor opens with a new page, to translate a resource in it. `prefill-translation.ts` reads it. */
export function translateAddress(slug: string): string {
  return `/admin/?translate=${slug}#/collections/resources/new`;
}

/** The address at which the editor opens with a new page, to translate a resource in it. `prefill-from-resource.ts` reads it. */
export function translateAddress(slug: string): string {
  return `/admin/?translate=${slug}#/collections/resources/new`;
}

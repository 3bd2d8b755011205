/** The address at which the editor opens with a new page, filled in from a resource. `editor/prefill/prefill-from-resource.ts` reads it. */
export function adaptAddress(slug: string): string {
  return `/admin/?adapt=${slug}#/collections/resources/new`;
}

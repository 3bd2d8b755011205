/** The address at which the editor opens with a new page that begins as a resource. `editor/prefill/adapting.ts` reads it. */
export function adaptAddress(slug: string): string {
  return `/admin/?adapt=${slug}#/collections/resources/new`;
}

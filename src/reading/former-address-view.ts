import type { Catalogue } from '../catalogue/catalogue.ts';
import { resourceFormerlyAt } from '../catalogue/addresses/former-addresses.ts';

/** The present address of a renamed resource, for people who come to an earlier one. */
export interface FormerAddressView {
  /** Its address today, as a path. */
  address: string;
  title: string;
}

/** The view of an earlier address. `former` is the slug that a resource had. */
export function viewFormerAddress(catalogue: Pick<Catalogue, 'resources'>, former: string): FormerAddressView {
  const { slug, title } = resourceFormerlyAt(catalogue, former)!;
  return { address: `/resources/${slug}/`, title };
}

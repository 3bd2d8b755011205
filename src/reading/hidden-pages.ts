import type { Catalogue } from '../catalogue/catalogue.ts';
import { COMPUTED_PAGES } from '../schema/addresses/computed-pages.ts';
import { SLUG } from '../schema/fields.ts';
import { kinds, type KindName } from '../schema/index.ts';

/** A page that was set aside or removed, by its address. */
export interface HiddenPage {
  kind: KindName;
  slug: string;
}

/** The addresses of pages that were set aside or removed, and that no other page has now. */
export function hiddenPagesOf({ aside, removed, resources }: Pick<Catalogue, 'aside' | 'removed' | 'resources'>): HiddenPage[] {
  // An earlier address of a resource redirects to it.
  const former = new Set(resources.flatMap(({ formerly = [] }) => formerly.map((name) => `/resources/${name}/`)));
  const isFree = ({ kind, slug }: HiddenPage) => !former.has(`/${kind}/${slug}/`) && !COMPUTED_PAGES.includes(`/${kind}/${slug}/`);
  return [
    // Trials have no pages of their own, nor has a file that is one of its kind.
    ...aside.filter(({ kind, slug }) => kind !== 'trials' && kinds[kind].layout !== 'single' && SLUG.test(slug)),
    ...removed.filter(isFree),
  ].map(({ kind, slug }) => ({ kind, slug }));
}

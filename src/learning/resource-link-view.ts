import { resourceOf, type Catalogue } from '../catalogue/catalogue.ts';

/** A resource that a programme links to. */
export interface ResourceLinkView {
  href: string;
  title: string;
  /** The language of the title, when it is not the site’s own. */
  lang: string | undefined;
  isExample: boolean;
  isRetired: boolean;
}

/** Links to resources, in the order in which they are named. A page that is set aside has no address, so it is left out. */
export function viewResourceLinks(catalogue: Catalogue, slugs: readonly string[]): ResourceLinkView[] {
  return slugs.flatMap((slug) => resourceOf(catalogue, slug) ?? []).map(({ slug, title, example, retired, language }) => (
    { href: `/resources/${slug}/`, title, lang: language === 'en-GB' ? undefined : language, isExample: example, isRetired: retired !== undefined }
  ));
}

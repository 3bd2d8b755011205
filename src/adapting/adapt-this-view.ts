import { adaptAddress } from '../catalogue/adapt-address.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import { licencesFor, mayBeChanged, shortName } from '../catalogue/licences.ts';

/** How a resource can be adapted, or that its licence keeps the right to change it. */
export type AdaptThisView =
  | { open: false; licence: string }
  | {
      open: true;
      /** The one licence under which a changed version may be shared; nothing where there is a choice. */
      bound: string | undefined;
      isRetired: boolean;
      /** Where the editor begins with it. */
      editor: string;
      /** Its Word document, where there is one. */
      word: string | undefined;
      /** The plain form, with a title already in it. */
      form: string;
      /** The file to start from with Git. */
      starter: string;
    };

/** How a resource can be adapted; `hasWord` says whether there is a Word document of it. */
export function viewAdaptThis({ slug, title, licence, retired }: Resource, hasWord: boolean): AdaptThisView {
  if (!mayBeChanged(licence)) return { open: false, licence: shortName(licence) };
  return {
    open: true,
    bound: licencesFor([licence]).length === 1 ? shortName(licence) : undefined,
    isRetired: Boolean(retired),
    editor: adaptAddress(slug),
    word: hasWord ? `/resources/${slug}/${slug}.docx` : undefined,
    form: `/share/?title=${encodeURIComponent(`Our version of: ${title}`)}`,
    starter: `/resources/${slug}/starter.mdx`,
  };
}

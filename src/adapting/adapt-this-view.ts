import { adaptAddress } from '../catalogue/addresses/adapt-address.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import { isUncheckedDraft } from '../catalogue/drafts/unchecked-draft.ts';
import { licencesFor, mayBeChanged, shortName } from '../catalogue/licences.ts';

/** How somebody can adapt a resource, or that its licence reserves the right to change it, or that it is an unchecked draft of the page at `original`. */
export type AdaptThisView =
  | { open: false; licence: string }
  | { open: false; original: string }
  | {
      open: true;
      /** The only licence under which a changed version may be shared; undefined where there is a choice. */
      bound: string | undefined;
      isRetired: boolean;
      /** The address at which the editor opens an adaptation of it. */
      editor: string;
      /** Its Word document, where there is one. */
      word: string | undefined;
      /** The plain form, with its title already filled in. */
      form: string;
      /** The file to start from when using Git. */
      starter: string;
    };

/** How somebody can adapt a resource; `hasWord` says whether it has a Word document. */
export function viewAdaptThis({ slug, title, licence, retired, translates }: Resource, hasWord: boolean): AdaptThisView {
  if (isUncheckedDraft({ translates })) return { open: false, original: `/resources/${translates!.resource}/` };
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

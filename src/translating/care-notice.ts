import type { Resource } from '../catalogue/catalogue.ts';
import { isUncheckedDraft } from '../catalogue/drafts/unchecked-draft.ts';
import { CARE } from '../parts/use-with-care/part.ts';

/**
 * The notice of care that an unchecked draft has to show when its own text has none, paragraph by paragraph; nothing for everything else. Its words
 * are fixed and are about safeguarding, so they are not left to a machine: they stay in English, for the member of staff who hands the page out.
 */
export function careNoticeOf(resource: Resource): readonly string[] {
  return isUncheckedDraft(resource) && !resource.page.tree.children.some((node) => node.type === 'part' && node.name === 'UseWithCare') ? CARE : [];
}

import { resourceOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { CARE } from '../parts/use-with-care/part.ts';

/**
 * The notice of care that belongs on a translation whose original has one and which has none itself, paragraph by paragraph; nothing otherwise. Its
 * words are fixed and are about safeguarding, so they are not left to a machine: they stay in English, for the member of staff who hands the page out.
 */
export function careNoticeOf(resource: Resource, catalogue: Pick<Catalogue, 'resources'>): readonly string[] {
  const original = resource.translates && resourceOf(catalogue, resource.translates.resource);
  return original && hasNotice(original) && !hasNotice(resource) ? CARE : [];
}

function hasNotice({ page }: Resource): boolean {
  return page.tree.children.some((node) => node.type === 'part' && node.name === 'UseWithCare');
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { issuesOf } from '../catalogue/issues.ts';

/** An issue with which a resource helps. */
export interface HelpsWithView {
  title: string;
  href: string;
}

/** The issues with which the resource with this slug helps. */
export function viewHelpsWith(catalogue: Catalogue, resource: string): HelpsWithView[] {
  return issuesOf(resource, catalogue).map(({ title, slug }) => ({ title, href: `/issues/${slug}/` }));
}

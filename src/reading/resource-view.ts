import { directionOf, resourceOf, schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { digestOfText } from '../catalogue/digest-of-tree.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { render, under, type Rendered } from '../mdx/render.ts';
import { draftLabelOf, type DraftLabel } from '../translating/translation.ts';
import { viewResourceBand, type ResourceBandView } from './resource-band-view.ts';
import { viewResourceFoot, type ResourceFootView } from './resource-foot-view.ts';
import { viewResourceHead, type ResourceHeadView } from './resource-head-view.ts';
import type { MadeFile } from './take-away-view.ts';

/** The page of a resource. */
export interface ResourceView {
  title: string;
  summary: string;
  band: ResourceBandView;
  editUrl: string;
  /** What kind of page it is, in the search results. */
  kind: string;
  headings: Rendered['headings'];
  /** What a machine draft says on every printed sheet. */
  label: DraftLabel | undefined;
  head: ResourceHeadView;
  body: { html: string; language: string; direction: 'ltr' | 'rtl' };
  foot: ResourceFootView;
}

/**
 * The page of the resource with this slug, which is published; `made` are the files that were made from it to take away. `keep` may bring the body from where it was kept:
 * its key stands for everything that the body is made from.
 */
export function viewResource(catalogue: Catalogue, slug: string, made: readonly MadeFile[], keep: (key: string, write: () => string) => string = (_, write) => write()): ResourceView {
  const resource = resourceOf(catalogue, slug)!;
  const { title, summary, page, language, retired, school } = resource;
  const { html, headings } = JSON.parse(keep(JSON.stringify([slug, digestOfText(page), page.beside]), () => JSON.stringify(render(page.tree, under(`/resources/${slug}/`), page.beside)))) as Rendered;
  return {
    title, summary, headings,
    band: viewResourceBand(resource, made),
    editUrl: editUrlOf(catalogue.settings, page.file),
    kind: `${retired ? 'Retired resource' : 'Resource'} from ${schoolName(catalogue, school)}`,
    label: draftLabelOf(resource, catalogue),
    head: viewResourceHead(catalogue, resource),
    body: { html, language, direction: directionOf(catalogue, resource) },
    foot: viewResourceFoot(catalogue, resource, made),
  };
}

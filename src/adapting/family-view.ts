import { resourceOf, schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { driftOf } from '../catalogue/drift.ts';
import { originsOf } from '../catalogue/lineage.ts';
import { nameOrigin, type SentencePart } from './based-on.ts';
import { familyOf, type Member } from './family.ts';

/** The family of a resource as one page shows it. */
export interface FamilyView {
  slug: string;
  title: string;
  /** What came before the oldest member shown: how many there are, the very first, and the nearest, whose page shows the earlier family. */
  before?: { steps: number; first: { slug: string; title: string }; nearest: string };
  top: FamilyMemberView;
}

/** A resource in its family, with those that were made from it. */
export interface FamilyMemberView {
  slug: string;
  title: string;
  language: string;
  school: string;
  /** The year in which it was shared. */
  year: string;
  version: string;
  /** Whether this is the resource whose family the page shows. */
  isSelf: boolean;
  isRetired: boolean;
  /** How it derives from the member above it: what its school changed, and whether the original has changed since. */
  fromAbove?: { changed?: string; hasMoved: boolean };
  /** Everything else it was made from, each as a sentence without its beginning. */
  origins: SentencePart[][];
  children: FamilyMemberView[];
  /** How many more were made from it that are not shown here. */
  more: number;
}

/** The view of a resource's family. */
export function viewFamily(catalogue: Catalogue, slug: string): FamilyView {
  const resource = resourceOf(catalogue, slug)!;
  const { top, before } = familyOf(resource, catalogue);
  const [nearest, first] = [before[0], before.at(-1)];
  return {
    slug, title: resource.title,
    ...(nearest && first && { before: { steps: before.length, first: { slug: first.slug, title: first.title }, nearest: nearest.slug } }),
    top: viewMember(catalogue, resource, top),
  };
}

function viewMember(catalogue: Catalogue, self: Resource, { resource, children, more }: Member, above?: Resource): FamilyMemberView {
  const origins = originsOf(resource, catalogue);
  const main = origins.find((origin) => origin.where === 'here' && origin.resource === above);
  return {
    slug: resource.slug, title: resource.title, language: resource.language, school: schoolName(catalogue, resource.school), year: resource.added.slice(0, 4), version: resource.version,
    isSelf: resource === self, isRetired: Boolean(resource.retired),
    ...(main?.where === 'here' && { fromAbove: { ...(resource.adapted && { changed: resource.adapted.changed }), hasMoved: driftOf(main).state === 'moved' } }),
    origins: origins.filter((origin) => origin !== main).map((origin) => nameOrigin(origin, catalogue)),
    children: children.map((child) => viewMember(catalogue, self, child, resource)),
    more,
  };
}

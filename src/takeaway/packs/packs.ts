import { resourceOf, type Catalogue, type Resource } from '../../catalogue/catalogue.ts';
import { FACETS, pathOf, rowsOf } from '../../finding/facets.ts';
import { pathwayOf } from './pathway.ts';

/** A ready-made pack: for a theme, a role, or a programme. */
export interface ReadyPack {
  /** The name of its file, without the ending: `theme-family-and-community`. */
  name: string;
  /** What kind of pack it is: `Theme`. */
  kind: string;
  title: string;
  /** One sentence that says what is in it, and in what order. */
  about: string;
  /** The page on the site that lists the same resources. */
  page: string;
  resources: Resource[];
  /** What people may look for in it and will not find, in whole sentences. */
  leftOut: string[];
}

/** The most resources in a pack, so that it fits on a memory stick and downloads over a slow line. */
const MOST_IN_A_PACK = 60;

/** Every pack that has something in it: first the themes, then the roles, then the programmes. */
export function packsOf(catalogue: Catalogue): ReadyPack[] {
  return [...packsByFacet('theme', catalogue), ...packsByFacet('role', catalogue), ...packsByProgramme(catalogue)].filter(({ resources }) => resources.length > 0);
}

/**
 * A pack of the resources with these names, in this order, wherever the names came from. Leaves out resources that are retired or
 * unpublished, and says so.
 */
export function gather(slugs: readonly string[], catalogue: Catalogue, page: string): Pick<ReadyPack, 'resources' | 'leftOut'> {
  const found = slugs.map((slug) => resourceOf(catalogue, slug)).filter((resource) => resource !== undefined);
  const current = found.filter(({ retired }) => !retired);
  const missing = slugs.length - found.length;
  const beyond = current.length - MOST_IN_A_PACK;
  return {
    resources: current.slice(0, MOST_IN_A_PACK),
    leftOut: [
      ...found.flatMap(({ title, retired }) => (retired ? [`“${title}” is retired. ${retired.reason}`] : [])),
      ...(missing ? [`${missing === 1 ? 'One resource is' : `${missing} resources are`} not published at the moment.`] : []),
      ...(beyond > 0 ? [`${beyond} more would make the file too large. They are at ${new URL(page, catalogue.settings.address).href}`] : []),
    ],
  };
}

function packsByFacet(key: string, catalogue: Catalogue): ReadyPack[] {
  const facet = FACETS.find((one) => one.key === key)!;
  return facet.valuesIn(catalogue).map(({ value, label, about }) => {
    const listed = rowsOf(catalogue).filter(({ marks }) => marks.includes(`${key}:${value}`)).map(({ slug }) => slug);
    const retired = catalogue.resources.filter((resource) => resource.retired && facet.valuesOf(resource, catalogue).includes(value)).map(({ slug }) => slug);
    const page = pathOf(facet, value);
    return { name: `${key}-${value}`, kind: facet.label, title: label, about: about ?? `Everything for this role: ${label.toLowerCase()}.`, page, ...gather([...listed, ...retired], catalogue, page) };
  });
}

function packsByProgramme(catalogue: Catalogue): ReadyPack[] {
  return catalogue.programmes.map((programme) => {
    const page = `/programmes/${programme.slug}/`;
    return { name: `programme-${programme.slug}`, kind: 'Programme', title: programme.title, about: 'What its page leads to, in the order in which it is needed.', page, ...gather(pathwayOf(programme), catalogue, page) };
  }).filter(({ resources }) => resources.length > 1);
}

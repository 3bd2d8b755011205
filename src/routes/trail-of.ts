import { resourceOf, type Catalogue } from '../catalogue/catalogue.ts';
import { FACETS, pathOf } from '../finding/facets.ts';
import { PLACES } from '../frame/places.ts';
import type { TrailLink } from '../frame/frame-view.ts';
import { THEMES } from '../schema/vocabulary.ts';

/** The lists that are within another list, by the first part of their addresses. */
const WITHIN: Record<string, TrailLink> = {
  packs: link('Resources', '/resources/'),
  coverage: link('Resources', '/resources/'),
  reviews: link('Resources', '/resources/'),
  digest: link('Meetings', '/meetings/'),
  calendars: link('Meetings', '/meetings/'),
  issues: link('Schools', '/schools/'),
  trials: link('Schools', '/schools/'),
  news: link('Schools', '/schools/'),
};

/** The lists whose entries have pages of their own, and what these are called in the way up. */
const LISTS: Record<string, string> = { ...Object.fromEntries(PLACES.map(({ label, href }) => [href.split('/')[1]!, label])), issues: 'Issues we work on', news: 'News', trials: 'What schools tried', packs: 'Packs to download', digest: 'The term on one page', pages: 'Help and about us' };

/** Lists that have further lists below them: of one group, of one school. */
const LISTS_BELOW: Record<string, string> = { 'meetings/actions': 'Open actions', 'meetings/decisions': 'What we agreed' };

/**
 * The way up from a page, the list nearest to the home page first: `Resources › Supporting lunchtime supervisors` above a resource of that theme. A list of the first rank
 * is below the home page; the home page itself has nothing above it. JSON.
 */
export function trailOf(address: string, catalogue: Catalogue): TrailLink[] {
  const [first, second, third] = address.split('/').filter(Boolean);
  if (first === undefined) return [];
  if (second === undefined || /^\d+$/.test(second)) return FACETS.some(({ folder }) => folder === first && first !== 'schools') ? [link('Resources', '/resources/')] : [WITHIN[first] ?? link('Home', '/')];
  if (first === 'resources') return [link('Resources', '/resources/'), ...aboveResource(catalogue, second, third)];
  const facet = FACETS.find(({ folder }) => folder === first && first !== 'schools');
  if (facet) return [link('Resources', '/resources/'), link(facet.plural, `/${first}/`)];
  const below = third === undefined ? undefined : LISTS_BELOW[`${first}/${second}`];
  if (below && LISTS[first]) return [link(LISTS[first], `/${first}/`), link(below, `/${first}/${second}/`)];
  const list = LISTS[first] ? [link(LISTS[first], `/${first}/`)] : [link('Home', '/')];
  // A sheet of a visit or a school is below its page.
  if (third !== undefined && (first === 'visits' || first === 'schools') && !/^\d+$/.test(third)) {
    const title = catalogue[first].find(({ slug }) => slug === second)?.title;
    if (title !== undefined) return [...list, link(title, `/${first}/${second}/`)];
  }
  return list;
}

/** Above a resource is its theme; above what is made of it, the resource. */
function aboveResource(catalogue: Catalogue, slug: string, within: string | undefined): TrailLink[] {
  const resource = resourceOf(catalogue, slug);
  if (!resource) return [];
  if (within !== undefined) {
    const isOwn = resource.language === catalogue.settings.languages[0]?.language;
    const direction = catalogue.settings.languages.find(({ language }) => language === resource.language)?.direction;
    return [{ ...link(resource.title, `/resources/${slug}/`), ...(isOwn ? {} : { language: resource.language, direction }) }];
  }
  const theme = THEMES.find(({ value }) => value === resource.theme);
  return theme ? [link(theme.label, pathOf(FACETS[0]!, theme.value))] : [];
}

function link(label: string, href: string): TrailLink {
  return { label, href };
}

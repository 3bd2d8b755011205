import type { Catalogue, Resource } from '../lib/catalogue.ts';
import { describeBreadcrumbs } from './breadcrumbs.ts';
import { describeMeeting, describeVisit } from './linked-events.ts';
import { describeResource, type Carried } from './learning-resource.ts';
import { describePost } from './news-article.ts';
import { describeSchool, organisationOf } from './organisations.ts';
import { describeProgramme } from './programme-data.ts';

/**
 * The linked data of the page at a path, as the words of a `<script type="application/ld+json">`. `title` is the page's own, and `carried`
 * lists the files that the site makes of a resource. Nothing in it can end the script or begin another: every `<` is written as its number.
 */
export function linkedData(path: string, title: string, catalogue: Catalogue, carried: (resource: Resource) => Carried[] = () => []): string | undefined {
  const site = catalogue.settings.address.replace(/\/$/, '');
  const things = [describeThing(path, catalogue, site, carried), describeBreadcrumbs(path, title, catalogue.settings.name, site)].filter((thing) => thing !== undefined);
  if (!things.length) return undefined;
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function describeThing(path: string, catalogue: Catalogue, site: string, carried: (resource: Resource) => Carried[]): object | undefined {
  const { settings } = catalogue;
  if (path === '/') return { '@type': 'WebSite', '@id': `${site}/#site`, url: `${site}/`, name: settings.name, description: settings.summary, inLanguage: 'en-GB', publisher: organisationOf(settings, site) };
  const [, kind, slug] = /^\/([a-z]+)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  const pick = <T extends { slug: string }>(items: readonly T[], describe: (item: T, catalogue: Catalogue, site: string) => object) => {
    const found = items.find((item) => item.slug === slug);
    return found && describe(found, catalogue, site);
  };
  switch (kind) {
    case 'resources': return pick(catalogue.resources, (resource) => describeResource(resource, catalogue, site, carried(resource)));
    case 'schools': return pick(catalogue.schools, describeSchool);
    case 'visits': return pick(catalogue.visits, describeVisit);
    case 'meetings': return pick(catalogue.meetings, describeMeeting);
    case 'news': return pick(catalogue.news, describePost);
    case 'programmes': return pick(catalogue.programmes, describeProgramme);
    default: return undefined;
  }
}

import type { Catalogue, Resource } from '../../catalogue/catalogue.ts';
import { grouped } from '../../catalogue/grouped.ts';
import type { History } from '../../history/history.ts';
import { describeMeeting, describeVisit } from './linked-events.ts';
import { describeResource, type OfferedFile } from './learning-resource.ts';
import { describePost } from './news-article.ts';
import { describeSchool, organisationOf } from './organisations.ts';
import { describeProgramme } from './programme-data.ts';
import { withPermanentIds } from './with-permanent-ids.ts';

/** What linked data needs beyond the catalogue. */
export interface Beyond {
  /** The files that the site makes of a resource. */
  offered?: (resource: Resource) => OfferedFile[];
  /** The day on which a file of content/ was last changed, when we know it. */
  changedOn?: (file: string) => string | undefined;
  /** What has happened to the files of pages, for the names that things have for ever. Without it, no page has had another name. */
  history?: Pick<History, 'changes' | 'isWhole'>;
}

/**
 * Linked data as the content of a `<script type="application/ld+json">`; undefined when there is none. Nothing in it can end the script or
 * begin another: every `<` is written as its character code.
 */
export function writeLinkedData(things: readonly (object | undefined)[]): string | undefined {
  const known = things.filter((thing) => thing !== undefined);
  if (!known.length) return undefined;
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': known }).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** What the page at a path is about, in the words of schema.org; undefined where there is no such thing. */
export function describeThing(path: string, catalogue: Catalogue, beyond: Beyond = {}): object | undefined {
  const thing = describe(path, catalogue, beyond);
  return thing && withPermanentIds(thing, catalogue, beyond.history ?? { changes: [], isWhole: true });
}

function describe(path: string, catalogue: Catalogue, { offered, changedOn }: Beyond): object | undefined {
  const { settings } = catalogue;
  const site = settings.address.replace(/\/$/, '');
  if (path === '/') return { '@type': 'WebSite', '@id': `${site}/#site`, url: `${site}/`, name: settings.name, description: settings.summary, inLanguage: 'en-GB', publisher: organisationOf(settings, site) };
  const [, kind, slug] = /^\/([a-z]+)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  const pick = <T extends { slug: string }>(items: readonly T[], describe: (item: T, catalogue: Catalogue, site: string) => object) => {
    const found = grouped(items, slugOf).get(slug!)?.[0];
    return found && describe(found, catalogue, site);
  };
  switch (kind) {
    case 'resources': return pick(catalogue.resources, (resource) => describeResource(resource, catalogue, site, offered?.(resource), changedOn?.(resource.page.file)));
    case 'schools': return pick(catalogue.schools, describeSchool);
    case 'visits': return pick(catalogue.visits, describeVisit);
    case 'meetings': return pick(catalogue.meetings, describeMeeting);
    case 'news': return pick(catalogue.news, (post) => describePost(post, catalogue, site, changedOn?.(post.page.file)));
    case 'programmes': return pick(catalogue.programmes, describeProgramme);
    default: return undefined;
  }
}

function slugOf({ slug }: { slug: string }): string[] {
  return [slug];
}

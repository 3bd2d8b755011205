import type { Catalogue } from '../../catalogue/catalogue.ts';
import { grouped } from '../../catalogue/grouped.ts';
import { identityOf } from '../../catalogue/identity.ts';
import type { History } from '../../history/history.ts';
import { permanentId } from '../permanent-id.ts';

/** The kinds of which each entry has a page of its own. */
const KINDS = ['resources', 'schools', 'visits', 'meetings', 'news', 'programmes'] as const;

/**
 * Linked data in which each thing of this site has the name that it keeps for ever, instead of its address of today. Addresses that lead somewhere stay as they
 * are, and so does the address of the page that a thing is on.
 */
export function withPermanentIds<T>(thing: T, catalogue: Catalogue, history: Pick<History, 'changes' | 'isWhole'>): T {
  const site = catalogue.settings.address.replace(/\/$/, '');
  const idAt = (path: string): string => {
    const [, kind, slug, anchor] = /^\/([a-z]+)\/([a-z0-9-]+)\/(#.*)?$/.exec(path) ?? [];
    const known = KINDS.find((one) => one === kind);
    const item = known && grouped(catalogue[known] as readonly { slug: string }[], slugOf).get(slug!)?.[0];
    return item ? `${permanentId(known, item, catalogue, history)}${anchor ?? ''}` : `${identityOf(catalogue.settings)}${path}`;
  };
  const name = (value: unknown, key = ''): unknown => {
    if (key === '@id' && typeof value === 'string') return value.startsWith(`${site}/`) ? idAt(value.slice(site.length)) : value;
    if (key === 'mainEntityOfPage' || typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? value.map((one) => name(one)) : Object.fromEntries(Object.entries(value).map(([of, one]) => [of, name(one, of)]));
  };
  return name(thing) as T;
}

function slugOf({ slug }: { slug: string }): string[] {
  return [slug];
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { identityOf } from '../catalogue/identity.ts';
import type { History } from '../history/history.ts';
import { pastOf } from '../history/page-past.ts';
import { kinds, type KindName } from '../schema/index.ts';

/** A page, as far as its name goes. */
interface Named {
  slug: string;
  formerly?: readonly string[] | undefined;
}

/**
 * The name that a page has for ever, in the form of an address: the first address at which it was published. It stays when the page is renamed or the site moves
 * (RFC 4287, 4.2.6). An earlier address that the page gives counts if the history knows of a page there, or is not there to be asked.
 */
export function permanentId(kind: KindName, { slug, formerly = [] }: Named, { settings }: Pick<Catalogue, 'settings'>, history: Pick<History, 'changes' | 'isWhole'>): string {
  const at = (name: string) => pastOf(history, `content/${kind}/${name}${kinds[kind].layout === 'folder' ? '/index' : ''}.mdx`);
  const earlier = history.isWhole
    ? formerly.map(at).filter(({ changes }) => changes.length).toSorted((a, b) => a.changes[0]!.at - b.changes[0]!.at)[0]
    : formerly.map(at)[0];
  return `${identityOf(settings)}/${kind}/${(earlier ?? at(slug)).name}/`;
}

import { FACETS } from '../../finding/facets.ts';
import { allKinds } from '../../schema/index.ts';

/** The place of a page as linked data, from the home page down to it. Nothing for the home page itself, and for pages without an address of their own. */
export function describeBreadcrumbs(path: string, title: string, home: string, site: string): object | undefined {
  const parts = path.split('/').filter(Boolean);
  if (!parts.length || !path.endsWith('/') || parts[0] === '404') return undefined;
  const [first = ''] = parts;
  const room = allKinds.find(({ name, layout }) => name === first && layout !== 'single')?.label ?? FACETS.find(({ folder }) => folder === first)?.plural;
  const trail = [{ name: home, item: `${site}/` }, ...(room && parts.length > 1 ? [{ name: room, item: `${site}/${first}/` }] : []), { name: title, item: `${site}${path}` }];
  return { '@type': 'BreadcrumbList', itemListElement: trail.map(({ name, item }, at) => ({ '@type': 'ListItem', position: at + 1, name, item })) };
}

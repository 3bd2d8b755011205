import type { TrailLink } from '../../frame/frame-view.ts';

/** The place of a page as linked data, from the home page down to it. Nothing for the home page itself, and for pages without an address of their own. */
export function describeBreadcrumbs(path: string, title: string, home: string, site: string, trail: readonly Pick<TrailLink, 'label' | 'href'>[]): object | undefined {
  if (path === '/' || !path.endsWith('/') || path === '/404/') return undefined;
  const above = [{ label: home, href: '/' }, ...trail.filter(({ href }) => href !== '/'), { label: title, href: path }];
  return { '@type': 'BreadcrumbList', itemListElement: above.map(({ label, href }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: `${site}${href}` })) };
}

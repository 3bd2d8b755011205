import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { describeBreadcrumbs } from './feeds/open-data/breadcrumbs.ts';
import { writeLinkedData } from './feeds/open-data/json-ld.ts';

/** Writes into the head of every page what its frame says: the picture of a shared link, and linked data. */
export const onRequest = defineRouteMiddleware((context) => {
  const { frame, starlightRoute } = context.locals;
  const { head } = starlightRoute;
  const title = head.find(({ attrs }) => attrs?.property === 'og:title')?.attrs?.content;
  // Starlight writes the title of a page into its head unescaped, so characters that HTML would read as markup are escaped here.
  for (const tag of head) {
    if (tag.tag === 'title') tag.content = tag.content?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
  const data = writeLinkedData([frame.thing, describeBreadcrumbs(context.url.pathname, String(title ?? frame.name), frame.name, frame.site, frame.trail)]);
  // Starlight sets the same card type for every page; our tags depend on whether there is a picture.
  starlightRoute.head = [
    ...head.filter(({ attrs }) => attrs?.name !== 'twitter:card').map((tag) => (tag.attrs?.property === 'og:locale' ? { ...tag, attrs: { ...tag.attrs, content: 'en_GB' } } : tag)),
    ...frame.preview.map((tag) => ({ ...tag, content: '' })),
    ...(data ? [{ tag: 'script' as const, attrs: { type: 'application/ld+json' }, content: data }] : []),
  ];
});

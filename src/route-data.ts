import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { linkedData } from './feeds/open-data/json-ld.ts';
import { previewTags } from './feeds/link-pictures/link-preview.ts';
import { lastChanged } from './history/last-changed.ts';
import { noticeOn } from './frame/current-notice.ts';
import { fetchTakeaways } from './pages/_takeaways.ts';
import { fetchCatalogue } from './pages/_catalogue.ts';
import { fetchHistory } from './pages/_feeds.ts';

/** Gives the frame of every page what it shows about the partnership. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const catalogue = await fetchCatalogue();
  const { settings, today } = catalogue;
  const { head } = context.locals.starlightRoute;
  const title = head.find(({ attrs }) => attrs?.property === 'og:title')?.attrs?.content;
  // Starlight writes the title of a page into its head unescaped, so characters that HTML would read as markup are escaped here.
  for (const tag of head) {
    if (tag.tag === 'title') tag.content = tag.content?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
  const preview = await previewTags(context.url.pathname, catalogue);
  const history = await fetchHistory();
  const shown = catalogue.resources.find(({ slug }) => context.url.pathname === `/resources/${slug}/`);
  const takeaways = shown ? await fetchTakeaways(shown) : [];
  const data = linkedData(context.url.pathname, String(title ?? settings.name), catalogue, {
    // A file in black and white is the same file in another ink.
    offered: () => takeaways.filter(({ black }) => !black).map(({ name, label, set }) => ({ name, label: set ? `${set}: ${label}` : label })),
    changedOn: (file) => lastChanged(history, file),
  });
  // Starlight sets the same card type for every page; our tags depend on whether there is a picture.
  context.locals.starlightRoute.head = [
    ...head.filter(({ attrs }) => attrs?.name !== 'twitter:card').map((tag) => (tag.attrs?.property === 'og:locale' ? { ...tag, attrs: { ...tag.attrs, content: 'en_GB' } } : tag)),
    ...preview.map((tag) => ({ ...tag, content: '' })),
    ...(data ? [{ tag: 'script' as const, attrs: { type: 'application/ld+json' }, content: data }] : []),
  ];
  context.locals.partnership = { settings, today, historyUrl: context.locals.starlightRoute.editUrl?.href.replace('/edit/', '/commits/'), notice: noticeOn(today, settings) };
});

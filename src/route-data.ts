import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { fetchCatalogue } from './pages/_catalogue.ts';

/** Gives the frame of every page what it says about the partnership. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { settings, today } = await fetchCatalogue();
  // Starlight writes the title of a page into its head as it stands, so signs of HTML in it are taken for words here.
  for (const tag of context.locals.starlightRoute.head) {
    if (tag.tag === 'title') tag.content = tag.content?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
  context.locals.partnership = { settings, today, historyUrl: context.locals.starlightRoute.editUrl?.href.replace('/edit/', '/commits/') };
});

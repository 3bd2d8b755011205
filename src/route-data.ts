import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { fetchCatalogue } from './pages/_catalogue.ts';

/** Gives the frame of every page what it says about the partnership. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { settings } = await fetchCatalogue();
  context.locals.partnership = { settings, historyUrl: context.locals.starlightRoute.editUrl?.href.replace('/edit/', '/commits/') };
});

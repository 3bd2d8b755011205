import { defineMiddleware } from 'astro:middleware';
import { viewAt } from './dev-sources.ts';

/**
 * Gives each page its view and its frame with `npm run dev`; a build makes them itself. Two of our patterns fit the same addresses, and a server cannot tell which is
 * meant as a build can: the lists of what has one value of a facet are answered by a route of their own, which `devSite` adds.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, routePattern, url, originPathname } = context;
  if (locals.view !== undefined || routePattern === '/404') return next();
  const found = await viewAt(originPathname ?? url.pathname);
  if (!found) return new Response('There is no such page.', { status: 404 });
  Object.assign(locals, found.locals);
  return found.pattern === routePattern ? next() : next(`/dev${url.pathname}`);
});

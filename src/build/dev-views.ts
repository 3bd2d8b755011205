import { defineMiddleware } from 'astro:middleware';
import { viewAt } from './dev-sources.ts';

/** Gives each page its view and its frame with `npm run dev`. A build makes them itself. */
export const onRequest = defineMiddleware(async ({ locals, routePattern, params, url }, next) => {
  Object.assign(locals, await viewAt(routePattern, params, url.pathname));
  return next();
});

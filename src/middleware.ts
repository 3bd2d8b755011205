import { defineMiddleware } from 'astro:middleware';

/** Gives each page its view and its frame. A build has made them already; with `npm run dev` they are made from content/ as it is now. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const { viewAt } = await import('./build/dev-sources.ts');
    Object.assign(context.locals, await viewAt(context.routePattern, context.params, context.url.pathname));
  }
  return next();
});

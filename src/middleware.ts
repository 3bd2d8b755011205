import { defineMiddleware } from 'astro:middleware';

/** Tells the build why a page could not be drawn; Astro itself would answer with a page that does not say. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next();
  } catch (error) {
    locals.fail?.(error);
    throw error;
  }
});

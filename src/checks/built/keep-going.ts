import type { MiddlewareHandler } from 'astro';
import { decode } from '../../schema/read-address.ts';
import { takePlan } from '../build/handover.ts';
import { entryAt } from './trace.ts';

/**
 * Wraps the rendering of each page and file of the site. When something cannot be made of an entry, notes it and lets the others be
 * made; at the end, the build sets that entry aside. A fault that belongs to no entry is ours, and stops the build.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const plan = takePlan();
  const address = decode(url.pathname) ?? url.pathname;
  const isTraced = entryAt(address, plan.published) !== undefined;
  try {
    const response = await next();
    // Pages are rendered while they are read, so an error appears only when we read one to its end.
    if (isTraced) await response.clone().arrayBuffer();
    return response;
  } catch (error) {
    if (!isTraced) throw error;
    plan.broken.push({ address, error });
    return new Response('This could not be made.');
  }
};

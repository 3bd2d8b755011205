import type { MiddlewareHandler } from 'astro';
import { decode } from '../../schema/read-address.ts';
import { takePlan } from '../build/handover.ts';
import { entryAt } from './trace.ts';

/**
 * Stands around the making of each page and file of the site. What cannot be made of an entry is noted, and the others are made; the end of
 * the build sets that entry aside. What belongs to no entry stops the build, as a fault of ours should.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const plan = takePlan();
  const address = decode(url.pathname) ?? url.pathname;
  const isTraced = entryAt(address, plan.published) !== undefined;
  try {
    const response = await next();
    // Pages are made while they are read, so only reading one to its end tells.
    if (isTraced) await response.clone().arrayBuffer();
    return response;
  } catch (error) {
    if (!isTraced) throw error;
    plan.broken.push({ address, error });
    return new Response('This could not be made.');
  }
};

/** Says on the published site who has which page open in a form: a Netlify Edge Function. */
import { identifyAccount } from '../identify-account.ts';
import { cacheStore, type ResponseCache } from '../presence/cache-store.ts';
import { createPresence } from '../presence/presence.ts';

export const config = { path: '/api/presence' };

export default async function answer(request: Request): Promise<Response | undefined> {
  const { origin } = new URL(request.url);
  const { caches } = globalThis as { caches?: { open(name: string): Promise<ResponseCache> } };
  const store = caches && cacheStore(() => caches.open('presence'));
  return createPresence({ identify: (authorization) => identifyAccount(origin, authorization), store, now: Date.now })(request);
}

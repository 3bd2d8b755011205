import type { KeptForm, PresenceStore } from './presence.ts';

/** The part of the standard Cache that is used. https://developer.mozilla.org/en-US/docs/Web/API/Cache */
export interface ResponseCache {
  match(key: string): Promise<Response | undefined>;
  put(key: string, response: Response): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Keeps open forms in the cache of the host's edge. It needs no package and no settings, forgets what is too old, and is not a part of the site that
 * anybody could fetch: its keys are addresses under a host name that does not exist (RFC 6761, 6.4). It is shared by everybody whom the same
 * region of the host serves, which is enough for the schools of one partnership; whoever is served elsewhere is missed. The host's other store
 * needs a package, delays changes for up to a minute, and keeps them until somebody deletes them.
 * https://docs.netlify.com/build/caching/cache-api/, https://docs.netlify.com/build/data-and-storage/netlify-blobs/
 */
export function cacheStore(open: () => Promise<ResponseCache>): PresenceStore {
  const keyOf = (draft: string) => `https://presence.invalid/${encodeURIComponent(draft)}`;
  return {
    async read(draft) {
      const found = await (await open()).match(keyOf(draft));
      return found ? ((await found.json()) as KeptForm[]) : [];
    },
    async write(draft, forms, lasts) {
      const cache = await open();
      if (!forms.length) return void (await cache.delete(keyOf(draft)));
      await cache.put(keyOf(draft), new Response(JSON.stringify(forms), { headers: { 'cache-control': `public, max-age=${lasts}`, 'content-type': 'application/json' } }));
    },
  };
}

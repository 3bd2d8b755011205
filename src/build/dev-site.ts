import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { contentTypeOf } from '../server/content-types.ts';

/** Lets `npm run dev` show the files that a build gathers beside the pages, and follow changes in content/. Search needs a build. */
export function devSite(): AstroIntegration {
  return {
    name: 'dev-site',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, injectRoute }) => {
        if (command !== 'dev') return;
        addMiddleware({ order: 'pre', entrypoint: new URL('./dev-views.ts', import.meta.url) });
        injectRoute({ pattern: '/dev/[facet]/[value]/[...page]', entrypoint: './src/pages/[facet]/[value]/[...page].astro' });
      },
      'astro:server:setup': ({ server }) => {
        const load = () => server.ssrLoadModule('/src/build/dev-sources.ts') as Promise<typeof import('./dev-sources.ts')>;
        server.watcher.add('content');
        server.watcher.on('all', async (_, path) => {
          if (!/[\\/]content[\\/]/.test(path)) return;
          (await load()).forgetSources();
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use(async (request, response, next) => {
          const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
          const file = /\.\w+$/.test(path) && !/^\/(?:@|src|node_modules)/.test(path) ? await (await load()).fileAt(path).catch(() => undefined) : undefined;
          if (!file) return next();
          response.setHeader('content-type', contentTypeOf(path));
          response.end('write' in file ? await file.write() : 'derive' in file ? await file.derive() : await readFile('link' in file ? file.link : file.copy));
        });
      },
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Has Astro compile the pages into a program that draws them, as it does for a server. Our own build runs that program for the pages that have changed, so that
 * nothing is compiled when only content has.
 */
export function rendererAdapter(): AstroIntegration {
  return {
    name: 'renderer',
    hooks: {
      'astro:config:done': ({ config, setAdapter }) => {
        // The site has one frame and no addresses by language. Starlight sets up such addresses all the same, and Astro would take /languages/en-gb/ for one and answer that it is not there.
        if (config.i18n) config.i18n.routing = 'manual';
        setAdapter({
          name: 'renderer', entrypointResolution: 'auto', serverEntrypoint: fileURLToPath(new URL('./renderer-entry.ts', import.meta.url)),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}

import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/mdx/page.ts';
import { checks } from './src/checks/integration.ts';
import { settings } from './src/schema/settings.ts';
import { readFileSync } from 'node:fs';

// Published builds set a faulty page aside; every other build stops at it.
const mode = process.env.RESTORATIVE_MODE === 'publish' || process.env.CONTEXT === 'production' ? 'publish' : 'branch';
const { name, summary, address } = readSettings(readFileSync('content/settings.yml'), settings.fields).values;

export default defineConfig({
  site: address,
  trailingSlash: 'always',
  // Tests and builds share one content store.
  cacheDir: './.astro',
  // The shorter form of compression takes the spaces between words that stand on separate lines.
  compressHTML: true,
  vite: {
    // Scripts in files of their own can be allowed by the content policy without a hash for each.
    build: { assetsInlineLimit: 0 },
  },
  integrations: [
    starlight({
      title: name ?? 'A Partnership of Restorative Schools',
      description: summary,
      locales: { root: { label: 'English', lang: 'en-GB' } },
      // No page shows program code.
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      customCss: ['./src/styles/site.css'],
      sidebar: [],
      components: {},
    }),
    mdx(),
    checks({ mode, now: new Date() }),
  ],
});

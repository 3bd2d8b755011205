import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/mdx/page.ts';
import { editorBundle } from './src/editor/bundle.ts';
import { devSite } from './src/build/dev-site.ts';
import { rendererAdapter } from './src/build/renderer-adapter.ts';
import { neverRun } from './src/checks/build/never-run.ts';
import { oneSchema } from './src/frame/one-schema.ts';
import { oneScript } from './src/frame/one-script.ts';
import { settings } from './src/schema/settings.ts';
import { readFileSync } from 'node:fs';

const { name, summary, address } = readSettings(readFileSync('content/settings.yml'), settings.fields).values;

export default defineConfig({
  // The pages are compiled once and drawn by our own build, which draws only what has changed.
  output: 'server',
  adapter: rendererAdapter(),
  site: address,
  trailingSlash: 'always',
  cacheDir: './.astro',
  // The shorter form of compression takes the spaces between words that stand on separate lines.
  compressHTML: true,
  // What fetches the page that somebody is about to open is in src/header/next-page.ts: Astro's own would be a file more on every page.
  prefetch: false,
  vite: {
    // Scripts in files of their own can be allowed by the content policy without a hash for each.
    build: { assetsInlineLimit: 0 },
    // Copies of the site that npm start and the tests make.
    server: { watch: { ignored: ['**/.local/**'] } },
    plugins: [oneScript(), oneSchema(), editorBundle(), neverRun(import.meta.dirname)],
  },
  integrations: [
    starlight({
      prerender: false,
      // Our own build makes the search index, of all pages.
      pagefind: false,
      title: name ?? 'A Partnership of Restorative Schools',
      description: summary,
      locales: { root: { label: 'English', lang: 'en-GB' } },
      // No page shows program code.
      expressiveCode: false,
      // Headings are linked from the list beside the page.
      markdown: { headingLinks: false },
      disable404Route: true,
      credits: false,
      customCss: ['tokens', 'fonts', 'site', 'frame', 'actions', 'lists', 'parts', 'letters', 'print'].map((name) => `./src/frame/look/${name}.css`).toSpliced(-1, 0, './src/header/search.css'),
      routeMiddleware: './src/route-data.ts',
      // The frame is ours; Starlight draws the pages in it.
      components: {
        Banner: './src/frame/starlight/Empty.astro',
        ContentPanel: './src/frame/starlight/Bare.astro',
        Footer: './src/frame/starlight/Empty.astro',
        Head: './src/frame/starlight/Head.astro',
        Header: './src/header/Header.astro',
        Hero: './src/frame/starlight/Empty.astro',
        LanguageSelect: './src/frame/starlight/Empty.astro',
        MarkdownContent: './src/frame/starlight/MarkdownContent.astro',
        PageFrame: './src/frame/starlight/PageFrame.astro',
        PageSidebar: './src/frame/starlight/Empty.astro',
        PageTitle: './src/frame/starlight/PageTitle.astro',
        SkipLink: './src/frame/starlight/SkipLink.astro',
        ThemeSelect: './src/frame/starlight/Empty.astro',
        ThemeProvider: './src/frame/starlight/ThemeProvider.astro',
        TwoColumnContent: './src/frame/starlight/Bare.astro',
      },
      // No page has a side bar: the places are in the header.
      sidebar: [],
      pagination: false,
    }),
    mdx(),
    devSite(),
  ],
});

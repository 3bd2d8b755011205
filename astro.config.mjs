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
import { THEMES } from './src/schema/vocabulary.ts';
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
      customCss: ['starlight-print.css', ...['frame/look/fonts', 'frame/look/site', 'frame/look/lists', 'frame/look/parts', 'header/search', 'frame/look/letters', 'frame/look/print'].map((name) => `./src/${name}.css`)],
      routeMiddleware: './src/route-data.ts',
      components: {
        Banner: './src/frame/starlight/Banner.astro',
        Footer: './src/frame/starlight/Footer.astro',
        Head: './src/frame/starlight/Head.astro',
        Hero: './src/frame/starlight/Empty.astro',
        LanguageSelect: './src/frame/starlight/Empty.astro',
        MobileTableOfContents: './src/frame/starlight/Empty.astro',
        PageTitle: './src/frame/starlight/PageTitle.astro',
        Search: './src/header/Search.astro',
        TableOfContents: './src/frame/starlight/TableOfContents.astro',
      },
      sidebar: [
        { label: 'All resources', link: '/resources/' },
        { label: 'Packs to take away', link: '/packs/' },
        { label: 'In other languages', link: '/languages/' },
        { label: 'Themes', items: THEMES.map(({ value, label }) => ({ label, link: `/themes/${value}/` })) },
        {
          label: 'See and learn',
          items: [
            { label: 'Visits', link: '/visits/' },
            { label: 'What schools would like to see', link: '/visits/wishes/' },
            { label: 'Programmes', link: '/programmes/' },
            { label: 'We tried it', link: '/trials/' },
          ],
        },
        {
          label: 'The partnership',
          items: [
            { label: 'Schools', link: '/schools/' },
            { label: 'Meetings', link: '/meetings/' },
            { label: 'Open actions', link: '/meetings/actions/' },
            { label: 'Issues we work on', link: '/issues/' },
            { label: 'News', link: '/news/' },
            { label: 'The term on one page', link: '/digest/' },
            { label: 'Calendars and feeds', link: '/calendars/' },
          ],
        },
        {
          label: 'About',
          items: [
            { label: 'How we practise', link: '/pages/how-we-practise/' },
            { label: 'Look at your own school', link: '/self-review/' },
            { label: 'Share something', link: '/pages/how-to-share/' },
            { label: 'All about us', link: '/pages/' },
            { label: 'Open data', link: '/data/' },
          ],
        },
      ],
    }),
    mdx(),
    devSite(),
  ],
});

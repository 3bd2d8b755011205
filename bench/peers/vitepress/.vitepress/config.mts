import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitepress';

// VitePress has no generated side bar of its own; everybody writes these three lines.
const items = readdirSync('texts/resources').map((name) => name.replace('.md', '')).map((name) => ({ text: name.replaceAll('-', ' '), link: `/resources/${name}` }));

export default defineConfig({
  title: 'The same texts',
  srcDir: 'texts',
  outDir: 'dist',
  cleanUrls: true,
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' }, sidebar: [{ text: 'Resources', items }] },
});

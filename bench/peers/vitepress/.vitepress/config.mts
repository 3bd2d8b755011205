import { defineConfig } from 'vitepress';

// Without a side bar: VitePress generates none by itself.
export default defineConfig({
  title: 'The same texts',
  srcDir: 'texts',
  outDir: 'dist',
  cleanUrls: true,
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
});

import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({ title: 'The same texts', sidebar: [{ label: 'Resources', items: [{ autogenerate: { directory: 'resources' } }] }] })],
});

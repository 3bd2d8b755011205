import type { Settings } from '../catalogue/catalogue.ts';

/** What a phone shows when somebody adds the site to its home screen (w3.org/TR/appmanifest). */
export function describeApp(settings: Pick<Settings, 'name' | 'short' | 'summary'>): object {
  return {
    id: '/',
    name: settings.name,
    // Under an icon there is room for about twelve letters.
    short_name: settings.short ?? settings.name,
    description: settings.summary,
    lang: 'en-GB',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fdfbf7',
    theme_color: '#0e4a40',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/512-to-the-edge.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

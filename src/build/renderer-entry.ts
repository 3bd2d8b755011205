import { createApp } from 'astro/app/entrypoint';

/** The compiled pages of the site. A build asks them for one page after another, with the view that each has to draw. */
export const app = createApp({ streaming: false });

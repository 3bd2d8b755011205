import type { APIRoute } from 'astro';
import { fetchCatalogue } from '../../_catalogue.ts';

/** Earlier addresses of resources that were renamed; where something else stands by now, that stays. */
export async function getStaticPaths() {
  const { resources, aside } = await fetchCatalogue();
  const taken = new Set([...resources.map(({ slug }) => slug), ...aside.map(({ slug }) => slug)]);
  const free = resources.flatMap(({ slug, title, formerly = [] }) => formerly.filter((former) => !taken.has(former)).map((former) => [former, { slug, title }] as const));
  return [...new Map(free)].map(([former, props]) => ({ params: { former }, props }));
}

/** Leads on at once; whoever’s browser does not follow reads where the page has gone. A file rather than a page of the site, so that no list of pages holds it. */
export const GET: APIRoute<{ slug: string; title: string }> = ({ props: { slug, title }, site }) => {
  const href = `/resources/${slug}/`;
  return new Response(
    `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>This page has a new address</title>
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=${href}">
    <link rel="canonical" href="${new URL(href, site).href}">
  </head>
  <body>
    <main>
      <h1>This page has a new address</h1>
      <p>It is now called <a href="${href}">${title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</a>.</p>
      <p><a href="/concern/">Report a concern</a></p>
    </main>
  </body>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
};

import type { FormerAddressView } from './former-address-view.ts';

/** The page at an earlier address. It redirects at once; people whose browser does not follow read where the page is now. `site` is the address of the site. */
export function writeFormerAddress({ address, title }: FormerAddressView, site: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>This page has a new address</title>
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=${address}">
    <link rel="canonical" href="${new URL(address, site).href}">
  </head>
  <body>
    <main>
      <h1>This page has a new address</h1>
      <p>It is now called <a href="${address}">${title.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)}</a>.</p>
      <p><a href="/concern/">Report a concern</a></p>
    </main>
  </body>
</html>
`;
}

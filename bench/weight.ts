/**
 * What a browser fetches for a page with an empty cache, on a phone, until nothing more is asked for: how many requests, and how many bytes
 * with the headers of netlify.toml. Run after a build: node bench/weight.ts [--files] [/address/ …]. With `--files` each request is a line.
 */
import { readHeaders } from '../src/server/headers.ts';
import { serve } from '../src/server/server.ts';
import { openBrowser } from '../tests/browser/browser.ts';
import { weigh } from '../tests/browser/weigh.ts';

const withFiles = process.argv.includes('--files');
const given = process.argv.slice(2).filter((one) => one.startsWith('/'));
const addresses = given.length ? given : ['/', '/resources/', '/resources/two-minute-playground-script/', '/meetings/', '/pages/about/'];

const site = await serve({ folder: 'dist', headers: readHeaders('netlify.toml'), port: 0 });
const browser = await openBrowser();
console.log('address                                         requests   bytes  elements');
for (const address of addresses) {
  const { requests, bytes, elements } = await weigh(browser, new URL(address, site.address).href);
  console.log(`${address.padEnd(46)} ${String(requests.length).padStart(9)} ${String(bytes).padStart(7)} ${String(elements).padStart(9)}`);
  if (withFiles) for (const one of requests) console.log(`  ${String(one.bytes).padStart(7)}  ${one.path}`);
}
await browser.close();
await site.close();

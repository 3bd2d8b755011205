/** How much a browser downloads for a page with an empty cache, in bytes. Run after a build: node bench/weight.ts [/address/ …] */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { takeApart } from '../src/checks/built/pages.ts';

const given = process.argv.slice(2);
const addresses = given.length ? given : ['/', '/resources/', '/resources/two-minute-playground-script/', '/meetings/', '/pages/about/'];
const LIMIT = 60_000;

console.log('address                                         files    gzip  brotli  of 60 KB');
for (const address of addresses) {
  const path = `dist${address}index.html`;
  const { elements } = takeApart(path, readFileSync(path, 'utf8'));
  const loaded = elements.flatMap(({ tag, attributes }) => {
    if (tag === 'script') return attributes.src ?? [];
    if (tag === 'link') return /stylesheet|preload|modulepreload/.test(attributes.rel ?? '') ? (attributes.href ?? []) : [];
    return tag === 'img' && attributes.loading !== 'lazy' ? (attributes.src ?? []) : [];
  });
  const files = [path, ...withImports(loaded.map((file) => `dist${file}`))];
  const sum = (squeeze: (bytes: Buffer) => Buffer) => files.reduce((total, file) => total + size(file, squeeze), 0);
  const gzip = sum((bytes) => gzipSync(bytes));
  const brotli = sum((bytes) => brotliCompressSync(bytes));
  console.log(`${address.padEnd(46)} ${String(files.length).padStart(6)} ${String(gzip).padStart(7)} ${String(brotli).padStart(7)}  ${(gzip / LIMIT).toFixed(2)} / ${(brotli / LIMIT).toFixed(2)}`);
}

/** Adds the scripts that the scripts import, once each. */
function withImports(files: string[]): string[] {
  const all = new Set(files);
  for (const file of all) {
    if (!file.endsWith('.js')) continue;
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)) all.add(`dist/_astro/${path}`);
  }
  return [...all];
}

function size(file: string, squeeze: (bytes: Buffer) => Buffer): number {
  const bytes = readFileSync(file);
  return /\.(woff2|png|jpe?g|webp)$/.test(file) ? bytes.length : squeeze(bytes).length;
}

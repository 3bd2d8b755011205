#!/bin/sh
# Astro (npm astro 7.3.4): a page whose address holds a locale at any place is built in static output, and answers 404 in server output.
#
# With i18n and the default routing (prefixDefaultLocale: false), the default locale must not stand at the beginning of an address. Astro looks for it in every step of
# the path, not in the first alone, and only where pages are drawn on request: the page /languages/en-gb/ of a site in en-GB is written by a
# static build, and the same page of the same site is "not found" when the compiled site is asked for it. Capitals do not matter.
# Seen: static build: dist/languages/en-gb/index.html with the text of the page. Server build: status 404 for /languages/en-gb/, 200 for /languages/pl/.
# For us: the pages are compiled for a server and drawn by our own build; it sets the routing to "manual", since we have no addresses by locale.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund astro@7.3.4
export ASTRO_TELEMETRY_DISABLED=1
mkdir -p src/pages/languages
cat > 'src/pages/languages/[language].astro' <<'PAGE'
---
export const getStaticPaths = () => ['en-gb', 'pl'].map((language) => ({ params: { language } }));
---
<html lang="en"><head><title>Language</title></head><body><h1>What there is in {Astro.params.language}</h1></body></html>
PAGE
cat > entry.mjs <<'ENTRY'
import { createApp } from 'astro/app/entrypoint';
export const app = createApp({ streaming: false });
ENTRY
cat > astro.config.mjs <<'CONFIG'
const server = process.env.OUTPUT === 'server';
const adapter = {
  name: 'bare',
  hooks: {
    'astro:config:done': ({ setAdapter }) => setAdapter({ name: 'bare', entrypointResolution: 'auto', serverEntrypoint: new URL('./entry.mjs', import.meta.url).pathname, supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' } }),
  },
};
export default { i18n: { locales: ['en-GB'], defaultLocale: 'en-GB' }, trailingSlash: 'always', ...(server && { output: 'server', adapter }) };
CONFIG
OUTPUT=static npx astro build --outDir static --silent >/dev/null 2>&1
OUTPUT=server npx astro build --outDir server --silent >/dev/null 2>&1
cat > run.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
const { app } = await import('./server/server/entry.mjs');
const statusOf = async (path) => (await app.render(new Request(`http://localhost${path}`))).status;
const written = ['en-gb', 'pl'].filter((language) => readFileSync(`static/languages/${language}/index.html`, 'utf8').includes(`What there is in ${language}`));
const seen = `static: ${written.join(', ')} written; server: en-gb ${await statusOf('/languages/en-gb/')}, pl ${await statusOf('/languages/pl/')}`;
console.log(seen);
if (seen !== 'static: en-gb, pl written; server: en-gb 404, pl 200') throw new Error('Astro treats the two alike now, or in another way.');
SCRIPT
node run.mjs

#!/bin/sh
# Astro (npm astro 7.3.4): a variable DEV in the environment of a build makes import.meta.env.DEV true in the finished pages of a server.
#
# import.meta.env.DEV says whether the development server runs, and a bundler puts the answer in while it builds. In server output Astro
# takes it from the environment of the build instead, if there is a variable of that name. MODE stays "production". Test runners set DEV=1 for
# whatever they start, and people have it in their shells.
# Seen: a page that shows import.meta.env.DEV says "development" when the site was built with DEV=1, and "production" otherwise, wherever it runs.
# For us: nothing in the pages asks import.meta.env.DEV; what only the development server needs is added by an integration that knows its command.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund astro@7.3.4
export ASTRO_TELEMETRY_DISABLED=1
mkdir -p src/pages
cat > src/pages/index.astro <<'PAGE'
---
const way = import.meta.env.DEV ? 'development' : 'production';
---
<p>{way}, {import.meta.env.MODE}</p>
PAGE
cat > entry.mjs <<'ENTRY'
import { createApp } from 'astro/app/entrypoint';
export const app = createApp({ streaming: false });
ENTRY
cat > astro.config.mjs <<'CONFIG'
const adapter = {
  name: 'bare',
  hooks: {
    'astro:config:done': ({ setAdapter }) => setAdapter({ name: 'bare', entrypointResolution: 'auto', serverEntrypoint: new URL('./entry.mjs', import.meta.url).pathname, supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' } }),
  },
};
export default { output: 'server', adapter };
CONFIG
env -u DEV npx astro build --outDir without --silent >/dev/null 2>&1
DEV=1 npx astro build --outDir with --silent >/dev/null 2>&1
cat > run.mjs <<'SCRIPT'
const said = async (folder) => {
  const { app } = await import(`./${folder}/server/entry.mjs`);
  return /<p>(.*)<\/p>/.exec(await (await app.render(new Request('http://localhost/'))).text())[1];
};
const seen = `without: ${await said('without')}; with: ${await said('with')}`;
console.log(seen);
if (seen !== 'without: production, production; with: development, production') throw new Error('Astro no longer takes DEV from the environment of a build.');
SCRIPT
node run.mjs

#!/bin/sh
# Pagefind 1.5.2 (Node package) says that its files are written while some still are, and what is interrupted then stays empty or cut off.
#
# `index.writeFiles()` resolves when its own program has handed the bytes on; they reach the disk a moment later. `close()` ends that program.
# Seen: with more busy processes than processors, at latest the fifteenth index had a file of no bytes (pagefind-entry.json, WebAssembly, a
# script) when `writeFiles()` had resolved, and still had it after `close()`; no error. Which file it is differs. 1.6.0 was not seen to do it in
# 60. For us: an index that is kept between builds would lack its program until a page changes, so its files come from `getFiles()` and are
# written here.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pagefind@1.5.2
cat > run.mjs <<'SCRIPT'
import { readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';

const MOST = 400;
for (let busy = 0; busy < 2 * availableParallelism(); busy++) new Worker('for (;;);', { eval: true });

const emptyIn = (out) => readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && statSync(`${entry.parentPath}/${entry.name}`).size === 0).map(({ name }) => name);
for (let round = 1; round <= MOST; round++) {
  const { index } = await createIndex();
  for (let page = 1; page <= 30; page++) await index.addHTMLFile({ url: `/${page}/`, content: `<html lang="en"><body><h1>Page ${page}</h1><p>Some text</p></body></html>` });
  const { errors } = await index.writeFiles({ outputPath: 'out' });
  const early = emptyIn('out');
  await close();
  if (early.length) {
    await pause(1000);
    console.log({ round, errors, 'empty when it said so': early, 'empty a second after close()': emptyIn('out') });
    process.exit(0);
  }
  rmSync('out', { recursive: true });
}
console.log(`${MOST} indexes were whole at once`);
process.exit(1);
SCRIPT
node run.mjs

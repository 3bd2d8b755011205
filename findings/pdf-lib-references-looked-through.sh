#!/bin/sh
# @cantoo/pdf-lib 2.11.1 takes the longer to write each object of a PDF the more there are.
#
# It writes a PDF with packed objects by default, and keeps the places of all objects in one list (ISO 32000-2, 7.5.8). For each new entry it looks
# through the list from its beginning for one with a higher number, although they come in order. pdf-lib 1.17.1 puts each at the end.
# Seen: 8,000 objects in 0.2 CPU seconds and 64,000 in 9.1, 46 times as long; with pdf-lib 0.2 and 1.0, 6 times as long. For us: a PDF of 65,000 objects, such as
# a long one with tags, took 20 seconds to write, so entries that come in order are put at the end.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @cantoo/pdf-lib@2.11.1 pdf-lib@1.17.1
cat > run.mjs <<'SCRIPT'
import * as cantoo from '@cantoo/pdf-lib';
import original from 'pdf-lib';

async function secondsFor({ PDFContext, PDFStreamWriter }, count) {
  const context = PDFContext.create();
  const pages = context.register(context.obj({ Type: 'Pages', Count: 0, Kids: [] }));
  context.trailerInfo.Root = context.register(context.obj({ Type: 'Catalog', Pages: pages }));
  for (let at = 0; at < count; at++) context.register(context.obj({ Number: at }));
  const before = process.cpuUsage();
  await PDFStreamWriter.forContext(context, 2000).serializeToBuffer();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const ratioOf = async (library) => {
  await secondsFor(library, 8000);
  const [few, many] = [await secondsFor(library, 8000), await secondsFor(library, 64_000)];
  return { few, many, ratio: many / few };
};
const seen = { '@cantoo/pdf-lib': await ratioOf(cantoo), 'pdf-lib': await ratioOf(original) };
console.log(seen);
process.exit(seen['@cantoo/pdf-lib'].ratio > 16 && seen['pdf-lib'].ratio < 16 ? 0 : 1);
SCRIPT
node run.mjs

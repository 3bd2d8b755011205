#!/bin/sh
# docx (npm docx 9.15.2) numbers pictures on from one document to the next, so the same document is not the same file twice.
#
# Each drawing has an id that must be unique within its document (wp:docPr, ISO/IEC 29500-1, 20.4.2.5). The library counts these ids for the whole
# process and not for each document: the picture of the first document gets 1, that of an identical second one 2.
# Seen: word/document.xml of two documents made alike, one after the other, differs in that id and nowhere else.
# For us: a build that writes many documents in one worker gives other bytes when their order changes. We count the ids anew in each document.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

// One grey pixel.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
async function write() {
  const picture = new ImageRun({ type: 'png', data: png, transformation: { width: 9, height: 9 } });
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [picture] })] }] });
  return strFromU8(unzipSync(await Packer.toBuffer(document))['word/document.xml']);
}
const idOf = (xml) => /<wp:docPr [^>]*?\bid="(\d+)"/.exec(xml)[1];
const [first, second] = [await write(), await write()];
console.log(`ids of the one picture: ${idOf(first)}, then ${idOf(second)}`);
// The links to pictures have names of their own, made from chance or from the picture; they are not the point here.
const rest = (xml) => xml.replace(/(<wp:docPr [^>]*?\bid=")\d+/, '$1').replace(/r:embed="[^"]*"/g, '');
if (idOf(first) === idOf(second)) throw new Error('The ids begin anew in each document now.');
if (rest(first) !== rest(second)) throw new Error('The two documents differ elsewhere too.');
SCRIPT
node run.mjs

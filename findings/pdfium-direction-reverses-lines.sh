#!/bin/sh
# PDFium (npm @hyzyla/pdfium 2.1.13) gives the words of an English line in reverse, if the file has Arabic too and says that it is read from right to left.
#
# Typst (npm @myriaddreamin/typst-ts-node-compiler 0.7.0) writes /Direction /R2L for a document in a language written from right to left. The standard
# (ISO 32000-1, 12.2, viewer preferences) says that it is about the order of pages, and has no effect on the content. Seen: after a line in Arabic, the line
# "Keep this line with the letter" comes as "letter the with line this Keep". With /L2R in its place it comes as it was written, and so does the Arabic. Without
# the line in Arabic it comes as it was written, too. pdf.js (npm unpdf 1.8.1) gives the English as it was written in both.
# For us: a letter in Arabic or Urdu has lines in English, and whoever copies them from Chrome or Edge, or listens to them there, gets them backwards.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/atkinson-hyperlegible@0.4.1 @expo-google-fonts/amiri@0.4.1 @hyzyla/pdfium@2.1.13 unpdf@1.8.1
cat > run.mjs <<'SCRIPT'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { extractText, getDocumentProxy } from 'unpdf';

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['node_modules/@expo-google-fonts/atkinson-hyperlegible/400Regular', 'node_modules/@expo-google-fonts/amiri/400Regular'] }] });
const library = await PDFiumLibrary.init();
const rightToLeft = Buffer.from(compiler.pdf({ mainFileContent: '#set text(font: ("Atkinson Hyperlegible", "Amiri"), lang: "ar")\nعاد الطفلان صديقين\n\n#text(lang: "en", dir: ltr)[Keep this line with the letter]' }));
const leftToRight = Buffer.from(rightToLeft.toString('latin1').replace('/Direction /R2L', '/Direction /L2R'), 'latin1');

const inPdfium = async (bytes) => [...(await library.loadDocument(bytes)).pages()].map((page) => page.getText()).join('\n').trim();
const inPdfJs = async (bytes) => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.trim();
const lastLine = (text) => text.split(/\r?\n/).at(-1);
const seen = { 'PDFium, R2L': lastLine(await inPdfium(rightToLeft)), 'PDFium, L2R': lastLine(await inPdfium(leftToRight)), 'pdf.js, R2L': lastLine(await inPdfJs(rightToLeft)) };
console.log(seen);
const line = 'Keep this line with the letter';
process.exit(seen['PDFium, R2L'] === line.split(' ').reverse().join(' ') && seen['PDFium, L2R'] === line && seen['pdf.js, R2L'] === line && rightToLeft.includes('/Direction /R2L') ? 0 : 1);
SCRIPT
node run.mjs

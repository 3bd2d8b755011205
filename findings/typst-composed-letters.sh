#!/bin/sh
# Typst (npm @myriaddreamin/typst-ts-node-compiler 0.7.0) gives a PDF whose text misreads w once the page has a ŵ.
#
# Atkinson Hyperlegible has no glyph for ŵ, so the shaper draws w and a circumflex. The table by which a reader turns glyphs back into text
# (ToUnicode, ISO 32000-1, 9.10.3) has one entry for each glyph, and the glyph of w gets whichever came first: w, or ŵ.
# Seen with pdf.js (npm unpdf 1.8.1): "llwyd a dŵr" reads "llwyd a dw" and a control character; "ŵ dwr" reads "ŵ dŵr": the word for water
# becomes another one for whoever copies or listens to it. The printed page is right. For us: Welsh needs a font with a ŵ of its own.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/atkinson-hyperlegible@0.4.1 unpdf@1.8.1
cat > run.mjs <<'SCRIPT'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { extractText, getDocumentProxy } from 'unpdf';

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['node_modules/@expo-google-fonts/atkinson-hyperlegible/400Regular'] }] });
async function readBack(words) {
  const pdf = compiler.pdf({ mainFileContent: `#set text(font: "Atkinson Hyperlegible", fallback: false)\n#"${words}"` });
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;
}

const seen = { plain: await readBack('dwr'), later: await readBack('llwyd a dŵr'), first: await readBack('ŵ dwr') };
console.log(seen);
process.exit(seen.plain === 'dwr' && /^llwyd a dw[\x00-\x1f]r$/.test(seen.later) && /^ŵ[\x00-\x1f]? dŵr$/.test(seen.first) ? 0 : 1);
SCRIPT
node run.mjs

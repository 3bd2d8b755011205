#!/bin/sh
# mammoth 1.13.0 leaves out the text inside w:dir, w:bdo and w:ruby of a Word file.
#
# Word wraps text in w:dir or w:bdo where left-to-right and right-to-left text meet (ISO/IEC 29500-1, 17.3.2.8 and 17.3.2.3), and
# telephone numbers pasted from contact cards; w:ruby (17.3.3.25) holds a word with its gloss. The words are on the page and in the file.
# Seen: "Ring 01234 567890 before ten" becomes "Ring  before ten", and the base of a ruby is lost with its gloss. A message names the
# element, not the text. For us: whoever imports Word files has to unwrap these before mammoth reads them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
async function read(body) {
  const buffer = Buffer.from(zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`),
  }));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  return `${value} | ${messages.map(({ message }) => message).join('; ')}`;
}

const number = run('01234 567890');
const seen = {
  plain: await read(run('Ring ') + number + run(' before ten')),
  dir: await read(`${run('Ring ')}<w:dir w:val="ltr">${number}</w:dir>${run(' before ten')}`),
  bdo: await read(`${run('Ring ')}<w:bdo w:val="ltr">${number}</w:bdo>${run(' before ten')}`),
  ruby: await read(`${run('word ')}<w:r><w:ruby><w:rubyPr/><w:rt>${run('gloss')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`),
};
const expected = {
  plain: '<p>Ring 01234 567890 before ten</p> | ',
  dir: '<p>Ring  before ten</p> | An unrecognised element was ignored: w:dir',
  bdo: '<p>Ring  before ten</p> | An unrecognised element was ignored: w:bdo',
  ruby: '<p>word </p> | An unrecognised element was ignored: w:ruby',
};
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
SCRIPT
node run.mjs

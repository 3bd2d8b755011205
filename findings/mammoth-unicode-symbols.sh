#!/bin/sh
# mammoth 1.13.0 reads a Wingdings tick from w:sym, and leaves out the Unicode tick of a Unicode font.
#
# Word's Insert > Symbol writes w:sym with a font and a code (ISO/IEC 29500-1, 17.3.3.30). From a symbol font the code lies in the private
# area (F0FE); from a Unicode font such as Segoe UI Symbol it is the character itself (2714).
# Seen: F0FE of Wingdings becomes U+1F5F9; 2714 of Segoe UI Symbol, which needs no table, is dropped with a message. For us: a checklist made
# with Word's symbol box loses its ticks unless they are written as text before mammoth reads the file.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

async function read(font, code) {
  const buffer = Buffer.from(zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:sym w:font="${font}" w:char="${code}"/></w:r><w:r><w:t xml:space="preserve"> coats on</w:t></w:r></w:p></w:body></w:document>`),
  }));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  return [value, ...messages.map(({ message }) => message)];
}

const seen = { wingdings: await read('Wingdings', 'F0FE'), unicode: await read('Segoe UI Symbol', '2714') };
const expected = {
  wingdings: ['<p>\u{1F5F9} coats on</p>'],
  unicode: ['<p> coats on</p>', 'A w:sym element with an unsupported character was ignored: char 2714 in font Segoe UI Symbol'],
};
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
SCRIPT
node run.mjs

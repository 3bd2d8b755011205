#!/bin/sh
# mammoth 1.13.0 takes the switches behind a field's address for a part of the address.
#
# Word writes a link with a screen tip, or one that opens in a new window, as a field: HYPERLINK "address" \o "tip" (ISO/IEC 29500-1,
# 17.16.5.25). The address is what is between the first two quotation marks.
# Seen: the link leads to everything up to the last quotation mark, so with a tip its address ends in `" \o "tip`; without one it is right. No
# message. For us: such links looked like ones that lead nowhere, until the instruction is written anew before mammoth reads the file.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

async function read(switches) {
  const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const buffer = Buffer.from(zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${mark('begin')}<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://www.example.com/plan"${switches} </w:instrText></w:r>${mark('separate')}<w:r><w:t>the plan</w:t></w:r>${mark('end')}</w:p></w:body></w:document>`),
  }));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  return [value, ...messages.map(({ message }) => message)];
}

const seen = { plain: await read(''), tip: await read(' \\o "Our plan"') };
const expected = {
  plain: ['<p><a href="https://www.example.com/plan">the plan</a></p>'],
  tip: ['<p><a href="https://www.example.com/plan&quot; \\o &quot;Our plan">the plan</a></p>'],
};
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
SCRIPT
node run.mjs

/**
 * What it costs to clean a PDF, as the editor and the build do with each that is added: node bench/clean.ts [FILE …]
 * Without files, it makes PDFs of more and more objects. The last column compares an object with one of the first: when it grows, a long PDF costs more than its length.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cleanPdf } from '../src/files/pdf/clean-pdf.ts';
import { madePdf } from '../src/files/pdf/made-pdf.ts';

const given = process.argv.slice(2).map((file): [string, Uint8Array] => [basename(file), new Uint8Array(readFileSync(file))]);
const made = [2_000, 8_000, 32_000].map((count): [string, Uint8Array] => [`${count} links`, withLinks(count)]);

let first: number | undefined;
for (const [name, bytes] of given.length ? given : made) {
  const before = process.cpuUsage();
  const said = await cleanPdf(bytes).then((clean) => `${(clean.bytes.length / 1000).toFixed(0)} KB`, (error: Error) => error.message);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const each = (1000 * seconds) / [...new TextDecoder('latin1').decode(bytes).matchAll(/\bobj\b/g)].length;
  first ??= each;
  console.log(`${name.padEnd(40)} ${(bytes.length / 1000).toFixed(0).padStart(7)} KB → ${said.padEnd(12)} ${seconds.toFixed(2).padStart(7)} CPU s ${each.toFixed(3).padStart(8)} ms an object  × ${(each / first).toFixed(2)}`);
}

/** A PDF of one page with so many links, each an object of its own. */
function withLinks(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return madePdf({ page: `/Annots[${numbers.map((at) => `${at + 6} 0 R`).join(' ')}]`, objects: numbers.map((at) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/${at})>>>>`) });
}

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cleanOffice } from './clean-office.ts';

test('a document that claims to be far larger inside is not unpacked, and comes back unchanged', () => {
  const bytes = zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'docProps/core.xml': strToU8('<dc:creator>Jane Example</dc:creator>') });
  const listed = new DataView(bytes.buffer, bytes.byteOffset);
  // The unpacked size of the first entry in the list at the end (APPNOTE.TXT 4.3.12).
  const entry = bytes.findLastIndex((_, at) => at + 4 <= bytes.length && listed.getUint32(at, true) === 0x02014b50);
  listed.setUint32(entry + 24, 900_000_000, true);
  expect(cleanOffice('plan.docx', bytes).bytes).toBe(bytes);
});

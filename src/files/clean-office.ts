import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { listPieces } from './office.ts';
import { forgetPeople } from './office-names.ts';
import { withoutNotes } from './picture.ts';

/** The same document without the names in its properties, comments and changes, without what cameras noted in its pictures, and without its way to a template. A document that cannot be listed comes back as it was. */
export function withoutNames(bytes: Uint8Array): Uint8Array {
  // Before anything is unpacked: a small file can hold more than a computer has room for. It comes back as it was, and is then refused.
  if (!listPieces(bytes)) return bytes;
  const cleaned: Zippable = {};
  for (const [piece, content] of Object.entries(unzipSync(bytes))) {
    // An OpenDocument file says first, and unpacked, what it is (ODF 1.3 part 2, 3.3).
    cleaned[piece] = piece === 'mimetype' ? [content, { level: 0 }] : clean(piece, content);
  }
  // Without times, which would say when it was made.
  return zipSync(cleaned, { mtime: new Date('1980-01-01T12:00:00Z') });
}

function clean(piece: string, content: Uint8Array): Uint8Array {
  if (/\.(jpe?g|png)$/i.test(piece)) return withoutNotes(content);
  if (!/\.(xml|rels)$/i.test(piece) || isWide(content)) return content;
  const text = strFromU8(content);
  const done = piece === 'word/_rels/settings.xml.rels' ? text.replace(/<Relationship\b[^>]*relationships\/attachedTemplate["'][^>]*\/>/g, '')
    : piece === 'word/settings.xml' ? forgetPeople(piece, text).replace(/<w:attachedTemplate\b[^>]*\/>/g, '')
      : forgetPeople(piece, text);
  return done === text ? content : strToU8(done);
}

/** Written in UTF-16: rare, and then judged as it is. */
function isWide(content: Uint8Array): boolean {
  return (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
}

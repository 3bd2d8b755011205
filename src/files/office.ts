import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import type { FileFault } from './inspect.ts';
import { namesPeople } from './office-names.ts';
import { tellsPlaceOrPerson } from './picture.ts';

/** The most that a document may hold when it is unpacked: 100 MB in 5,000 pieces. */
const MOST_BYTES = 100_000_000;
const MOST_PIECES = 5000;

/** A link that a program follows by itself when the document is opened; an ordinary link waits for a click. */
const FOLLOWED = /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External["'])(?=[^>]*relationships\/(attachedTemplate|oleObject|image|frame|subDocument|externalLink\w*|video|audio|media|package)["'])/;

/** What a document of an office program holds that must not travel with it. */
export function findInOffice(name: string, bytes: Uint8Array): FileFault[] {
  const pieces = listPieces(bytes);
  if (!pieces) return [damaged(name)];
  const names = pieces.map(({ name: piece }) => piece);
  if (names.some((piece) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(piece)) || new Set(names.map((piece) => piece.toLowerCase())).size < names.length) return [fault(name, 'is put together in a way that could write over other files.', 'No office program makes such a file.', 'Do not use it. Ask whoever sent it to you.')];
  if (names.some((piece) => /vbaProject\.bin$|vbaData\.xml$|activeX\/|(^|\/)(Basic|Scripts)\/.*\.\w+$|xl\/macrosheets\//i.test(piece))) return [macros(name)];
  if (names.some((piece) => /\/embeddings\/|^Object \d+$|afchunk|\/customUI\//i.test(piece))) return [fault(name, 'holds another file inside it.', 'Nobody sees what is in it before it is opened.', 'Take the inner file out, and add it by itself.')];
  const texts = read(bytes, (piece) => /\.(rels|xml)$/i.test(piece));
  if (!texts) return [damaged(name)];
  const says = (piece: RegExp, pattern: RegExp) => Object.entries(texts).some(([at, text]) => piece.test(at) && pattern.test(text));
  if (says(/^\[Content_Types\]\.xml$/, /macroEnabled/i) || says(/(content|styles)\.xml$/, /<script:event-listener|<office:script\b(?![^>]*\/>)/)) return [macros(name)];
  if (says(/^META-INF\/manifest\.xml$/, /encryption-data/)) return [fault(name, 'is locked with a password.', 'Nobody else could open it.', 'Take the password off, save it again, and add that.')];
  if (says(/\.rels$/, FOLLOWED) || says(/^(content|styles)\.xml$/, /<(draw:(image|object|object-ole|plugin|floating-frame)|text:section-source|table:table-source)\b[^>]*xlink:href\s*=\s*["'](https?:|ftp:|file:|\\\\|\/\/)/i) || says(/^word\/(document|header\d*|footer\d*)\.xml$/, /<w:instrText[^>]*>\s*(INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE)\b/i)) {
    return [fault(name, 'loads something from another place when it is opened.', 'Whoever owns that place learns who opens it, and can change what is shown.', 'Break the links in the program that made it (File, Info, Edit Links), and save it again.')];
  }
  if (Object.entries(texts).some(([piece, text]) => namesPeople(piece, text))) return [fault(name, 'names people in its properties, comments or changes.', 'Everybody who opens it can read those names.', 'Add it through the editor, which takes them out; or in Word choose File, Info, Inspect Document.')];
  const pictures = readBytes(bytes, (piece) => /\.(jpe?g|png|webp|gif)$/i.test(piece)) ?? {};
  return Object.values(pictures).some(tellsPlaceOrPerson) ? [fault(name, 'has a photograph in it that tells where or by whom it was taken.', 'Everybody who has the file can read that.', 'Add it through the editor, which takes that out.')] : [];
}

/** What lies in a document, not yet unpacked; nothing when it is damaged, or would be far larger than it seems. */
export function listPieces(bytes: Uint8Array): UnzipFileInfo[] | undefined {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (piece) => { found.push(piece); return false; } });
  } catch {
    return undefined;
  }
  const size = found.reduce((sum, { originalSize }) => sum + originalSize, 0);
  return size > MOST_BYTES || found.length > MOST_PIECES ? undefined : found;
}

function readBytes(bytes: Uint8Array, wanted: (piece: string) => boolean): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  } catch {
    return undefined;
  }
}

function read(bytes: Uint8Array, wanted: (piece: string) => boolean): Record<string, string> | undefined {
  const found = readBytes(bytes, wanted);
  return found && Object.fromEntries(Object.entries(found).map(([piece, content]) => [piece, readXmlText(content)]));
}

/** Office programs also read UTF-16, in which a plain search would find nothing. */
function readXmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : strFromU8(bytes);
}

function macros(name: string): FileFault {
  return fault(name, 'holds macros.', 'A macro is a program that runs when somebody opens the file.', 'Save it again without macros, and add that.');
}

function damaged(name: string): FileFault {
  return fault(name, 'cannot be opened.', 'It is damaged, or far larger inside than it seems.', 'Open it in the program that made it, and save it again.');
}

function fault(name: string, what: string, why: string, remedy: string): FileFault {
  return { what: `"${name}" ${what}`, why, remedy };
}

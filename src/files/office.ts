import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import type { FileFault } from './inspect.ts';

/** The most that a document may hold when it is unpacked: 100 MB in 5,000 pieces. */
const MOST_BYTES = 100_000_000;
const MOST_PIECES = 5000;

/** Where Word, PowerPoint and Excel note who wrote and last saved a document, and for which company. */
const NAMED = /<(dc:creator|cp:lastModifiedBy|Manager|Company|meta:initial-creator)>([^<]+)<\//g;
/** Who wrote a comment or made a change. */
const AUTHOR = /\b(w:author|w:initials|initials|name|userId)="([^"]+)"/g;
const WITH_AUTHORS = /^(word\/(document|comments\w*|footnotes|endnotes|people)|ppt\/commentAuthors|ppt\/authors)\.xml$/;
const NOBODY = 'Author';

/** What a document of an office program holds that must not travel with it. */
export function findInOffice(name: string, bytes: Uint8Array): FileFault[] {
  const pieces = list(bytes);
  if (!pieces) return [fault(name, 'cannot be opened.', 'It is damaged, or far larger inside than it seems.', 'Open it in the program that made it, and save it again.')];
  const names = pieces.map(({ name: piece }) => piece);
  if (names.some((piece) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(piece))) return [fault(name, 'is put together in a way that could write over other files.', 'No office program makes such a file.', 'Do not use it. Ask whoever sent it to you.')];
  if (names.some((piece) => /vbaProject\.bin$|activeX\//i.test(piece))) return [fault(name, 'holds macros.', 'A macro is a program that runs when somebody opens the file.', 'Save it again without macros, and add that.')];
  if (names.some((piece) => /\/embeddings\//i.test(piece))) return [fault(name, 'holds another file inside it.', 'Nobody sees what is in it before it is opened.', 'Take the inner file out, and add it by itself.')];
  const texts = read(bytes, (piece) => /\.(rels|xml)$/.test(piece));
  if (Object.entries(texts).some(([piece, text]) => piece.endsWith('.rels') && /TargetMode="External"/.test(text) && /relationships\/(attachedTemplate|oleObject|image|frame)"/.test(text))) {
    return [fault(name, 'loads something from another place when it is opened.', 'Whoever owns that place learns who opens it, and can change what is shown.', 'Break the links in the program that made it (File, Info, Edit Links), and save it again.')];
  }
  const said = Object.entries(texts).some(([piece, text]) => (/^(docProps\/|meta\.xml)/.test(piece) && matches(text, NAMED)) || (WITH_AUTHORS.test(piece) && matches(text, AUTHOR)));
  return said ? [fault(name, 'names people in its properties, comments or changes.', 'Everybody who opens it can read those names.', 'Add it through the editor, which takes them out; or in Word choose File, Info, Inspect Document.')] : [];
}

/** The same document without the names in its properties, comments and changes. */
export function withoutNames(bytes: Uint8Array): Uint8Array {
  const pieces = unzipSync(bytes);
  for (const piece of Object.keys(pieces)) {
    if (/^(docProps\/|meta\.xml)/.test(piece)) pieces[piece] = strToU8(strFromU8(pieces[piece]!).replace(NAMED, '<$1></'));
    else if (WITH_AUTHORS.test(piece)) pieces[piece] = strToU8(strFromU8(pieces[piece]!).replace(AUTHOR, (whole, key: string) => (isAuthorKey(piece, key) ? `${key}="${NOBODY}"` : whole)));
  }
  // Without times, which would say when it was made.
  return zipSync(pieces, { mtime: new Date('1980-01-01T12:00:00Z') });
}

/** "name" and "userId" are authors only in the lists of authors; elsewhere they are names of styles and shapes. */
function isAuthorKey(piece: string, key: string): boolean {
  return key.startsWith('w:') || /people|uthors/.test(piece);
}

function matches(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(([, key = '', value = '']) => value.trim() !== '' && value !== NOBODY && (pattern !== AUTHOR || key.startsWith('w:')));
}

function list(bytes: Uint8Array): UnzipFileInfo[] | undefined {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (piece) => { found.push(piece); return false; } });
  } catch {
    return undefined;
  }
  const size = found.reduce((sum, { originalSize }) => sum + originalSize, 0);
  return size > MOST_BYTES || found.length > MOST_PIECES ? undefined : found;
}

function read(bytes: Uint8Array, wanted: (piece: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted(name) })).map(([piece, content]) => [piece, strFromU8(content)]));
}

function fault(name: string, what: string, why: string, remedy: string): FileFault {
  return { what: `"${name}" ${what}`, why, remedy };
}

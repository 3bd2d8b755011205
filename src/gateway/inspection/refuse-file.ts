import { MOST_BYTES } from '../../mdx/bytes.ts';
import type { FileBytes } from './file-bytes.ts';
import { KIND_OF_ENDING, kindOf } from './file-kind.ts';
import { hasNotes } from './picture-notes.ts';
import { refuseText } from './refuse-text.ts';
import { zipNames } from './zip-names.ts';

/**
 * Says why a file is refused by its contents, before anybody knows its name. Large documents are not opened here, because that takes more
 * processor time than the host allows; the review page opens them. Undefined if the file may be kept.
 */
export function refuseFile(file: FileBytes): string | undefined {
  const kind = kindOf(file);
  if (!kind) return 'This is a kind of file that is not shared here. It may hold a program, or many people cannot open it. Save it as a PDF or a Word document (.docx), and add that.';
  // A page that is too long is refused for its length. Decoding 20 MB of it would take more processor time than the host allows.
  if (kind === 'text') return refuseText(file.at(0, MOST_BYTES + 1));
  if (kind === 'office') return file.isWhole ? refuseZip(zipNames(file)) : undefined;
  if (kind === 'pdf' || kind === 'mp3' || !hasNotes(file, kind)) return undefined;
  return 'This picture says more than it shows: cameras note the place, the time and sometimes a name in the file. Add it through the editor, which takes these notes out, or save it anew without them.';
}

/** Says why a file is refused under a name whose extension does not match its contents. Undefined if they match. */
export function refuseNamed(path: string, file: FileBytes): string | undefined {
  const ending = path.split('.').at(-1)!;
  if (KIND_OF_ENDING[ending] === kindOf(file)) return undefined;
  const name = path.split('/').at(-1)!;
  return `“${name}” is not what its name says. Open it in the program that made it, save it again as ${ending.toUpperCase()}, and add that.`;
}

function refuseZip(names: readonly string[] | undefined): string | undefined {
  if (names?.some((name) => /vbaProject\.bin$/i.test(name))) return 'This document holds macros, which are programs. Save it as a document without macros (.docx, .pptx or .xlsx), and add that.';
  const isOffice = names?.includes('[Content_Types].xml') && names.some((name) => /^(?:word|ppt|xl)\//.test(name));
  const isOpen = names?.includes('mimetype') && names.includes('content.xml');
  return isOffice || isOpen ? undefined : 'This is a zip, or a document that did not arrive whole. Add the files one by one, as Word documents (.docx) or PDFs.';
}

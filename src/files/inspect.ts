import { fileTypeFromBuffer } from 'file-type';
import { FILE_ENDINGS, PICTURE_ENDINGS } from '../schema/fields.ts';
import type { FileFault, GivenFile } from './file-fault.ts';
import { findInOffice } from './office.ts';
import { findInPdf } from './pdf.ts';
import { findInPicture } from './pictures/picture.ts';
import { findInSound } from './sound.ts';

/** The most bytes a picture or a document may have: 8 MB and 20 MB. */
const MOST_PICTURE = 8_000_000;
const MOST_DOCUMENT = 20_000_000;

/** What `file-type` calls the content of a file ending, when it has another name for it. */
const CALLED: Record<string, string[]> = { jpeg: ['jpg'], png: ['png', 'apng'] };
const OFFICE = ['docx', 'pptx', 'xlsx', 'odt'];

/** What to do about common kinds of file that we cannot accept. */
const INSTEAD: Record<string, string> = {
  heic: 'On the phone, choose “Share as JPEG” or “Most compatible”, and add that.',
  doc: 'Open it in Word, choose “Save as”, and save it as a Word document (.docx).',
  docm: 'Open it in Word, and save it as a Word document without macros (.docx).',
  pptm: 'Open it in PowerPoint, and save it as a presentation without macros (.pptx).',
  xlsm: 'Open it in Excel, and save it as a workbook without macros (.xlsx).',
  svg: 'Save the drawing as PNG, and add that.',
  heif: 'On the phone, choose “Share as JPEG” or “Most compatible”, and add that.',
  tif: 'Open it, save it as JPEG or PNG, and add that.',
  tiff: 'Open it, save it as JPEG or PNG, and add that.',
  bmp: 'Open it, save it as JPEG or PNG, and add that.',
  zip: 'Add the files one by one.',
};

/** Checks a file, in the editor before it leaves somebody's computer, and again in the build. Runs in a browser. */
export async function inspectFile({ name, bytes }: GivenFile): Promise<FileFault[]> {
  const ending = name.split('.').at(-1)!.toLowerCase();
  const isPicture = (PICTURE_ENDINGS as readonly string[]).includes(ending);
  if (!isPicture && !(FILE_ENDINGS as readonly string[]).includes(ending)) {
    return [{ what: `"${name}" is a kind of file that we do not share.`, why: 'It may hold programs, or many people cannot open it.', remedy: INSTEAD[ending] ?? `Save it as one of these: ${FILE_ENDINGS.join(', ')}.` }];
  }
  const unfit = faultOfSize(name, bytes.length);
  if (unfit) return [unfit];
  const type = await fileTypeFromBuffer(bytes);
  if (type?.ext === 'cfb') return [{ what: `"${name}" is locked with a password, or was saved in an old format.`, why: 'Nobody else could open it.', remedy: 'Take the password off, save it again as a new document, and add that.' }];
  if (!type || !(CALLED[ending] ?? [ending]).includes(type.ext)) {
    return [{ what: `"${name}" is not ${/^[aefhilmnorsx]/.test(ending) ? 'an' : 'a'} ${ending.toUpperCase()} file.`, why: 'Its content is not what its name says.', remedy: `Open it in the program that made it, and save it again as ${ending.toUpperCase()}.` }];
  }
  if (isPicture) return findInPicture(name, bytes);
  if (ending === 'pdf') return findInPdf(name, bytes);
  if (ending === 'mp3') return findInSound(name, bytes);
  return OFFICE.includes(ending) ? findInOffice(name, bytes) : [];
}

/** Why a file of this many bytes cannot be shared. Works without reading its content. */
export function faultOfSize(name: string, size: number): FileFault | undefined {
  const most = (PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!.toLowerCase()) ? MOST_PICTURE : MOST_DOCUMENT;
  if (size === 0) return { what: `"${name}" is empty.`, why: 'There is nothing to open.', remedy: 'Check it on your computer, and add it again.' };
  if (size <= most) return undefined;
  return { what: `"${name}" has ${(size / 1_000_000).toFixed(1)} MB.`, why: `A phone on a weak signal has to download it; the limit is ${most / 1_000_000} MB.`, remedy: 'Make it smaller, and add it again.' };
}

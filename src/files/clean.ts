import { cleanOffice } from './clean-office.ts';
import { cleanPicture } from './pictures/clean-picture.ts';
import type { GivenFile } from './file-fault.ts';
import { cleanIfPossible } from './pdf.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { cleanSound } from './sound.ts';

/** A file as it may be shared, and what was left out of it: each note can end the sentence "We took out …". */
export interface CleanFile {
  bytes: Uint8Array;
  notes?: string[];
}

/** The same file with only what can be seen or heard in it. One that cannot be cleaned comes back as it was, and is then refused by `inspectFile`. */
export async function cleanFile({ name, bytes }: GivenFile): Promise<CleanFile> {
  const ending = name.split('.').at(-1)!.toLowerCase();
  if (['docx', 'pptx', 'xlsx', 'odt'].includes(ending)) return cleanOffice(name, bytes);
  if (ending === 'pdf') return cleanIfPossible(bytes);
  const cleaned = ending === 'mp3' ? cleanSound(bytes) : (PICTURE_ENDINGS as readonly string[]).includes(ending) ? cleanPicture(bytes)?.bytes : undefined;
  if (!cleaned || (cleaned.length === bytes.length && cleaned.every((byte, at) => byte === bytes[at]))) return { bytes };
  return { bytes: cleaned, notes: [ending === 'mp3' ? 'what was noted in the recording' : 'what was noted in the picture'] };
}

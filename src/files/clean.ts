import { cleanOffice } from './clean-office.ts';
import { cleanPicture } from './pictures/clean-picture.ts';
import type { GivenFile } from './file-fault.ts';
import { cleanIfPossible } from './pdf.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { cleanSound } from './sound.ts';

/** A file that is fit to share, and what was left out of it. Each note can end the sentence "We took out …". */
export interface CleanFile {
  bytes: Uint8Array;
  notes?: string[];
}

/** Returns the same file with only what people can see or hear in it. A file that cannot be cleaned comes back unchanged, and `inspectFile` then refuses it. */
export async function cleanFile({ name, bytes }: GivenFile): Promise<CleanFile> {
  const ending = name.split('.').at(-1)!.toLowerCase();
  if (['docx', 'pptx', 'xlsx', 'odt'].includes(ending)) return cleanOffice(name, bytes);
  if (ending === 'pdf') return cleanIfPossible(bytes);
  const cleaned = ending === 'mp3' ? cleanSound(bytes) : (PICTURE_ENDINGS as readonly string[]).includes(ending) ? cleanPicture(bytes)?.bytes : undefined;
  if (!cleaned || (cleaned.length === bytes.length && cleaned.every((byte, at) => byte === bytes[at]))) return { bytes };
  return { bytes: cleaned, notes: [ending === 'mp3' ? 'the notes in the recording' : 'the notes in the picture'] };
}

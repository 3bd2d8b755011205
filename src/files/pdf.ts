import type { FileFault } from './file-fault.ts';
import type { CleanPdf } from './pdf/clean-pdf.ts';
import { faultOf, Refusal } from './pdf/refusal.ts';

/** What a PDF contains that must not travel with it. A file may pass as another program wrote it only when no two programs can read it differently. */
export async function findInPdf(name: string, bytes: Uint8Array): Promise<FileFault[]> {
  const cleaned = await clean(bytes);
  if (cleaned instanceof Refusal) return [faultOf(name, cleaned.reason)];
  if (cleaned.isSame) return [];
  const told = cleaned.taken.tell((words) => cleaned.words.includes(words.replace(/\s+/g, ' ').trim()));
  if (told.length) return [{ what: `"${name}" says more than it shows: ${list(told)}.`, why: 'Everybody who has the file can read that.', remedy: 'Add it through the editor, which removes it.' }];
  return cleaned.isPlain ? [] : [{ what: `"${name}" may hold more than it shows.`, why: 'It was changed after it was first saved, or is packed in a way that can hide old versions and other files.', remedy: 'Add it through the editor, which rewrites it.' }];
}

/** Returns the same PDF with only what people can see in it, and a description of what was left out. A PDF that a person has to correct comes back unchanged. */
export async function cleanIfPossible(bytes: Uint8Array): Promise<{ bytes: Uint8Array; notes: string[] }> {
  const cleaned = await clean(bytes);
  return cleaned instanceof Refusal ? { bytes, notes: [] } : { bytes: cleaned.bytes, notes: cleaned.taken.tell() };
}

/** Loads the library that reads PDFs only when there is one to read. */
async function clean(bytes: Uint8Array): Promise<CleanPdf | Refusal> {
  const { cleanPdf } = await import('./pdf/clean-pdf.ts');
  try {
    return await cleanPdf(bytes);
  } catch (error) {
    // When the library fails on something, other programs may read it in their own way.
    return error instanceof Refusal ? error : new Refusal('unreadable');
  }
}

function list(told: string[]): string {
  return told.length > 1 ? `${told.slice(0, -1).join(', ')} and ${told.at(-1)}` : told[0]!;
}

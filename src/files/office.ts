import { cleanOffice } from './clean-office.ts';
import type { FileFault } from './file-fault.ts';

/** What a document of an office program holds that must not travel with it. It is judged by cleaning it: what would be taken out must not be there. */
export function findInOffice(name: string, bytes: Uint8Array): FileFault[] {
  const { findings } = cleanOffice(name, bytes);
  if (findings.isRefused) return findings.refusals.map(([what, why, remedy]) => ({ what: `"${name}" ${what}`, why, remedy }));
  if (findings.isClean) return [];
  return [{
    what: `"${name}" holds what nobody sees who reads it: ${findings.describe()}.`,
    why: 'Everybody who has the file can find it and read it.',
    remedy: 'Add it through the editor, which takes this out. Or accept all changes, delete comments and notes, take out what is hidden and the properties (in Word, Excel and PowerPoint: File, Info, Inspect Document, Remove All), and save it again.',
  }];
}

import { cleanOffice } from './clean-office.ts';
import type { FileFault } from './file-fault.ts';

/** What an office document contains that must not travel with it. We find out by cleaning the document: anything that cleaning would remove must not be there. */
export function findInOffice(name: string, bytes: Uint8Array): FileFault[] {
  const { findings } = cleanOffice(name, bytes);
  if (findings.isRefused) return findings.refusals.map(([what, why, remedy]) => ({ what: `"${name}" ${what}`, why, remedy }));
  if (findings.isClean) return [];
  return [{
    what: `"${name}" contains things that its readers do not see: ${findings.describe()}.`,
    why: 'Everybody who has the file can find and read them.',
    remedy: 'Add it through the editor, which removes them. Or accept all changes, delete comments and notes, remove the hidden parts and the properties (in Word, Excel and PowerPoint: File, Info, Inspect Document, Remove All), and save it again.',
  }];
}

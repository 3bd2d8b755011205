import { cleanOdt } from './office/odt.ts';
import { cleanOoxml } from './office/ooxml.ts';
import { Findings } from './office/findings.ts';
import { readZip, writeZip } from './office/zip.ts';

/** A cleaned document, and what was removed from it. Each note can end the sentence “We took out …”. */
export interface CleanedOffice {
  bytes: Uint8Array;
  notes: string[];
  findings: Findings;
}

/**
 * Returns the same document (DOCX, PPTX, XLSX, ODT) with only what can be seen. A document that cannot be cleaned comes back unchanged,
 * with findings that say why it is refused. Cleaning a clean document gives the same bytes.
 */
export function cleanOffice(name: string, bytes: Uint8Array): CleanedOffice {
  const findings = new Findings();
  const ending = name.split('.').at(-1)!.toLowerCase();
  const zip = readZip(bytes);
  if (typeof zip === 'string') {
    findings.refuse(zip);
    return { bytes, notes: [], findings };
  }
  if (!zip.isNeat) findings.note('outside');
  const files = ending === 'odt' ? cleanOdt(zip.files, findings) : cleanOoxml(zip.files, ending, findings);
  return files && !findings.isRefused ? { bytes: writeZip(files), notes: findings.notes, findings } : { bytes, notes: [], findings };
}

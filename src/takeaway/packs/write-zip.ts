import { open, readFile } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file in a zip: its path inside, and its text or the file that holds its bytes. */
export type ZipEntry = { path: string } & ({ text: string } | { file: string });

/**
 * Writes a zip to `into`. The same entries give the same bytes on any machine, in any time zone and at any hour: files are dated noon on
 * `day` (2026-11-23), and keep the order given. It holds one file in memory at a time.
 */
export async function writeZip(into: string, entries: readonly ZipEntry[], day: string): Promise<void> {
  const [year = 1980, month = 1, date = 1] = (day || '1980-01-01').split('-').map(Number);
  // A zip has no time zone: the library writes local time.
  const mtime = new Date(year, month - 1, date, 12);
  const out = await open(into, 'w');
  let pieces: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    fault ??= error;
    pieces.push(piece);
  });
  const write = async () => {
    if (fault) throw fault;
    for (const piece of pieces) await out.writeFile(piece);
    pieces = [];
  };
  try {
    for (const entry of entries) {
      // Documents, pictures and PDFs are compressed already.
      const file = 'text' in entry ? new ZipDeflate(entry.path, { level: 9 }) : new ZipPassThrough(entry.path);
      file.mtime = mtime;
      zip.add(file);
      file.push('text' in entry ? Buffer.from(entry.text) : await readFile(entry.file), true);
      await write();
    }
    zip.end();
    await write();
  } finally {
    await out.close();
  }
}

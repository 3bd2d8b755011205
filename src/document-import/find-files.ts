import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DocumentFault } from '../html-import/document-fault.ts';

/** A file that somebody gave, or that is in a folder they gave. */
export interface FoundFile {
  file: string;
  /** Why it is not read, in a sentence; nothing when it is to be read. */
  says?: string;
  /** Whether it is no document of anybody’s. */
  isLeftAlone?: boolean;
}

/** Files that computers and programs keep beside documents, each with what to say of it. */
const OURS_ALONE: [name: RegExp, says: string][] = [
  [/^~\$/, 'Office keeps this beside a document while it is open. If the document itself is not as it should be, close it there and import it again.'],
  [/^\.~lock\..*#$/, 'LibreOffice keeps this beside a document while it is open. If the document itself is not as it should be, close it there and import it again.'],
  [/^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.localized|\.directory|Icon\r)$/i, 'The computer keeps this for itself. It is no document.'],
  [/\.(?:tmp|crdownload|part|download|partial)$/i, 'This is a part of a download, or of a document that was being saved. Download or save the document again, and import that.'],
];

/**
 * The files at a path, in the order of their names: the file itself, or every file in the folder and its subfolders, so that none is passed
 * over in silence. Throws a DocumentFault when a folder holds no file, and what Node throws when there is nothing there.
 */
export async function findFiles(path: string): Promise<FoundFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ file: path }];
  const found: FoundFile[] = [];
  for (const item of await readdir(path, { withFileTypes: true })) {
    const at = join(path, item.name);
    if (item.isSymbolicLink()) found.push(await followed(at));
    // A document of Pages, Keynote or Numbers may be a folder.
    else if (item.isDirectory() && /\.(?:pages|key|numbers|rtfd)$/i.test(item.name)) found.push({ file: at, says: `This was made on a Mac (${/[^.]+$/.exec(item.name)![0]}), and is a folder of many files. Open it there, choose File, Export To, Word or PowerPoint, and import the file that makes.` });
    else if (item.isDirectory()) found.push(...(await findFiles(at).catch((error: unknown) => [{ file: at, says: reasonOf(error), isLeftAlone: error instanceof DocumentFault }])));
    else found.push(asFound(at));
  }
  if (found.length === 0) throw new DocumentFault('There is no file in this folder.');
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function asFound(file: string): FoundFile {
  const says = OURS_ALONE.find(([name]) => name.test(basename(file)))?.[1];
  return says === undefined ? { file } : { file, says, isLeftAlone: true };
}

/** A link to a file is that file. A link to a folder may lead round in a circle. */
async function followed(at: string): Promise<FoundFile> {
  const target = await stat(at).catch(() => undefined);
  if (!target) return { file: at, says: 'This is a link to something that is not there.' };
  return target.isDirectory() ? { file: at, says: 'This is a link to another folder. Import that folder itself.' } : asFound(at);
}

function reasonOf(error: unknown): string {
  if (error instanceof DocumentFault) return error.message;
  return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'This computer does not allow anybody to look into this folder. Check who may read it.' : `This folder could not be read: ${(error as Error).message}`;
}

import { unzipSync, type UnzipFileInfo } from 'fflate';
import { DocumentFault } from '../html-import/document-fault.ts';
import { readXml, type XmlElement } from '../files/office/xml.ts';

/** The most that an archive may contain when unpacked, and in how many files; and the most that we read as one part, which is far more than a page can hold. */
const MOST_BYTES = 100_000_000;
const MOST_FILES = 5000;
const MOST_XML = 12_000_000;

/** The files in an archive, unpacked one at a time, because the films in it are never needed. */
export interface Archive {
  names: string[];
  has(name: string): boolean;
  /** The bytes of a file; nothing when there is none of that name. Throws a DocumentFault when it is damaged. */
  read(name: string): Uint8Array | undefined;
  /** A file as XML; nothing when there is none, or it is no XML that office programs write. */
  readXml(name: string): XmlElement | undefined;
}

const STRANGE = 'This file is put together in a way that no office program does, so it was not opened. Copy what is in it into a new document, and choose that.';

/** Opens an archive without unpacking it; nothing when it is damaged. Throws a DocumentFault when it is not safe to unpack. */
export function openArchive(bytes: Uint8Array): Archive | undefined {
  const listed: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (file) => { listed.push(file); return false; } });
  } catch {
    return undefined;
  }
  if (listed.length > MOST_FILES || listed.reduce((sum, { originalSize }) => sum + originalSize, 0) > MOST_BYTES) throw new DocumentFault('This file is far larger inside than it seems, so it was not opened. Copy what you need into a new document, and choose that.');
  const names = listed.map(({ name }) => name);
  if (names.some((name) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(name)) || new Set(names).size < names.length) throw new DocumentFault(STRANGE);
  const sizes = new Map(listed.map(({ name, originalSize }) => [name, originalSize]));
  const read = (name: string) => {
    if (!sizes.has(name)) return undefined;
    try {
      return unzipSync(bytes, { filter: (file) => file.name === name })[name];
    } catch {
      throw new DocumentFault('This file is damaged, so it cannot be read. Open it in the program that made it, save it as a new document, and choose that.');
    }
  };
  return {
    names,
    has: (name) => sizes.has(name),
    read,
    readXml: (name) => {
      if ((sizes.get(name) ?? 0) > MOST_XML) throw new DocumentFault('This file is far longer than a page can be. Split it by its chapters, or add it to a page as a file to download.');
      const found = read(name);
      return found && readXml(found);
    },
  };
}

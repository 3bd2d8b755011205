/** `npm run import -- FILE …`: makes a folder in content/resources/ from each document (Word, PowerPoint, OpenDocument), also from those in folders, for somebody to finish. Overwrites nothing. */
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nameEntry } from '../schema/name-entry.ts';
import { writeFields } from '../mdx/write-fields.ts';
import { writeStarter } from '../mdx/write-starter.ts';
import { resources } from '../schema/resources.ts';
import { DocumentFault } from '../html-import/document-fault.ts';
import { lookInside } from '../word-import/docx/look-inside.ts';
import { readReturned, type Changed, type Returned } from '../word-return/read-returned.ts';
import { readReturnContext } from '../word-return/return-context.ts';
import { findFiles } from './find-files.ts';
import { identifyDocument } from './identify-document.ts';
import { readDocument } from './read-document.ts';
import { redrawDocumentPicture } from './redraw-document-picture.ts';

const INTO = 'content/resources';
const SCHOOLS = 'content/schools';
const USE = 'Say which documents or folders to import: npm run import -- plan.docx slides.pptx letters/';

/** What happened to a file. */
interface Outcome {
  file: string;
  made?: string;
  /** Whether it is no document of anybody’s, so that nothing is missing. */
  isLeftAlone?: boolean;
  /** The page that it is already, unchanged. */
  same?: string;
  notes: string[];
}

/** What our own Word files are compared with, read once. */
let ours: ReturnType<typeof readReturnContext> | undefined;

const given = process.argv.slice(2);
const unknown = given.find((word) => word.startsWith('-'));
if (given.includes('--help') || given.includes('-h')) console.log(`${USE}\nEach becomes a folder of ${INTO}/ with its pictures. Nothing is overwritten.`);
else if (unknown) stop(`There is no option "${unknown}". ${USE}`);
else if (given.length === 0) stop(USE);
else if (!existsSync(INTO)) stop(`There is no folder ${INTO} here. Run this at the top of the project.`);
else await importAll();

async function importAll(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const path of given) {
    for (const { file, says, isLeftAlone } of await findFiles(path).catch((error: unknown) => [{ file: path, says: explain(error), isLeftAlone: false }])) {
      outcomes.push(says === undefined ? await importFile(file).catch((error: unknown) => ({ file, notes: [explain(error)] })) : { file, notes: [says], ...(isLeftAlone ? { isLeftAlone } : {}) });
    }
  }
  const wanted = outcomes.filter(({ isLeftAlone }) => !isLeftAlone);
  const made = wanted.filter((outcome) => outcome.made).length;
  console.log(outcomes.map(describe).join('\n\n'));
  const same = wanted.filter((outcome) => outcome.same).length;
  console.log(`\n${made} of ${wanted.length} made into a page.${same ? ` ${same} ${same === 1 ? 'is a page' : 'are pages'} already.` : ''}${made ? ' None of it is published yet: npm run check says what is still missing in each.' : ''}`);
  if (made + same < wanted.length) process.exitCode = 1;
}

async function importFile(file: string): Promise<Outcome> {
  const bytes = new Uint8Array(await readFile(file));
  const returned = await readOurs(bytes, basename(file));
  if (returned?.is === 'refused') throw new DocumentFault(returned.note);
  if (returned?.is === 'unchanged') return { file, same: `${INTO}/${returned.slug}/index.mdx`, notes: [`This is our Word file of “${returned.title}”, and nothing in it was changed. So no page was made.`, ...returned.notes] };
  if (returned?.is === 'changed') return writeAdaptation(file, returned);
  const { title, language, body, pictures, notes: met } = await readDocument(bytes, basename(file), redrawDocumentPicture, { schools: await schoolNames() });
  const notes = returned ? [returned.note, ...met] : met;
  const folder = await makeFolder(title);
  try {
    for (const picture of pictures) await writeFile(join(folder, picture.name), picture.bytes, { flag: 'wx' });
    await writeFile(join(folder, 'index.mdx'), `---\n${writeFields({ title, ...(language ? { language } : {}), ...(returned?.outside ? { outside: returned.outside } : {}) })}\n---\n\n${body}\n`, { flag: 'wx' });
  } catch (error) {
    // Half a page would be worse than none. The folder is ours: we made it a moment ago.
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { file, made: `${folder}/index.mdx`, notes };
}

/** The names of the partnership’s schools, which are no people and stay in a credit. */
async function schoolNames(): Promise<string[]> {
  const files = (await readdir(SCHOOLS).catch(() => [])).filter((file) => /\.mdx?$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(SCHOOLS, file), 'utf8').catch(() => '')));
  return texts.flatMap((text) => /^title:\s*["']?(.+?)["']?\s*$/m.exec(text)?.[1] ?? []);
}

/** Reads a Word file of ours that came back. Nothing for any other file. */
async function readOurs(bytes: Uint8Array, name: string): Promise<Returned | undefined> {
  if (bytes.length === 0 || identifyDocument(bytes, name) !== 'word') return undefined;
  const { pieces, parts } = lookInside(bytes);
  const context = await (ours ??= readReturnContext('.', process.env));
  return context && readReturned(pieces, parts, context);
}

/** Makes the page of an adaptation, with the pictures and files of the original that it still needs. */
async function writeAdaptation(file: string, { slug, values, files, lead, notes }: Changed): Promise<Outcome> {
  const folder = await makeFolder(String(values.title));
  try {
    const missing: string[] = [];
    for (const name of files) await copyFile(join(INTO, slug, name), join(folder, name), constants.COPYFILE_EXCL).catch(() => missing.push(name));
    const said = [lead, ...notes, ...(missing.length ? [`These are not beside the original any more, so add your own: ${missing.join(', ')}.`] : [])];
    await writeFile(join(folder, 'index.mdx'), writeStarter(values, said, resources.fields), { flag: 'wx' });
    return { file, made: `${folder}/index.mdx`, notes: said };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a folder that was not there before, even when somebody else makes one of the same name at the same moment. */
async function makeFolder(title: string): Promise<string> {
  for (;;) {
    const folder = join(INTO, nameEntry(title, 'resource', (taken) => existsSync(join(INTO, taken))));
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function describe({ file, made, same, isLeftAlone, notes }: Outcome): string {
  const what = made ? `→ ${made}` : same ? `= ${same}` : isLeftAlone ? '· left alone' : '✗ not imported';
  return [`${file}  ${what}`, ...notes.map((note) => `  - ${note}`)].join('\n');
}

function explain(error: unknown): string {
  if (error instanceof DocumentFault) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  const said: Record<string, string> = {
    ENOENT: 'There is no such file or folder here. Check its name and where it is.',
    EACCES: 'This computer does not allow it. Check who may read the file, and who may write in content/resources.',
    EISDIR: 'This is a folder in the place of a file.',
    EBUSY: 'The file is open in another program. Close it there, and try again.',
    EROFS: 'Nothing can be written in content/resources. Check who may write there.',
    ENOSPC: 'There is no room left on this computer. Make some, and try again.',
  };
  return said[code ?? ''] ?? `It could not be imported: ${message}`;
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

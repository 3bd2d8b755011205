/** `npm run import -- FILE.docx …`: each Word file becomes a folder of content/resources/, for somebody to finish. Nothing that is there is written over. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { nameEntry } from '../lib/entry-name.ts';
import { writeFields } from '../mdx/write-fields.ts';
import { readWord } from './read-word.ts';

const INTO = 'content/resources';
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Say which Word files to import: npm run import -- plan.docx letter.docx');
  process.exitCode = 1;
}
for (const file of files) {
  try {
    console.log(await importFile(file));
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    console.error(`${file}\n  ${isGone ? 'There is no such file here. Look at its name and its folder.' : (error as Error).message}\n`);
    process.exitCode = 1;
  }
}
if (files.length) console.log('npm run check says what is still missing in each.');

async function importFile(file: string): Promise<string> {
  const { title, body, pictures, notes } = await readWord(new Uint8Array(await readFile(file)), basename(file));
  const name = nameEntry(title, 'resource', (taken) => existsSync(join(INTO, taken)));
  const folder = join(INTO, name);
  await mkdir(folder, { recursive: true });
  // Written anew, so that nothing a camera noted comes along.
  for (const picture of pictures) await sharp(picture.bytes).autoOrient().resize({ width: 1600, withoutEnlargement: true }).toFile(join(folder, picture.name));
  await writeFile(join(folder, 'index.mdx'), `---\n${writeFields({ title })}\n---\n\n${body}\n`);
  return [file, `  is now ${join(folder, 'index.mdx')}`, ...notes.map((note) => `  ${note}`), ''].join('\n');
}

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { odt, pptx } from '../files/made-office.ts';
import { expect, test } from 'vitest';

const CLI = resolve('src/document-import/cli.ts');

async function word(words: string, photo?: Buffer): Promise<Buffer> {
  const picture = photo ? [new Paragraph({ children: [new ImageRun({ type: 'jpg', data: photo, transformation: { width: 8, height: 8 } })] })] : [];
  return Packer.toBuffer(new Document({ creator: 'Jane Example', sections: [{ children: [new Paragraph(words), ...picture] }] }));
}

function open(): { folder: string; run: (...given: string[]) => Promise<{ code: number; said: string }> } {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'content/resources'), { recursive: true });
  const run = (...given: string[]) =>
    new Promise<{ code: number; said: string }>((done) => {
      execFile(process.execPath, ['--no-warnings', CLI, ...given], { cwd: folder }, (error, out, err) => done({ code: error ? Number(error.code) : 0, said: (out + err).trim() }));
    });
  return { folder, run };
}

test('a folder of files becomes pages, none is overwritten, and failures are reported', async () => {
  const { folder, run } = open();
  mkdirSync(join(folder, 'plans/more'), { recursive: true });
  const photo = await sharp({ create: { width: 2000, height: 8, channels: 3, background: 'teal' } }).jpeg().withExif({ IFD0: { Artist: 'Jane Example' } }).toBuffer();
  writeFileSync(join(folder, 'plans/calm corner.docx'), await word('Sit down.', photo));
  writeFileSync(join(folder, 'plans/more/calm corner.docx'), await word('Another.'));
  writeFileSync(join(folder, 'plans/broken.docx'), 'no Word file');
  writeFileSync(join(folder, 'plans/~$lm corner.docx'), 'lock');
  writeFileSync(join(folder, 'plans/rules.pptx'), pptx([{ text: 'Listen first' }]));
  writeFileSync(join(folder, 'plans/rules.odt'), odt('<text:p>Listen first.</text:p>'));
  writeFileSync(join(folder, 'plans/leaflet.pdf'), '%PDF-1.7');
  const { code, said } = await run('plans', 'gone.docx');
  expect(code).toBe(1);
  expect(said).toMatchInlineSnapshot(`
    "plans/broken.docx  ✗ not imported
      - There is no document in this file, whatever its name says: it did not arrive whole, or was renamed. Copy or download it again; if it opens in its program, save it there under a new name, and choose that.

    plans/calm corner.docx  → content/resources/calm-corner/index.mdx
      - 1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.

    plans/leaflet.pdf  ✗ not imported
      - This is a PDF, which keeps the look of a page and not its text. Open it in Word, which makes a document of it, save that (.docx), and choose that. Or add it to your page as a file to take away.

    plans/more/calm corner.docx  → content/resources/calm-corner-2/index.mdx

    plans/rules.odt  → content/resources/rules/index.mdx

    plans/rules.pptx  → content/resources/rules-2/index.mdx

    plans/~$lm corner.docx  · left alone
      - Office keeps this beside a document while it is open. If the document itself is not as it should be, close it there and import it again.

    gone.docx  ✗ not imported
      - There is no such file or folder here. Check its name and where it is.

    4 of 7 made into a page. None of it is published yet: npm run check says what is still missing in each."
  `);
  expect(readdirSync(join(folder, 'content/resources'), { recursive: true }).sort()).toEqual(['calm-corner', 'calm-corner-2', 'calm-corner-2/index.mdx', 'calm-corner/index.mdx', 'calm-corner/picture-1.webp', 'rules', 'rules-2', 'rules-2/index.mdx', 'rules/index.mdx']);
  expect(readFileSync(join(folder, 'content/resources/calm-corner/index.mdx'), 'utf8')).toBe('---\ntitle: Calm corner\n---\n\nSit down.\n\n![Write what this picture shows](picture-1.webp)\n');
  const picture = readFileSync(join(folder, 'content/resources/calm-corner/picture-1.webp'));
  expect([(await sharp(picture).metadata()).width, picture.includes('Jane')]).toEqual([1600, false]);
});

test.each([[[] as string[]], [['--force', 'plan.docx']], [['empty']]])('%j is answered in a sentence', async (given) => {
  const { folder, run } = open();
  mkdirSync(join(folder, 'empty'));
  const { code, said } = await run(...given);
  expect(code).toBe(1);
  expect(said).toMatchSnapshot();
});

test('when nothing can be written, no half-made page is left behind', async () => {
  const { folder, run } = open();
  writeFileSync(join(folder, 'plan.docx'), await word('Words.'));
  // A file where the folder of pages should be.
  writeFileSync(join(folder, 'content/plan'), '');
  const { rmSync, symlinkSync } = await import('node:fs');
  rmSync(join(folder, 'content/resources'), { recursive: true });
  symlinkSync(join(folder, 'content/plan'), join(folder, 'content/resources'));
  const { code, said } = await run('plan.docx');
  expect(code).toBe(1);
  expect(said).toContain('It could not be imported');
});

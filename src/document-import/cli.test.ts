import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { odt, pptx } from '../files/made-office.ts';
import { expect, test } from 'vitest';
import { drawing, p, run as stretch, style, styled, styles, word as madeWord } from '../word-import/made-word.ts';

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
      - This is a PDF, which keeps the look of a page and not its text. Open it in Word, which makes a document of it, save that (.docx), and choose that. Or add it to your page as a file to download.

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

test('our own Word file becomes an adaptation that differs by what was changed; unchanged, it is the page that is there', async () => {
  const { folder, run } = open();
  cpSync(resolve('content/settings.yml'), join(folder, 'content/settings.yml'));
  const address = /^address: *["']?([^\s"']+)/m.exec(readFileSync(join(folder, 'content/settings.yml'), 'utf8'))![1]!;
  const page = '---\ntitle: Calm corner\nsummary: A place to breathe.\nversion: "1.0"\nlicence: CC-BY-SA-4.0\nminutes: 5\n---\n\n![A chair](chair.png)\n\n<Scenario title="The chair">\n\nTwo pupils want *it*.\n\n</Scenario>\n';
  mkdirSync(join(folder, 'content/resources/calm-corner'));
  writeFileSync(join(folder, 'content/resources/calm-corner/index.mdx'), page);
  writeFileSync(join(folder, 'content/resources/calm-corner/chair.png'), 'a picture');
  const custom = (version: string) => `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="PRS address"><vt:lpwstr>${address.replace(/\/$/, '')}/resources/calm-corner/</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="PRS version"><vt:lpwstr>${version}</vt:lpwstr></property></Properties>`;
  const made = (words: string) => madeWord(`${styled('Title', 'Calm corner')}${p('A place to breathe.')}${p(`${drawing('descr="A chair"')}`)}${p(stretch('The chair', '<w:b/>'))}${p(`${stretch(words)}${stretch('it', '<w:i/>')}${stretch('.')}`)}`, { 'docProps/custom.xml': custom('1.0'), ...styles(style('Title', 'Title')) });
  writeFileSync(join(folder, 'ours.docx'), made('Two pupils want '));
  writeFileSync(join(folder, 'theirs.docx'), made('Three pupils want '));
  const { code, said } = await run('ours.docx', 'theirs.docx');
  expect(said).toContain('ours.docx  = content/resources/calm-corner/index.mdx\n  - This is our Word file of “Calm corner”, and nothing in it was changed. So no page was made.');
  expect(said).toContain('theirs.docx  → content/resources/calm-corner-our-version/index.mdx\n  - This is our Word file of “Calm corner”, version 1.0. Your changes become an adaptation: say under “Adapted from” what you changed and why. Who made the original, and its licence, are credited for you.');
  expect(said).toContain('1 of 2 made into a page. 1 is a page already. None of it is published yet');
  expect(code).toBe(0);
  const written = readFileSync(join(folder, 'content/resources/calm-corner-our-version/index.mdx'), 'utf8');
  expect(written.split('---\n\n')[1]).toBe(page.split('---\n\n')[1]!.replace('Two', 'Three'));
  expect(written).toContain('licence: CC-BY-SA-4.0\n');
  expect(written).toContain('adapted:\n  resource: calm-corner\n  version: "1.0"\n');
  expect(readFileSync(join(folder, 'content/resources/calm-corner-our-version/chair.png'), 'utf8')).toBe('a picture');
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

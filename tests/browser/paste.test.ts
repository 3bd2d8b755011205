import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editorBundle } from '../../src/editor/bundle.ts';
import { readHeaders } from '../../src/server/headers.ts';
import { openBrowser } from './browser.ts';
import { findViolations } from './find-violations.ts';

/** The functions that `paste-bench.ts` puts on the page. */
declare const readClipboard: typeof import('../../src/editor/paste/read-clipboard.ts').readClipboard;
declare const prepareFile: typeof import('../../src/editor/files/prepare-file.ts').prepareFile;
declare const makeEditor: typeof import('../../src/editor/rich-text/rich-text-editor.ts').makeEditor;
declare const stopStrayDrops: typeof import('../../src/editor/files/stop-stray-drops.ts').stopStrayDrops;
declare const cropPicture: typeof import('../../src/editor/files/crop/crop-picture.ts').cropPicture;

let browser: Browser;
let page: Page;
let server: Server;
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paste-'));
  await build({
    configFile: false, logLevel: 'error', publicDir: false, plugins: [editorBundle()],
    build: { outDir: folder, emptyOutDir: true, minify: false, rolldownOptions: { input: 'tests/browser/paste-bench.ts', output: { entryFileNames: 'bench.js' } } },
  });
  const css = readFileSync('src/editor/files/crop/crop.css', 'utf8');
  // With the headers of the editor, so that what its content policy forbids fails here too.
  const headers = readHeaders('netlify.toml')('/admin/');
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const isPage = path === '/';
    response.writeHead(200, { ...headers, 'content-type': isPage ? 'text/html; charset=utf-8' : 'text/javascript' });
    response.end(isPage ? `<!doctype html><html lang="en"><title>Bench</title><style>${css}</style><main><h1>Bench</h1><label for="title">Title</label><input id="title"><div id="rich" contenteditable role="textbox" aria-label="Text"></div></main><script type="module" src="/bench.js"></script></html>` : readFileSync(join(folder, path.slice(1))));
  }).listen(0);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'readClipboard' in globalThis);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const photo = async (background: string, more: { width?: number; height?: number } = {}) => (await sharp({ create: { width: 300, height: 200, channels: 3, background, ...more } }).jpeg().toBuffer()).toString('base64');

describe('pasting', () => {
  test('a page of Word gives in the browser what it gives everywhere', async () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><h1>Rules</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp; </span><![endif]>Walk <b>slowly</b></p><p>10<sup>7</sup> {x} a@b.example</p></body></html>`;
    const { body, notes } = await page.evaluate((given) => readClipboard({ html: given, text: '', files: [] }, { prepare: prepareFile, taken: [] }), html);
    expect([body, notes]).toEqual(['## Rules\n\n- Walk **slowly**\n\n10⁷ \\{x\\} a\\@b.example', []]);
  });

  test('two photos that a phone calls image.jpg are two pictures', async () => {
    const photos = [await photo('red'), await photo('blue')];
    const { body, pictures } = await page.evaluate(async (given) => {
      const files = given.map((one) => new File([Uint8Array.from(atob(one), (letter) => letter.charCodeAt(0))], 'image.jpg', { type: 'image/jpeg' }));
      const pasted = await readClipboard({ html: '', text: '', files }, { prepare: prepareFile, taken: [] });
      return { body: pasted.body, pictures: pasted.pictures.map(({ name, type, bytes }) => ({ name, type, bytes: [...bytes] })) };
    }, photos);
    expect(body).toBe('![Write what this picture shows](image.webp)\n\n![Write what this picture shows](image-2.webp)');
    const colours = await Promise.all(pictures.map(async ({ bytes }) => (await sharp(Buffer.from(bytes)).stats()).channels.map(({ mean }) => Math.round(mean / 50))));
    expect(pictures.map(({ name, type }) => [name, type])).toEqual([['image.webp', 'image/webp'], ['image-2.webp', 'image/webp']]);
    expect(colours).toEqual([[5, 0, 0], [0, 0, 5]]);
  });

  test('a drawing becomes a picture, a moving picture stands still, and a photo that cannot be read is told of', async () => {
    const gif = (await sharp([await sharp(Buffer.from(await photo('red'), 'base64')).toBuffer(), await sharp(Buffer.from(await photo('blue'), 'base64')).toBuffer()], { join: { animated: true } }).gif({ delay: [100, 100] }).toBuffer()).toString('base64');
    const { pictures, notes } = await page.evaluate(async (moving) => {
      const files = [
        new File(['<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="red"/></svg>'], 'bell.svg', { type: 'image/svg+xml' }),
        new File([Uint8Array.from(atob(moving), (letter) => letter.charCodeAt(0))], 'wave.gif', { type: 'image/gif' }),
        new File([new Uint8Array([0, 0, 0, 24, 102, 116, 121, 112, 104, 101, 105, 99, 0, 0, 0, 0])], 'IMG_0001.HEIC', { type: 'image/heic' }),
      ];
      const pasted = await readClipboard({ html: '', text: '', files }, { prepare: prepareFile, taken: [] });
      return { pictures: pasted.pictures.map(({ name }) => name), notes: pasted.notes };
    }, gif);
    expect(pictures).toEqual(['bell.webp', 'wave.webp']);
    expect(notes).toMatchInlineSnapshot(`
      [
        "“wave.gif” moves. Only its first picture was kept, because moving pictures distract, and can make people ill.",
        ""img-0001.heic" is a kind of file that we do not share. It may hold programs, or many people cannot open it. On the phone, choose “Share as JPEG” or “Most compatible”, and add that.",
        "2 pictures need a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.",
      ]
    `);
  });

  test('a picture that has not arrived whole is told of', async () => {
    const half = (await sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } }).png().toBuffer()).subarray(0, 60).toString('base64');
    const notes = await page.evaluate(async (given) => (await readClipboard({ html: '', text: '', files: [new File([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], 'half.png', { type: 'image/png' })] }, { prepare: prepareFile, taken: [] })).notes, half);
    expect(notes).toEqual(['“half.png” could not be opened as a picture. Perhaps it is damaged, or has not arrived whole. Open it on your computer, save it again as JPEG or PNG, and add that.']);
  });

  test('a picture of sixty million pixels is refused with what to do', async () => {
    const large = (await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: 'red' } }).png({ compressionLevel: 9 }).toBuffer()).toString('base64');
    const notes = await page.evaluate(async (given) => (await readClipboard({ html: '', text: '', files: [new File([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], 'large.png', { type: 'image/png' })] }, { prepare: prepareFile, taken: [] })).notes, large);
    expect(notes).toEqual(['"large.png" has 60 million pixels. It is far larger than any screen, and a phone could not open it. Save it at a smaller size, 1600 pixels wide, and add that.']);
  });

  test('a title takes one line of plain text, whatever is pasted', async () => {
    await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob(['<h1><b>Calm</b></h1><p>corner</p>'], { type: 'text/html' }), 'text/plain': new Blob(['Calm\r\ncorner'], { type: 'text/plain' }) })]));
    await page.focus('#title');
    await page.keyboard.press('Control+V');
    expect(await page.inputValue('#title')).toBe('Calm corner');
  });
});

describe('pasting into the text', () => {
  const TABLE = '| Day | Time |\n| --- | --- |\n| Mon | 12:00 |';
  /** Puts an editor with a text on the page. Clipboards are read when the test says so. */
  async function write(markdown: string): Promise<void> {
    await page.evaluate((given) => {
      const waiting: (() => void)[] = [];
      const editor = makeEditor({
        markdown: given, label: 'Text', id: 'text', language: () => 'en-GB', isSaving: () => false, onChange: (words) => Object.assign(globalThis, { written: words }),
        addressOf: () => undefined, onFiles: () => () => undefined, chooseFile: async () => undefined, keepFile: async ({ name }) => name,
        readClip: async (clip) => {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return readClipboard(clip, { prepare: prepareFile, taken: [] });
        },
      });
      document.querySelector('.rich-text')?.remove();
      document.querySelector('main')!.append(editor.element);
      Object.assign(globalThis, { editor, written: given, goOn: () => waiting.shift()!() });
    }, markdown);
  }
  async function caretBehind(words: string): Promise<void> {
    await page.evaluate((given) => {
      (document.querySelector('#text') as HTMLElement).focus();
      const walker = document.createTreeWalker(document.querySelector('#text')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.textContent!.includes(given)) return getSelection()!.collapse(walker.currentNode, walker.currentNode.textContent!.indexOf(given) + given.length);
    }, words);
    await page.waitForTimeout(50);
  }
  const paste = (kinds: Record<string, string>) => page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [kind, words] of Object.entries(given)) data.setData(kind, words);
    document.querySelector('#text p')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, kinds);
  const goOn = () => page.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
  const shown = () => page.locator('#text').innerText();
  afterAll(() => page.evaluate(() => document.querySelector('.rich-text')?.remove()));

  test('lines that are pasted into a cell of a table leave the words of the other cells', async () => {
    await write(TABLE);
    await caretBehind('Mon');
    await paste({ 'text/html': '<p>one</p><p>two</p>', 'text/plain': 'one\ntwo' });
    await goOn();
    await expect.poll(() => page.locator('#text td').allInnerTexts()).toEqual(['Monone\ntwo', '12:00']);
  });

  test('undo takes back what was pasted, and leaves what was typed just before', async () => {
    await write('First.');
    await caretBehind('First.');
    await page.keyboard.type(' Typed.');
    await paste({ 'text/html': '<p>Pasted <b>words</b>.</p>' });
    await goOn();
    await expect.poll(shown).toContain('Pasted words.');
    await page.keyboard.press('Control+Z');
    expect((await shown()).trim()).toBe('First. Typed.');
  });

  test('whoever went on to another field while something was being read stays there', async () => {
    await write('First.');
    await caretBehind('First.');
    await paste({ 'text/html': '<p>Pasted <b>words</b>.</p>' });
    await page.focus('#title');
    await goOn();
    await expect.poll(shown).toContain('Pasted words.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
  });

  test('two pastings in a row each say what could not come, and the button never takes back what was written later', async () => {
    await write('First.');
    await caretBehind('First.');
    for (const name of ['one', 'two']) {
      await paste({ 'text/html': `<p>${name} <img src="https://pictures.example/${name}.png"></p><button>${name} button</button>` });
      await goOn();
      await expect.poll(() => page.locator('.text-told').innerText()).toContain(`“${name} button”`);
    }
    expect(await page.locator('.text-told').innerText()).toContain('“one button”');
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator('.take-back')).count()).toBe(1);
    await page.keyboard.type(' Later.');
    expect(await page.locator('.take-back').count()).toBe(0);
  });

  test('a message stays while somebody writes on, and goes when what it is about is taken back', async () => {
    await write('First.');
    await caretBehind('First.');
    await paste({ 'text/html': '<p>Pasted <img src="https://pictures.example/a.png"></p>' });
    await goOn();
    await expect.poll(() => page.locator('.text-told').innerText()).toContain('on another website');
    await page.keyboard.type(' On.');
    expect(await page.locator('.text-message').count()).toBe(1);
    await page.waitForTimeout(700);
    for (let turn = 0; turn < 6 && (await shown()).trim() !== 'First.'; turn++) await page.keyboard.press('Control+Z');
    await expect.poll(() => page.locator('.text-message').count()).toBe(0);
  });

  test('an empty clipboard is said to be empty, and a text that was shown meanwhile still gets what was pasted', async () => {
    await write('First.');
    await caretBehind('First.');
    await paste({ 'text/html': '<p></p>' });
    await goOn();
    await expect.poll(() => page.locator('.text-told').innerText()).toContain('There is nothing in it that can be pasted.');
    await paste({ 'text/html': '<p>Pasted <b>words</b>.</p>' });
    await page.evaluate(() => (globalThis as unknown as { editor: { show(words: string): void } }).editor.show('Another text.'));
    await goOn();
    await expect.poll(shown).toContain('Pasted words.');
  });

  test('“yes / no” is a sentence, and opens no menu that takes the Enter behind it', async () => {
    await write('First.');
    await caretBehind('First.');
    await page.keyboard.type(' yes / no');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Next.');
    expect(await page.locator('#text > p').allInnerTexts()).toEqual(['First. yes / no', 'Next.']);
  });

  test('a file that is dropped beside the text does not take the place of the form', async () => {
    const answer = await page.evaluate(() => {
      const told: string[] = [];
      stopStrayDrops(document, (words) => told.push(words));
      const data = new DataTransfer();
      data.items.add(new File(['words'], 'plan.docx'));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('h1')!.dispatchEvent(event);
      return [event.defaultPrevented, ...told];
    });
    expect(answer).toEqual([true, 'A file was dropped beside the text, so it was not added. Drop it where it belongs in the text, or choose it with a button.']);
  });
});

describe('cutting and turning a picture', () => {
  /** Opens the dialog with a picture that is red on its left and blue on its right. */
  async function open(): Promise<void> {
    const two = (await sharp({ create: { width: 200, height: 100, channels: 3, background: 'red' } }).composite([{ input: { create: { width: 100, height: 100, channels: 3, background: 'blue' } }, left: 100, top: 0 }]).png().toBuffer()).toString('base64');
    await page.evaluate((given) => {
      const file = new File([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], 'two.png', { type: 'image/png' });
      Object.assign(globalThis, { cut: cropPicture(file) });
    }, two);
    await page.getByRole('dialog', { name: 'Crop and turn' }).waitFor();
  }
  async function cut(): Promise<{ name: string; width: number; height: number; colours: number[] } | undefined> {
    const bytes = await page.evaluate(async () => {
      const file = await (globalThis as unknown as { cut: Promise<File | undefined> }).cut;
      return file && { name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] };
    });
    if (!bytes) return undefined;
    const picture = sharp(Buffer.from(bytes.bytes));
    const { width, height } = await picture.metadata();
    return { name: bytes.name, width: width!, height: height!, colours: (await picture.stats()).channels.slice(0, 3).map(({ mean }) => Math.round(mean)) };
  }

  test('with the keyboard alone: edges have names and numbers, and axe finds nothing', async () => {
    await open();
    expect((await findViolations(page)).map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    const left = page.getByRole('slider', { name: 'Left edge' });
    await left.focus();
    expect(await left.getAttribute('aria-valuetext')).toBe('0 of 200 pixels from the left');
    for (let at = 0; at < 5; at++) await page.keyboard.press('Shift+ArrowRight');
    expect(await left.getAttribute('aria-valuenow')).toBe('100');
    expect(await page.getByRole('status').textContent()).toBe('100 × 100 of 200 × 100 pixels are kept.');
    await page.getByRole('slider', { name: 'Bottom edge' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: 'Use this picture' }).press('Enter');
    expect(await cut()).toEqual({ name: 'two.png', width: 100, height: 99, colours: [0, 0, 255] });
  });

  test('with a finger', async () => {
    await open();
    const box = (await page.getByRole('slider', { name: 'Right edge' }).boundingBox())!;
    const frame = (await page.locator('.crop-frame').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - frame.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Use this picture' }).tap();
    const { width, height, colours } = (await cut())!;
    expect([width, height, colours]).toEqual([100, 100, [255, 0, 0]]);
  });

  test('turned to the right, left is above', async () => {
    await open();
    await page.getByRole('button', { name: 'Turn to the right' }).click();
    expect(await page.getByRole('status').textContent()).toBe('100 × 200 of 100 × 200 pixels are kept.');
    await page.getByRole('slider', { name: 'Top edge' }).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Use this picture' }).click();
    expect(await cut()).toEqual({ name: 'two.png', width: 100, height: 16, colours: [0, 0, 255] });
  });

  test('unchanged, it is the same file; and Escape adds none', async () => {
    await open();
    await page.keyboard.press('Enter');
    expect(await cut()).toMatchObject({ name: 'two.png', width: 200, height: 100 });
    await open();
    await page.keyboard.press('Escape');
    expect(await cut()).toBeUndefined();
  });

  test('it fits a phone', async () => {
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    for (const button of await page.getByRole('dialog').getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Escape');
  });

  test('the content policy of the editor allows all of it', () => {
    expect(complaints).toEqual([]);
  });
});

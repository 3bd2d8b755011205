/** The drawings that explain practice. `npm run pictures` draws their pictures again; an ordinary run fails where a picture is not what its drawing says. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawings } from '../src/frame/drawings/drawings.ts';
import { svgFile } from '../src/frame/drawings/svg-file.ts';
import { inspectFile } from '../src/files/inspect.ts';
import { widthOf } from '../src/takeaway/text-width.ts';
import { drawPng } from './draw-png.ts';
import { drawPoster } from './draw-poster.ts';
import { extentOf } from './extent-of.ts';
import { lightColours } from './light-colours.ts';
import { readPdf } from './read-pdf.ts';

const all = Object.entries(drawings);
const isDrawing = import.meta.env.MODE === 'pictures';

test.each(all)('%s: the picture beside its resource is the drawing', async (name, drawing) => {
  const path = `content/resources/${name}/${name}.png`;
  const png = await drawPng(drawing);
  if (isDrawing) writeFileSync(path, png);
  expect(existsSync(path), `Draw it: npm run pictures (${path})`).toBe(true);
  const [drawn, kept] = await Promise.all([png, readFileSync(path)].map((bytes) => sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })));
  expect(kept!.info, 'Draw it again: npm run pictures').toMatchObject({ width: drawn!.info.width, height: drawn!.info.height });
  const differing = drawn!.data.filter((value, at) => Math.abs(value - kept!.data[at]!) > 24).length / drawn!.data.length;
  // A later version of a drawing program may soften an edge elsewhere; one letter changed is several times as much.
  expect(differing, 'Draw it again: npm run pictures').toBeLessThan(0.0005);
  expect(png.length, 'It is shown in a page: see tests/weights.test.ts').toBeLessThan(59_000);
});

test.each(all)('%s: the poster beside its resource is the drawing, on one sheet', async (name, drawing) => {
  const path = `content/resources/${name}/${name}.pdf`;
  const poster = await drawPoster(name, drawing);
  if (isDrawing) writeFileSync(path, poster);
  expect(existsSync(path), `Draw it: npm run pictures (${path})`).toBe(true);
  const [drawn, kept] = await Promise.all([poster, readFileSync(path)].map((pdf) => readPdf('PDFium', pdf)));
  expect(kept, 'Draw it again: npm run pictures').toBe(drawn);
  expect(kept).toContain('Shared under CC BY 4.0');
  expect(await inspectFile({ name: path, bytes: poster })).toEqual([]);
  expect((await PDFDocument.load(poster)).getPageCount()).toBe(1);
});

test.each(all)('%s: no writing is too small for a telephone, runs over the edge or into other writing', (_, { body, width, height }) => {
  const lines = writingOf(body);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter(({ size }) => size < 24)).toEqual([]);
  expect(lines.filter(({ left, right, top, bottom }) => left < 4 || right > width - 4 || top < 0 || bottom > height)).toEqual([]);
  const meeting = lines.flatMap((line, at) => lines.slice(at + 1).filter((other) => line.left < other.right && other.left < line.right && line.top < other.bottom && other.top < line.bottom).map((other) => `${line.words} / ${other.words}`));
  expect(meeting).toEqual([]);
});

test.each(all)('%s: no writing leaves the box that it is in', (_, { body }) => {
  const boxes = [...body.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map((found) => found.slice(1).map(Number) as [number, number, number, number]);
  const leaving = writingOf(body).filter(({ left, right, top, bottom }) => {
    const around = boxes.find(([x, y, w, h]) => left >= x && left <= x + w && top >= y - 4 && top <= y + h);
    return around && (right > around[0] + around[2] - 6 || bottom > around[1] + around[3]);
  });
  expect(leaving).toEqual([]);
});

test.each(all)('%s: all lines are inside its frame', (_, { body, width, height }) => {
  const { left, top, right, bottom } = extentOf(body);
  expect([left >= 4, top >= 4, right <= width - 4, bottom <= height - 4]).toEqual([true, true, true, true]);
});

test.each(all)('%s: whoever cannot see it is told every sentence in quotation marks and every number', (_, { body, title, description }) => {
  const shown = writingOf(body).map(({ words }) => words).join(' ');
  const said = [...shown.matchAll(/“[^”]+”/g)].map(([words]) => words);
  expect([...said, ...shown.match(/\b\d\b/g) ?? []].filter((words) => !description.includes(words))).toEqual([]);
  expect(description.length).toBeGreaterThan(title.length);
});

test.each(all)('%s: colours come from the look, and are all known on paper', (_, drawing) => {
  expect(drawing.body).not.toMatch(/#[\da-f]{3,6}/i);
  expect(svgFile(drawing, lightColours())).not.toMatch(/var\(|currentColor|data-hue/);
});

test('a colour that nobody has said stops the drawing', () => {
  const of = (body: string) => () => svgFile({ title: '', description: '', width: 600, height: 1, body }, { '--ink': '#000', 'leaf --hue': '#0f0' });
  expect(of('<g data-hue="leaf"><g transform="x"><path fill="var(--hue)"/></g></g>')()).toContain('<g><g transform="x"><path fill="#0f0"/></g></g>');
  expect(of('<path fill="var(--hue)"/>')).toThrow('The colour --hue of no hue is not known.');
});

interface Writing {
  words: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The lines of writing in a drawing, upright ones, with the box that each fills in the typeface of the site. */
function writingOf(body: string): Writing[] {
  return [...body.replace(/<g transform="rotate[^>]*>.*?<\/g>/g, '').matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"([^>]*)>([^<]+)<\/text>/g)].map(([, x, y, size, look, words]) => {
    const width = widthOf(words!, Number(size), look!.includes('700'));
    const left = Number(x) - (look!.includes('middle') ? width / 2 : look!.includes('end') ? width : 0);
    return { words: words!, size: Number(size), left, right: left + width, top: Number(y) - 0.75 * Number(size), bottom: Number(y) + 0.25 * Number(size) };
  });
}

import sharp from 'sharp';
import { expect } from 'vitest';
import { pptx, slidePart, type MadePart } from '../files/made-office.ts';
import { readPage } from '../mdx/page.ts';
import type { Redraw } from './document-import.ts';
import { readDocument } from './read-document.ts';

type Links = NonNullable<MadePart['links']>;

/** A shape with text: its paragraphs, as text or as XML, what kind of placeholder it is, and where. */
export function box(paragraphs: string | string[], { ph, about = '', at, fill = '', id = 9 }: { ph?: string; about?: string; at?: [x: number, y: number, wide: number, high: number]; fill?: string; id?: number } = {}): string {
  const inside = [paragraphs].flat().map((one) => (one.startsWith('<') ? one : `<a:p><a:r><a:t>${one}</a:t></a:r></a:p>`)).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"${about}/><p:cNvSpPr/><p:nvPr>${ph ? `<p:ph ${ph}/>` : ''}</p:nvPr></p:nvSpPr><p:spPr>${place(at)}${fill}</p:spPr><p:txBody><a:bodyPr/>${inside}</p:txBody></p:sp>`;
}
const place = (at?: number[], attributes = '') => (at ? `<a:xfrm${attributes}><a:off x="${at[0]}" y="${at[1]}"/><a:ext cx="${at[2]}" cy="${at[3]}"/></a:xfrm>` : '');
/** A paragraph with properties, from text or runs. */
export const para = (inside: string, properties = '') => `<a:p><a:pPr${properties}${inside.startsWith('<') ? `>${inside}` : `/><a:r><a:t>${inside}</a:t></a:r>`}</a:p>`.replace('/></a:pPr>', '/>');
/** A paragraph of a list: its level and its mark. */
export const item = (text: string, level = 0, mark = '<a:buChar char="•"/>') => `<a:p><a:pPr lvl="${level}">${mark}</a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`;
/** A run with a look. */
export const run = (text: string, look = '') => `<a:r><a:rPr${look}/><a:t>${text}</a:t></a:r>`;
/** A title. */
export const title = (text: string) => box(text, { ph: 'type="title"' });
/** A picture, by its relationship. */
export const picture = (id: string, { about = ' descr="A round face"', crop = '', at, turn = '', shape = 'rect', inside = '' }: { about?: string; crop?: string; at?: number[]; turn?: string; shape?: string; inside?: string } = {}) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="8" name="Picture 8"${about.includes('<') ? `${about}></p:cNvPr>` : `${about}/>`}<p:cNvPicPr/><p:nvPr>${inside}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(at, turn)}<a:prstGeom prst="${shape}"/></p:spPr></p:pic>`;
/** Something in a frame: a table, a diagram, a chart. */
export const frame = (kind: string, inside: string) => `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Frame"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;
/** A cell of a table. */
export const cell = (text: string, attributes = '') => `<a:tc${attributes}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;

/** A slide: what is on it, its relationships, its attributes. */
export interface MadeSlide {
  on: string;
  links?: Links;
  attributes?: string;
  after?: string;
}

/** A presentation of slides of 1000 by 500 units. */
export function deck(slides: readonly MadeSlide[], parts: Record<string, MadePart> = {}, extra: Record<string, string | Uint8Array> = {}): Uint8Array {
  const made = Object.fromEntries(slides.map(({ on, links = [], attributes, after = '' }, at): [string, MadePart] => [`ppt/slides/slide${at + 1}.xml`, { ...slidePart('slide', `sld${attributes ?? ''}`, '', links), content: slidePart('slide', 'sld', `<p:cSld><p:spTree>${on}</p:spTree></p:cSld>${after}`).content.toString().replace('<p:sld ', `<p:sld${attributes ?? ''} `) }]));
  return pptx(slides.map(() => ({ text: '' })), { parts: { ...made, ...parts }, presentation: '<p:sldSz cx="1000" cy="500"/>', extra });
}

/** A small picture: red on the left, blue on the right. */
export const halves = async (format: 'png' | 'jpeg' = 'png') => {
  const half = (background: string) => sharp({ create: { width: 20, height: 20, channels: 3, background } }).png().toBuffer();
  const both = sharp({ create: { width: 40, height: 20, channels: 3, background: 'white' } }).composite([{ input: await half('red'), left: 0, top: 0 }, { input: await half('blue'), left: 20, top: 0 }]);
  return new Uint8Array(await both[format]().toBuffer());
};

const asIs: Redraw = (one) => Promise.resolve(one);

/** Reads a document as the editor does. Checks that the result can be read as a page, and returns it as one text. */
export async function read(bytes: Uint8Array, name = 'slides.pptx', redraw = asIs): Promise<string> {
  const done = await readDocument(bytes, name, redraw);
  expect(readPage(`---\n---\n\n${done.body}\n`, {}).faults.words).toEqual([]);
  return [`# ${done.title}${done.language ? ` (${done.language})` : ''}`, done.body, ...done.notes.map((note) => `(says) ${note}`)].join('\n');
}

/** The sentence with which a document is refused. */
export async function refusal(bytes: Uint8Array, name = 'slides.pptx'): Promise<string> {
  return readDocument(bytes, name, asIs).then(() => 'It was read.', (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`);
}

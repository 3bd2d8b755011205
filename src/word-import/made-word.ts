import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { readWord } from './read-word.ts';

export const SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
export const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>';
export const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file as Word packs it, from the XML of its body. */
export function word(body: string, more: Record<string, string | Uint8Array> = {}, links = ''): Uint8Array {
  const parts = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].filter((name) => more[`word/${name}.xml`]).map((name) => `<Relationship Id="rId-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join('');
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${SPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships ${RELS}>${parts}${links}</Relationships>`,
    ...more,
  }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}
/** A run of text, with its formatting. */
export const run = (words: string, marks = '') => `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph, from text or runs. */
export const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
export const bold = (words: string) => p(run(words, '<w:b/>'));
export const styled = (style: string, words: string) => p(words, `<w:pStyle w:val="${style}"/>`);
export const cell = (...blocks: string[]) => `<w:tc><w:tcPr/>${blocks.map((block) => (block.startsWith('<') ? block : p(block))).join('')}</w:tc>`;
export const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
export const styles = (inside: string) => ({ 'word/styles.xml': `<w:styles ${SPACES}>${inside}</w:styles>` });
export const style = (id: string, name: string, more = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
/** A picture, with its description. */
export const drawing = (about: string, target = 'rIdPicture') => `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Picture 1" ${about}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${target}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
/** Where the picture is. */
export const pictureLink = (file: string) => `<Relationship Id="rIdPicture" Type="${OFFICE}/image" Target="media/${file}"/>`;
export const png = async () => new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } }).png().toBuffer());

/** Reads the file as the editor does. Checks that the result can be read as a page. */
export async function read(file: Uint8Array, name = 'plan.docx') {
  const done = await readWord(file, name);
  expect(readPage(`---\n---\n\n${done.body}\n`, {}).faults.words).toEqual([]);
  return done;
}

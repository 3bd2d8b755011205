import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Namespaces and addresses of kinds of relationships, as office programs write them. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;
const PRESENTATION = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}"`;
const SHEET = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"`;

/** A part: what it is, by the last words of its media type, and what is in it. */
export interface MadePart {
  type: string;
  content: string | Uint8Array;
  /** Relationships: id, kind or whole type, target; an address outside begins with "!". */
  links?: [id: string, kind: string, target: string][];
}

/** A package of parts, in whatever places they lie. */
export function pack(parts: Record<string, MadePart>, root: [string, string, string][], extra: Record<string, string | Uint8Array> = {}): Uint8Array {
  const files: Zippable = {};
  const links = (of: [string, string, string][]) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${R}/${kind}`}" Target="${target.replace(/^!/, '')}"${target.startsWith('!') ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`);
  files['[Content_Types].xml'] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(parts).map(([path, { type }]) => `<Override PartName="/${path}" ContentType="${type.includes('/') ? type : `application/vnd.openxmlformats-officedocument.${type}+xml`}"/>`).join('')}</Types>`);
  files['_rels/.rels'] = links(root);
  for (const [path, { content, links: of }] of Object.entries(parts)) {
    files[path] = typeof content === 'string' ? strToU8(content) : content;
    if (of) files[path.replace(/([^/]+)$/, '_rels/$1.rels')] = links(of);
  }
  for (const [path, content] of Object.entries(extra)) files[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date('2026-03-01T09:00:00Z') });
}

type Links = [id: string, kind: string, target: string][];
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** A Word document: what is in its body, its other parts by path, and its relationships. */
export function docx(body: string, { parts = {}, links = [], root = [], extra = {}, at = 'word/document.xml', attributes = '' }: { parts?: Record<string, MadePart>; links?: Links; root?: Links; extra?: Record<string, string | Uint8Array>; at?: string; attributes?: string } = {}): Uint8Array {
  return pack({ [at]: { type: 'wordprocessingml.document.main', content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${SPACES} mc:Ignorable="w14 w15"${attributes}><w:body>${body}<w:sectPr/></w:body></w:document>`, links }, ...parts }, [['rId1', 'officeDocument', at], ...root], extra);
}
/** Another part of a Word document. */
export const wordPart = (kind: string, root: string, content: string, links?: Links): MadePart => ({ type: `wordprocessingml.${kind}`, content: `<w:${root} ${SPACES}>${content}</w:${root}>`, ...(links ? { links } : {}) });
/** A paragraph, and a run of text. */
export const run = (text: string, marks = '') => `<w:r>${marks ? `<w:rPr>${marks}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (inside: string, properties = '') => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
/** A field over several runs, its code divided as given. */
export const field = (code: string | string[], shown = '') => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[code].flat().map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}${shown ? `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}` : ''}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
/** A picture in a paragraph. */
export const picture = (id: string, about = '', more = '') => `<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Picture 1" ${about}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"${more}/><a:stretch/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
/** Properties of a document, with a root relationship that leads to them. */
export const core = (content: string) => ({ parts: { 'docProps/core.xml': { type: 'application/vnd.openxmlformats-package.core-properties+xml', content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${content}</cp:coreProperties>` } }, root: [['rId2', CORE, 'docProps/core.xml']] as Links });

/** A presentation of slides, each by what is on it; a slide may have relationships and attributes. */
export function pptx(slides: { text: string; links?: Links; attributes?: string; more?: string }[], { parts = {}, links = [], presentation = '', extra = {} }: { parts?: Record<string, MadePart>; links?: Links; presentation?: string; extra?: Record<string, string | Uint8Array> } = {}): Uint8Array {
  const made = Object.fromEntries(slides.map(({ text, links: of, attributes = '', more = '' }, at): [string, MadePart] => [`ppt/slides/slide${at + 1}.xml`, { type: 'presentationml.slide', content: `<p:sld ${PRESENTATION}${attributes}><p:cSld><p:spTree>${shape(text)}${more}</p:spTree></p:cSld></p:sld>`, ...(of ? { links: of } : {}) }]));
  return pack({
    'ppt/presentation.xml': { type: 'presentationml.presentation.main', content: `<p:presentation ${PRESENTATION}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at + 1}"/>`).join('')}</p:sldIdLst>${presentation}</p:presentation>`, links: [...slides.map((_, at): Links[number] => [`s${at + 1}`, 'slide', `slides/slide${at + 1}.xml`]), ...links] },
    ...made, ...parts,
  }, [['rId1', 'officeDocument', 'ppt/presentation.xml']], extra);
}
export const shape = (text: string, id = 2, about = '') => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"${about}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
export const slidePart = (kind: string, root: string, content: string, links?: Links): MadePart => ({ type: `presentationml.${kind}`, content: `<p:${root} ${PRESENTATION}>${content}</p:${root}>`, ...(links ? { links } : {}) });

/** A workbook of sheets: name, state, what is in it; texts are kept in a list as Excel does. */
export function xlsx(sheets: { name: string; state?: string; data: string; before?: string; after?: string; links?: Links }[], { texts = [], workbook = '', first = '', parts = {}, links = [], extra = {} }: { texts?: string[]; workbook?: string; first?: string; parts?: Record<string, MadePart>; links?: Links; extra?: Record<string, string | Uint8Array> } = {}): Uint8Array {
  const made = Object.fromEntries(sheets.map(({ data, before = '', after = '', links: of }, at): [string, MadePart] => [`xl/worksheets/sheet${at + 1}.xml`, { type: 'spreadsheetml.worksheet', content: `<worksheet ${SHEET}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`, ...(of ? { links: of } : {}) }]));
  return pack({
    'xl/workbook.xml': { type: 'spreadsheetml.sheet.main', content: `<workbook ${SHEET}>${first}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`).join('')}</sheets>${workbook}</workbook>`, links: [...sheets.map((_, at): Links[number] => [`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]), ['t', 'sharedStrings', 'sharedStrings.xml'], ...links] },
    ...made,
    'xl/sharedStrings.xml': { type: 'spreadsheetml.sharedStrings', content: `<sst ${SHEET}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>` },
    ...parts,
  }, [['rId1', 'officeDocument', 'xl/workbook.xml']], extra);
}
export const sheetPart = (kind: string, root: string, content: string): MadePart => ({ type: `spreadsheetml.${kind}`, content: `<${root} ${SHEET}>${content}</${root}>` });

const ODF = ['office', 'text', 'table', 'style', 'meta', 'script', 'config', 'presentation', 'form'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ') + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:officeooo="http://openoffice.org/2009/office"';

/** A text of LibreOffice: its body, its automatic styles, and other files. */
export function odt(body: string, { styles = '', meta = '', settings = '', before = '', extra = {}, manifest = '' }: { styles?: string; meta?: string; settings?: string; before?: string; extra?: Record<string, string | Uint8Array>; manifest?: string } = {}): Uint8Array {
  const files: Record<string, string> = {
    'content.xml': `<office:document-content ${ODF}>${before}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${ODF}><office:styles/></office:document-styles>`,
    'meta.xml': `<office:document-meta ${ODF}><office:meta><meta:generator>LibreOffice/24.2</meta:generator>${meta}</office:meta></office:document-meta>`,
    ...(settings ? { 'settings.xml': `<office:document-settings ${ODF}><office:settings><config:config-item-set config:name="ooo:configuration-settings">${settings}</config:config-item-set></office:settings></office:document-settings>` } : {}),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>${manifest}</manifest:manifest>`,
  };
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], ...Object.fromEntries(Object.entries({ ...files, ...extra }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])) });
}

/** Everything in a document, its names and its bytes, as one text in which planted words can be looked for. */
export function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => `${name}\n${strFromU8(content, true)}\n${strFromU8(content)}`).join('\n') + strFromU8(bytes, true);
}

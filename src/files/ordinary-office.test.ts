import { unzipSync, zipSync } from 'fflate';
import { Bookmark, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, Footer, FootnoteReferenceRun, Header, HeadingLevel, ImageRun, InsertedTextRun, Packer, PageNumber, Paragraph, TableOfContents, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { cleanFile } from './clean.ts';
import { inspectFile } from './inspect.ts';
import { docx, everythingIn, field, odt, p, pack, picture, pptx, run, sheetPart, wordPart, xlsx } from './made-office.ts';
import { elementsOf, valueOf } from './office/tree.ts';
import { readXml, type XmlElement } from './office/xml.ts';

const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0));
const image = (path: string) => ({ [path]: { type: 'image/png', content: png } });
const MS = 'http://schemas.microsoft.com/office';
const toc = `${p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>One</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:tab/></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:instrText xml:space="preserve"> PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>`)}${p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}`;

/** A document with what most documents have, made with the docx package. */
async function byLibrary(): Promise<Uint8Array> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  return new Uint8Array(await Packer.toBuffer(new Document({
    creator: 'Zebedee Quux', lastModifiedBy: 'Zebedee Quux', title: 'Plan', comments: { children: [{ id: 0, author: 'Zebedee Quux', children: [new Paragraph('A remark')] }] }, footnotes: { 1: { children: [new Paragraph('From a course.')] } },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph('Above')] }) }, footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })] }) },
      children: [
        new Paragraph({ text: 'Lunchtime script', heading: HeadingLevel.TITLE }), new TableOfContents('Contents', { hyperlink: true }),
        new Paragraph({ children: [new Bookmark({ id: 'here', children: [new TextRun('Say it ')] }), new CommentRangeStart(0), new TextRun({ text: 'slowly', bold: true }), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }), new FootnoteReferenceRun(1), new InsertedTextRun({ text: ' again', id: 1, author: 'Zebedee Quux', date: '2026-01-01T00:00:00Z' }), new DeletedTextRun({ text: 'never', id: 2, author: 'Zebedee Quux', date: '2026-01-01T00:00:00Z' })] }),
        new Paragraph({ text: 'What happened?', bullet: { level: 0 } }), new Table({ rows: [new TableRow({ children: [cell('Before'), cell('Now')] })] }),
        new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('A page')] }), new ImageRun({ type: 'png', data: png, transformation: { width: 8, height: 8 } })] }),
      ],
    }],
  })));
}

const ORDINARY: [what: string, name: string, file: () => Uint8Array | Promise<Uint8Array>, shows: string[], goes?: string[]][] = [
  ['a document of the docx package', 'a.docx', byLibrary, ['Lunchtime script', 'Say it slowly again', 'From a course.', 'Above', 'Page ', 'What happened?', 'Before', 'Now', 'A page'], ['Quux', 'A remark', 'never']],
  ['a document of Word with its contents, fields and form', 'a.docx', () => docx(toc + p(run('Before ') + field(' PAGE ', '2') + run(' of ') + field(' NUMPAGES  \\* MERGEFORMAT ', '9')) + p(field(' HYPERLINK "https://example.org/" ', 'A page')) + p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Name"/><w:enabled/></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('     ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), { parts: { 'docProps/app.xml': { type: 'extended-properties', content: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><TotalTime>41</TotalTime><Application>Microsoft Office Word</Application><Company>Quux Ltd</Company></Properties>' } }, root: [['ap', 'extended-properties', 'docProps/app.xml']] }), ['One\t3', 'Before 2 of 9', 'A page'], ['Quux']],
  ['a document of Word in a browser', 'a.docx', () => docx(p('Words'), { at: 'word/document22.xml', parts: { 'word/styles2.xml': wordPart('styles', 'styles', '') }, links: [['s', 'styles', '/word/styles2.xml']] }), ['Words']],
  ['a document of Google Docs', 'a.docx', () => docx(`<w:p w:rsidR="00000000" w:rsidDel="00000000">${run('Words', '<w:rtl w:val="0"/>')}</w:p>`, { parts: { 'word/settings.xml': wordPart('settings', 'settings', '<w:displayBackgroundShape/><w:compat/>'), 'word/numbering.xml': wordPart('numbering', 'numbering', '') }, links: [['s', 'settings', 'settings.xml'], ['n', 'numbering', 'numbering.xml']] }), ['Words']],
  ['a document of Pages', 'a.docx', () => docx(p(run('Words') + picture('im')), { attributes: ' xmlns:x="http://www.apple.com/own"', parts: image('word/media/photo.png'), links: [['im', 'image', 'media/photo.png']] }), ['Words']],
  ['a document of the strict kind', 'a.docx', () => pack({ 'word/document.xml': { type: 'wordprocessingml.document.main', content: '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:conformance="strict"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>' } }, [['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument', 'word/document.xml']]), ['Words']],
  ['places to fill in', 'a.docx', () => docx(p(`${run('Dear ')}<w:sdt><w:sdtPr><w:alias w:val="name"/><w:tag w:val="name"/><w:id w:val="1"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('[name]')}</w:sdtContent></w:sdt>`)), ['Dear [name]']],
  ['a drawing in two forms, the newer with ink', 'a.docx', () => docx(p(`<w:r><mc:AlternateContent><mc:Choice xmlns:wpi="${MS}/word/2010/wordprocessingInk" Requires="wpi"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><w14:contentPart r:id="ink"/></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>${picture('im').replace(/<\/?w:r>/g, '')}</mc:Fallback></mc:AlternateContent></w:r>`), { parts: { ...image('word/media/image1.png'), 'word/ink/ink1.xml': { type: 'application/inkml+xml', content: '<ink xmlns="http://www.w3.org/2003/InkML"/>' } }, links: [['im', 'image', 'media/image1.png'], ['ink', 'customXml', 'ink/ink1.xml']] }), []],
  ['a chart with its workbook', 'a.docx', () => docx(p(`${run('Words')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="c"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="ch"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`), { parts: { 'word/charts/chart1.xml': { type: 'drawingml.chart', content: '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart><c:v>Shown</c:v></c:chart><c:externalData r:id="w"/></c:chartSpace>', links: [['w', 'package', '../embeddings/book.xlsx']] }, 'word/embeddings/book.xlsx': { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: xlsx([{ name: 'Plan', data: '' }], { texts: ['Quux'] }) } }, links: [['ch', 'chart', 'charts/chart1.xml']] }), ['Words', 'Shown'], ['externalData', 'book.xlsx']],
  ['a presentation of slides with a layout', 'a.pptx', () => pptx([{ text: 'First', links: [['l', 'slideLayout', '../slideLayouts/slideLayout1.xml']] }, { text: 'Second' }], { parts: { 'ppt/slideLayouts/slideLayout1.xml': { type: 'presentationml.slideLayout', content: '<p:sldLayout xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld name="Title"><p:spTree/></p:cSld></p:sldLayout>' } }, presentation: '<p:sldSz cx="9144000" cy="6858000"/>' }), ['First', 'Second', 'sldSz']],
  ['a workbook with formulas, filters and empty hidden columns', 'a.xlsx', () => xlsx([{ name: 'Plan', before: '<cols><col min="9" max="16384" width="9" hidden="1"/></cols>', data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>SUM(C1:C9)&amp;"a|b"</f><v>1</v></c><c r="C1"><f>HYPERLINK("https://example.org/","x")</f><v>x</v></c></row>', after: '<autoFilter ref="A1:B1"/><pageSetup orientation="landscape"/>' }], { texts: ['Day'], workbook: '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Plan!$A$1:$B$1</definedName></definedNames>' }), ['Day', 'SUM(C1:C9)', 'autoFilter', 'landscape']],
  ['a workbook whose table is named by formulas', 'a.xlsx', () => xlsx([{ name: 'Plan', data: '<row r="1"><c r="A1"><f>SUM(Table1[Total])</f><v>1</v></c></row>', after: '<tableParts count="1"><tablePart r:id="t"/></tableParts>', links: [['t', 'table', '../tables/table1.xml']] }], { parts: { 'xl/tables/table1.xml': sheetPart('table', 'table', '<tableColumns count="1"><tableColumn id="1" name="Total"/></tableColumns>') } }), ['Table1[Total]', 'tableColumn']],
  ['a workbook with a picture', 'a.xlsx', () => xlsx([{ name: 'Plan', data: '', after: '<drawing r:id="d"/>', links: [['d', 'drawing', '../drawings/drawing1.xml']] }], { parts: { 'xl/drawings/drawing1.xml': { type: 'drawing', links: [['im', 'image', '../media/image1.png']], content: '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:oneCellAnchor><xdr:from/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Picture 1"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="im"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>' }, ...image('xl/media/image1.png') } }), ['<drawing r:id="d"/>', 'xl/media/image1.png']],
  ['a link made by a formula to a page in a folder called home', 'a.xlsx', () => xlsx([{ name: 'Plan', data: '<row r="1"><c r="A1"><f>HYPERLINK("https://oak.example/home/parents/","Page")</f><v>Page</v></c></row>' }]), ['oak.example/home/parents/']],
  ['a table of contents with pages in Roman numbers', 'a.docx', () => docx(toc.replace('<w:t>3</w:t>', '<w:t>xiv</w:t>')), ['One\txiv']],
  ['a link to a page in a folder called home', 'a.docx', () => docx(p(field(' HYPERLINK "https://oak.example/home/parents/" ', 'A page'))), ['A page', 'oak.example/home/parents/']],
  ['a form of the older kind that is protected', 'a.docx', () => docx(p(field(' FORMTEXT ', 'Name')), { parts: { 'word/settings.xml': wordPart('settings', 'settings', '<w:documentProtection w:edit="forms" w:enforcement="1" w:hash="QuuxHash"/>') }, links: [['s', 'settings', 'settings.xml']] }), ['Name', '<w:documentProtection w:edit="forms" w:enforcement="1"/>'], ['QuuxHash']],
  ['headings in white on black, and words that are marked', 'a.docx', () => docx(p(run('White', '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>') + run('Own', '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>') + run('Marked', '<w:color w:val="000000"/><w:highlight w:val="yellow"/>'))), ['White', 'Own', 'Marked']],
  ['text beside a style without an identifier, as programs that fill in reports write them', 'a.docx', () => docx(p(run('Words') + run('Dark', '<w:highlight w:val="black"/><w:color w:val="FFFFFF"/>')), { parts: { 'word/styles.xml': wordPart('styles', 'styles', '<w:style w:default="1" w:type="paragraph"><w:name w:val="Cell"/><w:rPr><w:vanish/><w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/></w:rPr></w:style>') }, links: [['st', 'styles', 'styles.xml']] }), ['Words', 'Dark'], ['██████']],
  ['headers of the first page and of even pages that are shown', 'a.docx', () => docx(`${p('Words')}<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="h"/><w:headerReference w:type="even" r:id="e"/><w:titlePg/></w:sectPr></w:pPr></w:p>`, { parts: { 'word/header1.xml': wordPart('header', 'hdr', p('First')), 'word/header2.xml': wordPart('header', 'hdr', p('Even')), 'word/settings.xml': wordPart('settings', 'settings', '<w:evenAndOddHeaders/>') }, links: [['h', 'header', 'header1.xml'], ['e', 'header', 'header2.xml'], ['s', 'settings', 'settings.xml']] }), ['Words', 'First', 'Even']],
  ['a list with words, and a place to which the text refers', 'a.docx', () => docx(p(`<w:bookmarkStart w:id="1" w:name="Here"/>${run('Words')}<w:bookmarkEnd w:id="1"/>`, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + p(field([' REF He', 're \\h '], 'Words')), { parts: { 'word/numbering.xml': wordPart('numbering', 'numbering', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="Step %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') }, links: [['n', 'numbering', 'numbering.xml']] }), ['Step %1', 'w:name="Here"']],
  ['a chart that was pasted from a workbook on somebody’s computer', 'a.docx', () => docx(p(`${run('Words')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="c"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="ch"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`), { parts: { 'word/charts/chart1.xml': { type: 'drawingml.chart', content: "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:chart><c:f>'[Quux 2026.xlsx]Term 1'!$A$1</c:f><c:f>[Quux.xlsx]Term!$A$1</c:f><c:v>Shown</c:v></c:chart><c:externalData r:id=\"w\"/></c:chartSpace>", links: [['w', 'oleObject', '!file:///C:\\Users\\Quux\\a.xlsx']] } }, links: [['ch', 'chart', 'charts/chart1.xml']] }), ['Words', 'Shown', "'Term 1'!$A$1"], ['Quux']],
  ['a text of LibreOffice', 'a.odt', () => odt('<office:annotation-end/><text:h>A title</text:h><text:p>Words <text:span>in a span</text:span>, page <text:page-number>2</text:page-number>, <text:a xlink:href="https://example.org/">a page</text:a></text:p><text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>', { settings: '<config:config-item config:name="AddParaTableSpacing" config:type="boolean">true</config:config-item>', extra: { 'Pictures/1.png': png, 'Configurations2/menubar/a.xml': '<a/>', 'manifest.rdf': '<a/>' } }), ['A title', 'in a span', 'a page', 'AddParaTableSpacing', 'Pictures/1.png']],
];

test.each(ORDINARY)('%s (%s) is clean after cleaning, and shows the same', async (_, name, make, shows, goes = []) => {
  const given = await make();
  const { bytes } = await cleanFile({ name, bytes: given });
  expect(await inspectFile({ name, bytes })).toEqual([]);
  const all = everythingIn(bytes) + textOf(bytes);
  for (const words of shows) expect(all).toContain(words);
  for (const words of goes) expect(all).not.toContain(words);
  expect((await cleanFile({ name, bytes })).bytes).toEqual(bytes);
  expect(brokenLinks(bytes)).toEqual([]);
});

test('a clean document packed by another program stays the same', async () => {
  const file = docx(p('Words'));
  const again = zipSync(unzipSync(file), { level: 1 });
  expect((await cleanFile({ name: 'a.docx', bytes: file })).bytes).toEqual((await cleanFile({ name: 'a.docx', bytes: again })).bytes);
});

test('parts keep their media types to the letter, for Word does not open a document whose types differ in their capitals', async () => {
  const typesIn = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(elementsOf(readXml(unzipSync(bytes)['[Content_Types].xml']!)!).filter(({ local }) => local === 'Override').map((node) => [valueOf(node, 'PartName'), valueOf(node, 'ContentType')]));
  const given = await byLibrary();
  const before = typesIn(given);
  const after = typesIn((await cleanFile({ name: 'a.docx', bytes: given })).bytes);
  expect(after['/word/fontTable.xml']).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml');
  expect(Object.entries(after).filter(([path, type]) => before[path] !== type)).toEqual([]);
});

/** The text of each paragraph, its runs joined. */
function textOf(bytes: Uint8Array): string {
  const join = (node: XmlElement | string): string => (typeof node === 'string' ? node : node.local === 'tab' ? '\t' : node.local === 'instrText' ? '' : node.children.map(join).join(''));
  return Object.entries(unzipSync(bytes)).filter(([name]) => /\.xml$/.test(name)).map(([, content]) => join(readXml(content)!)).join('\n');
}

/** Relationships that parts name but that do not exist. */
function brokenLinks(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  return Object.entries(files).filter(([name]) => /\.xml$/.test(name)).flatMap(([name, content]) => {
    const links = files[name.replace(/([^/]+)$/, '_rels/$1.rels')];
    const ids = new Set(links ? elementsOf(readXml(links)!).map(({ attributes }) => attributes.find(({ local }) => local === 'Id')!.value) : []);
    const named = elementsOf(readXml(content)!).flatMap(({ attributes }) => attributes.filter(({ uri }) => uri.endsWith('officeDocument/2006/relationships')).map(({ value }) => value));
    return named.filter((id) => id !== '' && !ids.has(id)).map((id) => `${name}: ${id}`);
  });
}

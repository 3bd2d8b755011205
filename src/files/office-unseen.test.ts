import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cleanFile } from './clean.ts';
import { inspectFile } from './inspect.ts';
import { core, docx, everythingIn, field, odt, p, pack, picture, pptx, run, shape, sheetPart, slidePart, wordPart, xlsx } from './made-office.ts';

/** Text planted where nobody sees it; it must be nowhere in the cleaned file. Visible text begins with "Seen". */
const PLANTED = 'Dougal';
const by = `w:id="7" w:author="${PLANTED} Quux" w:date="2026-01-01T00:00:00Z"`;
const ins = (inside: string) => `<w:ins ${by}>${inside}</w:ins>`;
const del = (inside: string) => `<w:del ${by}>${inside}</w:del>`;
const delText = `<w:r><w:delText>${PLANTED}</w:delText></w:r>`;
const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
const styles = (content: string, more = '') => ({ parts: { 'word/styles.xml': wordPart('styles', 'styles', `${more}${content}`) }, links: [['st', 'styles', 'styles.xml']] as [string, string, string][] });
const style = (type: string, id: string, marks: string, more = '') => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${marks}</w:rPr></w:style>`;
const MS = 'http://schemas.microsoft.com/office';
const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0));
/** The same picture with a note in it (PNG, 11.3.3.2). Its checksum is not verified. */
const noted = Uint8Array.from([...png.subarray(0, 33), 0, 0, 0, 14, ...strToU8(`tEXtAuthor\0${PLANTED}a`), 0, 0, 0, 0, ...png.subarray(33)]);
const media = (path: string, content: Uint8Array, type = 'image/png') => ({ parts: { [`word/${path}`]: { type, content } }, links: [['im', 'image', path]] as [string, string, string][] });
const cell = (at: string, inside: string, more = '') => `<c r="${at}"${more}>${inside}</c>`;
const text = (at: string, index: number) => cell(at, `<v>${index}</v>`, ' t="s"');
const row = (number: number, cells: string, more = '') => `<row r="${number}"${more}>${cells}</row>`;

const CLEANED: [what: string, name: string, file: Uint8Array][] = [
  // Word: changes
  ['a tracked deletion', 'a.docx', docx(p(run('Seen one. ') + del(delText) + run('Seen two.')))],
  ['an insertion with its author', 'a.docx', docx(p(ins(run('Seen'))))],
  ['a deletion inside an insertion', 'a.docx', docx(p(ins(run('Seen') + del(delText))))],
  ['a deleted paragraph mark', 'a.docx', docx(p(run('Seen'), `<w:rPr><w:del ${by}/></w:rPr>`) + p('Seen'))],
  ['a deleted row', 'a.docx', docx(`<w:tbl><w:tr><w:tc>${p('Seen')}</w:tc></w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${p(PLANTED)}</w:tc></w:tr></w:tbl>${p('')}`)],
  ['a deleted cell', 'a.docx', docx(`<w:tbl><w:tr><w:tc>${p('Seen')}</w:tc><w:tc><w:tcPr><w:cellDel ${by}/></w:tcPr>${p(PLANTED)}</w:tc></w:tr></w:tbl>${p('')}`)],
  ['a table whose every row was deleted', 'a.docx', docx(`${p('Seen')}<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${p(PLANTED)}</w:tc></w:tr></w:tbl>${p('Seen')}`)],
  ['moved text', 'a.docx', docx(p(`<w:moveFromRangeStart w:id="1" w:name="${PLANTED}" w:author="${PLANTED}"/><w:moveFrom ${by}>${run(`${PLANTED} was here`)}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`) + p(`<w:moveTo ${by}>${run('Seen')}</w:moveTo>`))],
  ['changes of formatting', 'a.docx', docx(p(run('Seen', `<w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`), `<w:pPrChange ${by}><w:pPr/></w:pPrChange>`))],
  ['a deletion in a footer', 'a.docx', docx(`${p('Seen')}<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="f"/></w:sectPr></w:pPr></w:p>`, { parts: { 'word/footer1.xml': wordPart('footer', 'ftr', p(run('Seen') + del(delText))) }, links: [['f', 'footer', 'footer1.xml']] })],
  ['a deletion in a footnote', 'a.docx', docx(p(`${run('Seen')}<w:r><w:footnoteReference w:id="2"/></w:r>`), { parts: { 'word/footnotes.xml': wordPart('footnotes', 'footnotes', `<w:footnote w:id="2">${p(run('Seen') + del(delText))}</w:footnote>`) }, links: [['f', 'footnotes', 'footnotes.xml']] })],
  ['a footnote whose mark was deleted', 'a.docx', docx(p(run('Seen') + del('<w:r><w:footnoteReference w:id="2"/></w:r>')), { parts: { 'word/footnotes.xml': wordPart('footnotes', 'footnotes', `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${note(2, PLANTED)}`) }, links: [['f', 'footnotes', 'footnotes.xml']] })],
  ['a deletion in a text box', 'a.docx', docx(p(`${run('Seen')}<w:r><w:pict><v:shape id="s"><v:textbox><w:txbxContent>${p(run('Seen') + del(delText))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`))],
  ['a deleted formula', 'a.docx', docx(p(`${run('Seen')}<m:oMath><m:r><w:rPr><w:del ${by}/></w:rPr><m:t>${PLANTED}</m:t></m:r></m:oMath>`))],
  ['a picture that was deleted', 'a.docx', docx(p(run('Seen') + del(picture('im'))), media('media/image1.png', noted))],
  // Word: comments and hidden text
  ['a comment', 'a.docx', docx(p(`<w:commentRangeStart w:id="0"/>${run('Seen')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`), { parts: { 'word/comments.xml': wordPart('comments', 'comments', `<w:comment w:id="0" w:author="${PLANTED}">${p(PLANTED)}</w:comment>`), 'word/people.xml': { type: 'wordprocessingml.people', content: `<w15:people xmlns:w15="${MS}/word/2012/wordml"><w15:person w15:author="${PLANTED}"/></w15:people>` } }, links: [['c', 'comments', 'comments.xml'], ['pe', `${MS}/2011/relationships/people`, 'people.xml']] })],
  ['comments under another name', 'a.docx', docx(p('Seen'), { parts: { 'word/plan.xml': wordPart('comments', 'comments', `<w:comment w:id="0" w:author="x">${p(PLANTED)}</w:comment>`) }, links: [['c', 'comments', 'plan.xml']] })],
  ['a hidden run', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:vanish/>')))],
  ['a run that is always hidden', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:specVanish/>')))],
  ['a run hidden in web pages', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:webHidden/>')))],
  ['text hidden by a style of letters', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:rStyle w:val="Q"/>')), styles(style('character', 'Q', '<w:vanish/>')))],
  ['text hidden by the style its style is based on', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:rStyle w:val="C"/>')), styles(style('character', 'C', '<w:b/>', '<w:basedOn w:val="Q"/>') + style('character', 'Q', '<w:vanish/>')))],
  ['text hidden by a style of paragraphs', 'a.docx', docx(p(run(PLANTED), '<w:pStyle w:val="Q"/>') + p('Seen'), styles(style('paragraph', 'Q', '<w:vanish/>')))],
  ['text hidden by a style of tables', 'a.docx', docx(`<w:tbl><w:tblPr><w:tblStyle w:val="Q"/></w:tblPr><w:tr><w:tc>${p(PLANTED)}</w:tc></w:tr></w:tbl>${p('Seen')}`, styles(style('table', 'Q', '<w:vanish/>')))],
  ['text hidden by default', 'a.docx', docx(p(PLANTED) + p(run('Seen', '<w:vanish w:val="0"/>')), styles('', '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>'))],
  ['hidden text in a header', 'a.docx', docx(`${p('Seen')}<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr></w:pPr></w:p>`, { parts: { 'word/header1.xml': wordPart('header', 'hdr', p(run('Seen') + run(PLANTED, '<w:vanish/>'))) }, links: [['h', 'header', 'header1.xml']] })],
  ['a hidden row', 'a.docx', docx(`<w:tbl><w:tr><w:tc>${p('Seen')}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p(PLANTED)}</w:tc></w:tr></w:tbl>${p('')}`)],
  ['a hidden picture', 'a.docx', docx(p(run('Seen') + picture('im', `hidden="1" descr="${PLANTED}"`)), media('media/image1.png', png))],
  ['prefixes of one’s own', 'a.docx', docx(`<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>Seen</x:t></x:r><x:r><x:rPr><x:vanish/></x:rPr><x:t>${PLANTED}</x:t></x:r></x:p>`)],
  ['a header of the first page, which has none of its own', 'a.docx', docx(`${p('Seen')}<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="h"/></w:sectPr></w:pPr></w:p>`, { parts: { 'word/header1.xml': wordPart('header', 'hdr', p(PLANTED)) }, links: [['h', 'header', 'header1.xml']] })],
  ['a footer of even pages, which have none of their own', 'a.docx', docx(`${p('Seen')}<w:p><w:pPr><w:sectPr><w:footerReference w:type="even" r:id="h"/></w:sectPr></w:pPr></w:p>`, { parts: { 'word/footer1.xml': wordPart('footer', 'ftr', p(PLANTED)) }, links: [['h', 'footer', 'footer1.xml']] })],
  ['a name that was blacked out with the highlighter', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:color w:val="000000"/><w:highlight w:val="black"/>')))],
  ['a name that was blacked out with the highlighter, in letters without a colour', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:highlight w:val="black"/>')))],
  ['a name that was blacked out with shading', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>')))],
  ['a name that was blacked out with a style', 'a.docx', docx(p(run('Seen') + run(PLANTED, '<w:rStyle w:val="Q"/>')), styles(style('character', 'Q', '<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>')))],
  ['a hidden piece of a formula', 'a.docx', docx(p(`${run('Seen')}<m:oMath><m:r><m:rPr><m:sty m:val="p"/></m:rPr><w:rPr><w:vanish/></w:rPr><m:t>${PLANTED}</m:t></m:r></m:oMath>`))],
  ['words of a list that is not used', 'a.docx', docx(p('Seen'), { parts: { 'word/numbering.xml': wordPart('numbering', 'numbering', `<w:abstractNum w:abstractNumId="0"><w:name w:val="${PLANTED}"/><w:lvl w:ilvl="0"><w:lvlText w:val="${PLANTED} %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`) }, links: [['n', 'numbering', 'numbering.xml']] })],
  ['the name of a place to which nothing leads', 'a.docx', docx(p(`<w:bookmarkStart w:id="0" w:name="${PLANTED}_Quux"/>${run('Seen')}<w:bookmarkEnd w:id="0"/>`))],
  ['a film from the web behind a picture', 'a.docx', docx(p(run('Seen') + picture('im').replace('name="Picture 1" />', `name="Picture 1"><a:extLst><a:ext uri="{C809E66F-F1BF-436E-B5F7-EEA9579F0CBA}"><wp15:webVideoPr xmlns:wp15="${MS}/word/2012/wordprocessingDrawing" embeddedHtml="&lt;iframe src='https://x.example/${PLANTED}'&gt;"/></a:ext></a:extLst></wp:docPr>`)), media('media/image1.png', png))],
  ['who is to sign', 'a.docx', docx(p(`${run('Seen')}<w:r><w:pict><v:shape id="s"><o:signatureline o:suggestedsigner="${PLANTED}" o:suggestedsigneremail="${PLANTED}@oak.example"/></v:shape></w:pict></w:r>`))],
  ['rows of a chart that are filtered out', 'a.docx', docx(p(`${run('Seen')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="c"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="ch"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`), { parts: { 'word/charts/chart1.xml': { type: 'drawingml.chart', content: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="${MS}/drawing/2012/chart"><c15:filteredBarSeries><c15:ser><c:v>${PLANTED}</c:v></c15:ser></c15:filteredBarSeries></c:ext></c:extLst></c:chart></c:chartSpace>` } }, links: [['ch', 'chart', 'charts/chart1.xml']] })],
  ['where a picture lay on a Mac', 'a.docx', docx(p(run('Seen') + picture('im', `descr="Macintosh HD:Users:${PLANTED}:Desktop:face"`)), media('media/image1.png', png))],
  // Word: fields
  ['the author’s name as a field', 'a.docx', docx(p(field(` DOCPROPERTY ${PLANTED} `, 'Seen')))],
  ['data that an add-in keeps in a field', 'a.docx', docx(p(field([' ADDIN ', `{"by":"${PLANTED}"}`], 'Seen')))],
  ['a mark for an index', 'a.docx', docx(p(run('Seen') + field(` XE "${PLANTED}" `)))],
  ['a link to a computer', 'a.docx', docx(p(`<w:hyperlink r:id="h">${run('Seen')}</w:hyperlink>`), { links: [['h', 'hyperlink', `!file:///C:/Users/${PLANTED}/plan.docx`]] })],
  ['a link to a school’s server', 'a.docx', docx(p(`<w:hyperlink r:id="h">${run('Seen')}</w:hyperlink>`), { links: [['h', 'hyperlink', `!\\\\server\\${PLANTED}\\plan.docx`]] })],
  ['a link that is a program', 'a.docx', docx(p(`<w:hyperlink r:id="h">${run('Seen')}</w:hyperlink>`), { links: [['h', 'hyperlink', `!javascript:${PLANTED}()`]] })],
  ['a link to a computer as a field', 'a.docx', docx(p(field([' HYPER', `LINK "file:///C:/Users/${PLANTED}/a.docx" `], 'Seen')))],
  ['a condition with two texts', 'a.docx', docx(p(field(` IF 1 = 1 "Seen" "${PLANTED}" `, 'Seen')))],
  // Word: what programs record
  ['an author and a company', 'a.docx', docx(p('Seen'), core(`<dc:creator>${PLANTED}</dc:creator><cp:lastModifiedBy>${PLANTED}</cp:lastModifiedBy><cp:keywords>${PLANTED}</cp:keywords><dc:description>${PLANTED}</dc:description><cp:category>${PLANTED}</cp:category>`))],
  ['an author with a school’s name', 'a.docx', docx(p('Seen'), core(`<dc:creator>${PLANTED} Quux, Oak Primary School</dc:creator>`))],
  ['a title that is a path', 'a.docx', docx(p('Seen'), core(`<dc:title>C:\\Users\\${PLANTED}\\plan.docx</dc:title>`))],
  ['properties of one’s own', 'a.docx', docx(p('Seen'), { parts: { 'docProps/custom.xml': { type: 'custom-properties', content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{0}" pid="2" name="By"><vt:lpwstr>${PLANTED}</vt:lpwstr></property></Properties>` } }, root: [['cu', 'custom-properties', 'docProps/custom.xml']] })],
  ['XML of one’s own', 'a.docx', docx(p('Seen'), { parts: { 'customXml/item1.xml': { type: 'application/xml', content: `<UserInfo><DisplayName>${PLANTED}</DisplayName></UserInfo>` } }, links: [['cx', 'customXml', '../customXml/item1.xml']] })],
  ['settings that tell of people and computers', 'a.docx', docx(p('Seen'), { parts: { 'word/settings.xml': wordPart('settings', 'settings', `<w:attachedTemplate r:id="t"/><w:mailMerge><w:query w:val="${PLANTED}"/></w:mailMerge><w:docVars><w:docVar w:name="a" w:val="${PLANTED}"/></w:docVars><w:defaultTabStop w:val="720"/>`, [['t', 'attachedTemplate', `!file:///C:/Users/${PLANTED}/t.dotx`], ['m', 'mailMergeSource', `!file:///C:/Users/${PLANTED}/list.xlsx`]]) }, links: [['se', 'settings', 'settings.xml']] })],
  ['an editor who may change a passage', 'a.docx', docx(p(`<w:permStart w:id="1" w:ed="${PLANTED}@oak.example"/>${run('Seen')}<w:permEnd w:id="1"/>`))],
  ['a smart tag', 'a.docx', docx(p(`<w:smartTag w:uri="x" w:element="name"><w:smartTagPr><w:attr w:name="by" w:val="${PLANTED}"/></w:smartTagPr>${run('Seen')}</w:smartTag>`))],
  ['a comment of XML', 'a.docx', docx(`<!-- ${PLANTED} -->${p('Seen')}<?note ${PLANTED}?>`)],
  ['text where none is read', 'a.docx', docx(`${PLANTED}<w:p>${PLANTED}${run('Seen')}</w:p>`)],
  ['elements of nobody’s', 'a.docx', docx(`<x:y xmlns:x="urn:own" by="${PLANTED}">${PLANTED}</x:y>${p('Seen')}`)],
  ['a part that nothing leads to', 'a.docx', docx(p('Seen'), { extra: { 'word/old.xml': `<a>${PLANTED}</a>` } })],
  ['a picture that nothing shows', 'a.docx', docx(p('Seen'), media('media/image1.png', noted))],
  ['a small picture of the first page', 'a.docx', docx(p('Seen'), { parts: { 'docProps/thumbnail.png': { type: 'image/png', content: noted } }, root: [['th', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', 'docProps/thumbnail.png']] })],
  ['a note in a picture', 'a.docx', docx(p(run('Seen') + picture('im')), media('media/image1.png', noted))],
  ['a note in a picture under another name', 'a.docx', docx(p(run('Seen') + picture('im')), media('media/image1.jfif', noted, 'image/jpeg'))],
  ['a picture with a person’s name', 'a.docx', docx(p(run('Seen') + picture('im', `descr="C:\\Users\\${PLANTED}\\a.png"`)), media(`media/${PLANTED}.png`, png))],
  ['a copy of a drawing in the older form', 'a.docx', docx(p(`${run('Seen')}<w:r><w:pict><v:shape id="s" o:gfxdata="${PLANTED}" href="file:///C:/Users/${PLANTED}/"/></w:pict></w:r>`))],
  ['blocks for a template', 'a.docx', docx(p('Seen'), { parts: { 'word/glossary/document.xml': wordPart('document.glossary', 'glossaryDocument', p(PLANTED)) }, links: [['g', 'glossaryDocument', 'glossary/document.xml']] })],
  ['something behind the end', 'a.docx', Uint8Array.from([...docx(p('Seen')), ...strToU8(PLANTED)])],
  ['something before the beginning', 'a.docx', before(docx(p('Seen')), strToU8(PLANTED))],
  ['parts in UTF-16', 'a.docx', docx(p('Seen'), { parts: { 'docProps/core.xml': { type: 'application/vnd.openxmlformats-package.core-properties+xml', content: wide(`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${PLANTED}</dc:creator></cp:coreProperties>`) } }, root: [['co', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', '/docProps/core.xml']] })],
  // PowerPoint
  ['speaker notes', 'a.pptx', pptx([{ text: 'Seen', links: [['n', 'notesSlide', '../notesSlides/notesSlide1.xml']] }], { parts: { 'ppt/notesSlides/notesSlide1.xml': slidePart('notesSlide', 'notes', `<p:cSld><p:spTree>${shape(PLANTED)}</p:spTree></p:cSld>`, [['s', 'slide', '../slides/slide1.xml']]) } })],
  ['a comment on a slide', 'a.pptx', pptx([{ text: 'Seen', links: [['c', 'comments', '../comments/comment1.xml']] }], { parts: { 'ppt/comments/comment1.xml': slidePart('comments', 'cmLst', `<p:cm authorId="0"><p:text>${PLANTED}</p:text></p:cm>`), 'ppt/commentAuthors.xml': slidePart('commentAuthors', 'cmAuthorLst', `<p:cmAuthor id="0" name="${PLANTED}"/>`) }, links: [['a', 'commentAuthors', 'commentAuthors.xml']] })],
  ['a hidden slide', 'a.pptx', pptx([{ text: 'Seen' }, { text: PLANTED, attributes: ' show="0"' }])],
  ['a hidden slide to which another leads', 'a.pptx', pptx([{ text: 'Seen', links: [['x', 'slide', 'slide2.xml']], more: `<p:sp><p:nvSpPr><p:cNvPr id="9" name="b"><a:hlinkClick r:id="x" action="ppaction://hlinksldjump"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>` }, { text: PLANTED, attributes: ' show="false"' }])],
  ['a hidden shape', 'a.pptx', pptx([{ text: 'Seen', more: shape(PLANTED, 5, ' hidden="1"') }])],
  ['tags of an add-in', 'a.pptx', pptx([{ text: 'Seen' }], { parts: { 'ppt/tags/tag1.xml': slidePart('tags', 'tagLst', `<p:tag name="BY" val="${PLANTED}"/>`) }, links: [['tg', 'tags', 'tags/tag1.xml']], presentation: '<p:custDataLst><p:tags r:id="tg"/></p:custDataLst>' })],
  ['a link on a slide to a computer', 'a.pptx', pptx([{ text: 'Seen', links: [['l', 'hyperlink', `!file:///C:/Users/${PLANTED}/a.pptx`]], more: `<p:sp><p:nvSpPr><p:cNvPr id="9" name="b"><a:hlinkClick r:id="l"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>` }])],
  ['how somebody looked at it', 'a.pptx', pptx([{ text: 'Seen' }], { parts: { 'ppt/viewProps.xml': slidePart('viewProps', 'viewPr', ''), 'ppt/changesInfos/changesInfo1.xml': { type: 'application/vnd.ms-powerpoint.changesinfo+xml', content: `<pc:chgInfo xmlns:pc="${MS}/powerpoint/2013/main/command"><pc:chgData name="${PLANTED}"/></pc:chgInfo>` } }, links: [['v', 'viewProps', 'viewProps.xml'], ['ci', `${MS}/2016/11/relationships/changesInfo`, 'changesInfos/changesInfo1.xml']], extra: { 'ppt/own.txt': PLANTED } })],
  // Excel
  ['a sheet that is very hidden', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)) }, { name: 'Secret', state: 'veryHidden', data: row(1, text('A1', 1)) }], { texts: ['Seen', PLANTED] })],
  ['a hidden sheet with names of its own', 'a.xlsx', xlsx([{ name: 'Secret', state: 'hidden', data: row(1, text('A1', 1)) }, { name: 'Plan', data: row(1, text('A1', 0)) }], { texts: ['Seen', PLANTED], workbook: `<definedNames><definedName name="${PLANTED}s">Secret!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Plan!$A$1</definedName></definedNames>` })],
  ['hidden rows without formulas', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)) + row(2, text('A2', 1), ' hidden="1"') }], { texts: ['Seen', PLANTED] })],
  ['a hidden column without formulas', 'a.xlsx', xlsx([{ name: 'Plan', before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>', data: row(1, text('A1', 0) + text('B1', 1)) }], { texts: ['Seen', PLANTED] })],
  ['a row of no height', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)) + row(2, cell('A2', `<is><t>${PLANTED}</t></is>`, ' t="inlineStr"'), ' ht="0" customHeight="1"') }], { texts: ['Seen'] })],
  ['a text that no cell shows', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 1)) }], { texts: [PLANTED, 'Seen'] })],
  ['a comment on a cell', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)), after: '<legacyDrawing r:id="v"/>', links: [['c', 'comments', '../comments1.xml'], ['v', 'vmlDrawing', '../drawings/vmlDrawing1.vml']] }], { texts: ['Seen'], parts: { 'xl/comments1.xml': sheetPart('comments', 'comments', `<authors><author>${PLANTED}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>${PLANTED}</t></text></comment></commentList>`), 'xl/drawings/vmlDrawing1.vml': { type: 'application/vnd.openxmlformats-officedocument.vmlDrawing', content: `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>${PLANTED}<br></v:textbox></v:shape></xml>` } } })],
  ['a path of the workbook', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)) }], { texts: ['Seen'], first: `<fileSharing userName="${PLANTED}"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x15="${MS}/spreadsheetml/2010/11/main" Requires="x15"><x15ac:absPath xmlns:x15ac="${MS}/spreadsheetml/2010/11/ac" url="C:\\Users\\${PLANTED}\\"/></mc:Choice></mc:AlternateContent>` })],
  ['a hidden name', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)) }], { texts: ['Seen'], workbook: `<definedNames><definedName name="own" hidden="1">"${PLANTED}"</definedName></definedNames>` })],
  ['scenarios and people who may edit', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)), after: `<protectedRanges><protectedRange name="a" sqref="A1" securityDescriptor="${PLANTED}"/></protectedRanges><scenarios><scenario name="a" user="${PLANTED}"/></scenarios>` }], { texts: ['Seen'] })],
  ['a pivot table and its data', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)), links: [['pt', 'pivotTable', '../pivotTables/pivotTable1.xml']] }], { texts: ['Seen'], workbook: '<pivotCaches><pivotCache cacheId="1" r:id="pc"/></pivotCaches>', links: [['pc', 'pivotCacheDefinition', 'pivotCache/def1.xml']], parts: { 'xl/pivotTables/pivotTable1.xml': sheetPart('pivotTable', 'pivotTableDefinition', ''), 'xl/pivotCache/def1.xml': sheetPart('pivotCacheDefinition', 'pivotCacheDefinition', `<cacheFields><cacheField name="${PLANTED}"/></cacheFields>`) } })],
  ['how it was printed', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)), after: '<pageSetup orientation="landscape" r:id="ps"/>', links: [['ps', 'printerSettings', '../printerSettings/p1.bin']] }], { texts: ['Seen'], parts: { 'xl/printerSettings/p1.bin': { type: 'spreadsheetml.printerSettings', content: PLANTED } } })],
  ['headers of pages that have none of their own', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)), after: `<headerFooter><oddHeader>Seen</oddHeader><evenHeader>${PLANTED}</evenHeader><firstFooter>${PLANTED}</firstFooter></headerFooter>` }], { texts: ['Seen'] })],
  ['how a text is spoken', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, text('A1', 0)) }], { texts: [`Seen</t><rPh sb="0" eb="1"><t>${PLANTED}</t></rPh><t>`] })],
  // LibreOffice
  ['tracked changes', 'a.odt', odt(`<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>${PLANTED}</dc:creator></office:change-info><text:p>${PLANTED}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Seen<text:change text:change-id="c"/></text:p>`)],
  ['a comment', 'a.odt', odt(`<text:p>Seen<office:annotation><dc:creator>${PLANTED}</dc:creator><text:p>${PLANTED}</text:p></office:annotation></text:p>`)],
  ['a hidden section', 'a.odt', odt(`<text:section text:name="a" text:display="none"><text:p>${PLANTED}</text:p></text:section><text:p>Seen</text:p>`)],
  ['a section that a condition hides', 'a.odt', odt(`<text:section text:name="a" text:display="condition" text:condition="ooow:1" text:is-hidden="true"><text:p>${PLANTED}</text:p></text:section><text:p>Seen</text:p>`)],
  ['a hidden paragraph', 'a.odt', odt(`<text:p>${PLANTED}<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/></text:p><text:p>Seen</text:p>`)],
  ['a field of hidden text', 'a.odt', odt(`<text:p>Seen<text:hidden-text text:condition="ooow:1" text:string-value="${PLANTED}" text:is-hidden="true"/></text:p>`)],
  ['a header of the first page that is switched off', 'a.odt', odt('<text:p>Seen</text:p>', { extra: { 'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:master-styles><style:master-page style:name="Standard"><style:header-first style:display="false"><text:p>${PLANTED}</text:p></style:header-first></style:master-page></office:master-styles></office:document-styles>` } })],
  ['hidden letters', 'a.odt', odt(`<text:p>Seen<text:span text:style-name="T1">${PLANTED}</text:span></text:p>`, { styles: '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>' })],
  ['letters hidden by the style above', 'a.odt', odt(`<text:p>Seen<text:span text:style-name="T2">${PLANTED}</text:span></text:p>`, { styles: '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>' })],
  ['a paragraph hidden by its style', 'a.odt', odt(`<text:p text:style-name="P1">${PLANTED}</text:p><text:p>Seen</text:p>`, { styles: '<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>' })],
  ['who made it', 'a.odt', odt('<text:p>Seen</text:p>', { meta: `<meta:initial-creator>${PLANTED}</meta:initial-creator><dc:creator>${PLANTED}</dc:creator><meta:user-defined meta:name="By">${PLANTED}</meta:user-defined><meta:template xlink:href="file:///C:/Users/${PLANTED}/t.ott"/>` })],
  ['on what it was printed', 'a.odt', odt('<text:p>Seen</text:p>', { settings: `<config:config-item config:name="PrinterName" config:type="string">${PLANTED}</config:config-item>` })],
  ['a field with its author', 'a.odt', odt(`<text:p>Seen <text:user-defined text:name="${PLANTED}">Seen</text:user-defined></text:p>`)],
  ['a text for two conditions', 'a.odt', odt(`<text:p><text:conditional-text text:condition="ooow:1" text:string-value-if-true="Seen" text:string-value-if-false="${PLANTED}">Seen</text:conditional-text></text:p>`)],
  ['a link to a computer', 'a.odt', odt(`<text:p><text:a xlink:href="file:///home/${PLANTED}/a.odt">Seen</text:a></text:p>`)],
  ['a picture of its first page, and files beside', 'a.odt', odt('<text:p>Seen</text:p>', { extra: { 'Thumbnails/thumbnail.png': noted, 'own/note.txt': PLANTED } })],
  ['a note in a picture', 'a.odt', odt('<text:p>Seen<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>', { extra: { 'Pictures/1.png': noted } })],
];

test.each(CLEANED)('%s is removed from %s, and nothing visible is', async (_, name, file) => {
  const raw = await inspectFile({ name, bytes: file });
  expect(raw).toHaveLength(1);
  const { bytes } = await cleanFile({ name, bytes: file });
  const all = everythingIn(bytes);
  expect(all).not.toContain(PLANTED);
  expect(all.split('Seen').length).toBeGreaterThanOrEqual(2);
  expect(await inspectFile({ name, bytes })).toEqual([]);
  // A clean file stays the same, to the byte.
  expect((await cleanFile({ name, bytes })).bytes).toEqual(bytes);
});

const fetches = (code: string | string[], shown = 'x') => docx(p(field(code, shown)));
const compound = (holds = '') => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...[...holds].flatMap((letter) => [letter.charCodeAt(0), 0]), ...new Uint8Array(64)]);
const formula = (words: string) => xlsx([{ name: 'Plan', data: row(1, cell('A1', `<f>${words}</f><v>1</v>`)) }]);
const PART = (type: string, content: string | Uint8Array = 'x') => ({ type, content });

const REFUSED: [what: string, name: string, file: Uint8Array, says: RegExp][] = [
  ['macros', 'a.docx', docx(p('x'), { parts: { 'word/vbaProject.bin': PART('application/vnd.ms-office.vbaProject') }, links: [['v', `${MS}/2006/relationships/vbaProject`, 'vbaProject.bin']] }), /macros/],
  ['macros under another name', 'a.docx', docx(p('x'), { parts: { 'word/media/image1.png': PART('image/png', compound('VBA')) }, links: [['v', 'image', 'media/image1.png']] }), /macros/],
  ['macros of another type', 'a.docx', docx(p('x'), { parts: { 'word/plan.xml': PART('application/vnd.ms-office.vbaProject') } }), /macros/],
  ['a document for macros', 'a.docx', pack({ 'word/document.xml': PART('application/vnd.ms-word.document.macroEnabled.main+xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`), 'x.xml': PART('wordprocessingml.document.main', '<a/>') }, [['r', 'officeDocument', 'word/document.xml']]), /not a DOCX/],
  ['an inner file', 'a.docx', docx(p('x'), { parts: { 'word/embeddings/a.bin': PART('application/vnd.openxmlformats-officedocument.oleObject', compound()) }, links: [['o', 'oleObject', 'embeddings/a.bin']] }), /another file inside/],
  ['a document in the document under another name', 'a.docx', docx(p('x'), { extra: { 'word/theme/theme2.xml': docx(p('y')) } }), /another file inside/],
  ['a program under another name', 'a.docx', docx(p('x'), { extra: { 'word/media/image2.png': strToU8('MZ and more') } }), /another file inside/],
  ['a merged file', 'a.docx', docx('<w:altChunk r:id="c"/>', { parts: { 'word/part.htm': PART('text/html', '<p>x</p>') }, links: [['c', 'aFChunk', 'part.htm']] }), /another file inside/],
  ['a part of a larger document', 'a.docx', docx('<w:subDoc r:id="c"/>', { links: [['c', 'subDocument', '!chapter.docx']] }), /another/],
  ['controls', 'a.docx', docx(p('x'), { parts: { 'word/activeX/a.xml': PART('application/vnd.ms-office.activeX+xml') }, links: [['c', 'control', 'activeX/a.xml']] }), /controls/],
  ['a field that asks another program', 'a.docx', fetches(' DDEAUTO excel "a" "b" '), /loads something/],
  ['the same over several runs', 'a.docx', fetches([' D', 'DE', 'AUTO excel "a" ']), /loads something/],
  ['the same in small letters', 'a.docx', fetches(' ddeauto excel "a" '), /loads something/],
  ['the same as a simple field', 'a.docx', docx(`<w:p><w:fldSimple w:instr=" DDE excel a b ">${run('x')}</w:fldSimple></w:p>`), /loads something/],
  ['the same in another field', 'a.docx', docx(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = </w:instrText></w:r>${field(' DDE a b ', '1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)), /loads something/],
  ['the same in a footnote', 'a.docx', docx(p('<w:r><w:footnoteReference w:id="2"/></w:r>'), { parts: { 'word/footnotes.xml': wordPart('footnotes', 'footnotes', `<w:footnote w:id="2">${p(field(' DDE a b ', '1'))}</w:footnote>`) }, links: [['f', 'footnotes', 'footnotes.xml']] }), /loads something/],
  ['the same in a header', 'a.docx', docx('<w:p><w:pPr><w:sectPr><w:headerReference r:id="h"/></w:sectPr></w:pPr></w:p>', { parts: { 'word/header1.xml': wordPart('header', 'hdr', p(field(' INCLUDETEXT "https://x.example/a" ', '1'))) }, links: [['h', 'header', 'header1.xml']] }), /loads something/],
  ['a picture that a field fetches', 'a.docx', fetches(' INCLUDEPICTURE "https://x.example/a.png" \\d '), /loads something/],
  ['an object that a field links', 'a.docx', fetches(' LINK Excel.Sheet "C:\\a.xlsx" '), /loads something/],
  ['a picture from elsewhere', 'a.docx', docx(p(picture('').replace('r:embed=""', 'r:link="i"')), { links: [['i', 'image', '!https://x.example/a.png']] }), /loads something/],
  ['the same with a relationship written otherwise', 'a.docx', docx(p(picture('').replace('r:embed=""', 'r:link="i"')), { extra: { 'word/_rels/document.xml.rels': `<r:Relationships xmlns:r='http://schemas.openxmlformats.org/package/2006/relationships'><r:Relationship TargetMode = 'External' Target='https://x.example/a.png' Id='i' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/ima&#x67;e'></r:Relationship></r:Relationships>` } }), /loads something/],
  ['entities of its own', 'a.docx', docx('', { extra: { 'word/document.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>' } }), /do not recognise/],
  ['a part that is no XML', 'a.docx', docx('', { extra: { 'word/document.xml': '<w:document' } }), /do not recognise/],
  ['a picture that is none', 'a.docx', docx(p(picture('im')), media('media/image1.png', strToU8('<svg/>'))), /cannot inspect/],
  ['a TIFF', 'a.docx', docx(p(picture('im')), media('media/image1.png', strToU8('II*\0\0\0\0\0'))), /cannot inspect/],
  ['a font that is none', 'a.docx', docx(p('x'), { parts: { 'word/fontTable.xml': wordPart('fontTable', 'fonts', '<w:font w:name="F"><w:embedRegular r:id="f" w:fontKey="{00000000-0000-0000-0000-000000000000}"/></w:font>', [['f', 'font', 'fonts/f.odttf']]), 'word/fonts/f.odttf': PART('application/vnd.openxmlformats-officedocument.obfuscatedFont', 'no font') }, links: [['t', 'fontTable', 'fontTable.xml']] }), /font that cannot be read/],
  ['a presentation called a document', 'a.docx', pack({ 'word/document.xml': PART('wordprocessingml.document.main', '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>') }, [['r', 'officeDocument', 'word/document.xml']]), /not the kind/],
  ['names that climb', 'a.docx', docx(p('x'), { extra: { '../../netlify.toml': 'x' } }), /overwrite/],
  ['a program that a slide starts', 'a.pptx', pptx([{ text: 'x', links: [['l', 'hyperlink', '!calc.exe']], more: '<p:sp><p:nvSpPr><p:cNvPr id="9" name="b"><a:hlinkClick r:id="l" action="ppaction://program"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>' }]), /starts a program/],
  ['a macro that a slide starts', 'a.pptx', pptx([{ text: 'x', more: '<p:sp><p:nvSpPr><p:cNvPr id="9" name="b"><a:hlinkClick r:id="" action="ppaction://macro?name=a"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>' }]), /starts a program/],
  ['a film', 'a.pptx', pptx([{ text: 'x', links: [['f', 'video', '../media/media1.mp4']] }], { parts: { 'ppt/media/media1.mp4': PART('video/mp4') } }), /film/],
  ['a film from elsewhere', 'a.pptx', pptx([{ text: 'x', links: [['f', 'video', '!https://x.example/a.mp4']] }]), /film/],
  ['another workbook', 'a.xlsx', xlsx([{ name: 'P', data: '' }], { links: [['e', 'externalLink', 'externalLinks/e1.xml']], parts: { 'xl/externalLinks/e1.xml': sheetPart('externalLink', 'externalLink', '') } }), /loads something/],
  ['connections', 'a.xlsx', xlsx([{ name: 'P', data: '' }], { links: [['e', 'connections', 'connections.xml']], parts: { 'xl/connections.xml': sheetPart('connections', 'connections', '') } }), /connected/],
  ['a formula that fetches', 'a.xlsx', formula('_xlfn.WEBSERVICE("https://x.example/")'), /loads something/],
  ['a formula that asks another program', 'a.xlsx', formula("cmd|'/c x'!A1"), /loads something/],
  ['a formula that opens a file', 'a.xlsx', formula('HYPERLINK("file:///C:/a.xlsx","x")'), /loads something/],
  ['a formula of another workbook', 'a.xlsx', formula("'C:\\plans\\[a.xlsx]P'!A1"), /loads something/],
  ['a rule that fetches', 'a.xlsx', xlsx([{ name: 'P', data: '', after: '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>WEBSERVICE("https://x.example/")=1</formula></cfRule></conditionalFormatting>' }]), /loads something/],
  ['a macro of the old kind', 'a.xlsx', xlsx([{ name: 'P', data: '' }], { links: [['m', `${MS}/2006/relationships/xlMacrosheet`, 'macrosheets/sheet1.xml']], parts: { 'xl/macrosheets/sheet1.xml': PART('application/vnd.ms-excel.macrosheet+xml', '<a/>') } }), /macros/],
  ['a hidden sheet that a formula needs', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, cell('A1', '<f>Lists!A1</f><v>1</v>')) }, { name: 'Lists', state: 'hidden', data: row(1, cell('A1', '<v>1</v>')) }]), /hidden sheet that other sheets need/],
  ['a hidden sheet that a choice of values needs by its name', 'a.xlsx', xlsx([{ name: 'Plan', data: '', after: '<dataValidations><dataValidation sqref="A1"><formula1>days</formula1></dataValidation></dataValidations>' }, { name: 'Lists', state: 'hidden', data: row(1, cell('A1', '<v>1</v>')) }], { workbook: '<definedNames><definedName name="Days">Lists!$A$1</definedName></definedNames>' }), /hidden sheet that other sheets need/],
  ['hidden rows beside formulas', 'a.xlsx', xlsx([{ name: 'Plan', data: row(1, cell('A1', '<f>SUM(A2:A3)</f><v>1</v>')) + row(2, cell('A2', '<v>1</v>'), ' hidden="true"') }]), /hidden rows or columns/],
  ['scripts', 'a.odt', odt('<text:p>x</text:p>', { before: '<office:scripts><office:script script:language="x">a</office:script></office:scripts>' }), /macros/],
  ['what happens at an event', 'a.odt', odt('<text:p>x<draw:frame><office:event-listeners><script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:a"/></office:event-listeners></draw:frame></text:p>'), /macros/],
  ['a module of macros', 'a.odt', odt('<text:p>x</text:p>', { extra: { 'Basic/Standard/Module1.xml': '<a/>' } }), /macros/],
  ['an inner file', 'a.odt', odt('<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>', { extra: { 'Object 1/content.xml': '<a/>' } }), /another file inside/],
  ['a section from elsewhere', 'a.odt', odt('<text:section text:name="a"><text:section-source xlink:href="https://x.example/a.odt"/><text:p>x</text:p></text:section>'), /loads something/],
  ['a section that asks another program', 'a.odt', odt('<text:section text:name="a"><office:dde-source office:dde-application="soffice"/><text:p>x</text:p></text:section>'), /loads something/],
  ['a picture from elsewhere', 'a.odt', odt('<text:p><draw:frame><draw:image xlink:href="https://x.example/a.png"/></draw:frame></text:p>'), /loads something/],
  ['a picture from a computer', 'a.odt', odt('<text:p><draw:frame><draw:image xlink:href="../../Pictures/a.png"/></draw:frame></text:p>'), /loads something/],
  ['a password', 'a.odt', odt('<text:p>x</text:p>', { manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>' }), /password/],
];

test.each(REFUSED)('%s: %s is refused with what to do, and comes back unchanged', async (_, name, file, says) => {
  expect((await cleanFile({ name, bytes: file })).bytes).toBe(file);
  const faults = await inspectFile({ name, bytes: file });
  expect(faults.map(({ what }) => what).join(' ')).toMatch(says);
  for (const fault of faults) expect(`${fault.why} ${fault.remedy}`).toMatch(/^[A-Z].+\. [A-Z].+\.$/s);
});

test('the notes name what was removed, but not what programs record automatically', async () => {
  const file = docx(p(`${run('Seen')}<w:r><w:commentReference w:id="0"/></w:r>${del(delText)}`), { parts: { 'word/comments.xml': wordPart('comments', 'comments', '<w:comment w:id="0" w:author="x"/><w:comment w:id="1" w:author="x"/>'), ...core('<dc:creator>x</dc:creator>').parts }, links: [['c', 'comments', 'comments.xml']], root: core('').root });
  expect((await cleanFile({ name: 'a.docx', bytes: file })).notes).toEqual(['2 comments', '1 tracked deletion']);
  expect(await inspectFile({ name: 'a.docx', bytes: file })).toMatchInlineSnapshot(`
    [
      {
        "remedy": "Add it through the editor, which removes them. Or accept all changes, delete comments and notes, remove the hidden parts and the properties (in Word, Excel and PowerPoint: File, Info, Inspect Document, Remove All), and save it again.",
        "what": ""a.docx" contains things that its readers do not see: 2 comments, 1 tracked deletion, names or other notes in its properties and marks that its program left in it.",
        "why": "Everybody who has the file can find and read them.",
      },
    ]
  `);
});

function before(file: Uint8Array, words: Uint8Array): Uint8Array {
  // Everything is moved along, and the list at the end says where to.
  const moved = zipSync(unzipSync(file));
  const whole = Uint8Array.from([...words, ...moved]);
  const view = new DataView(whole.buffer);
  const end = whole.length - 22;
  view.setUint32(end + 16, view.getUint32(end + 16, true) + words.length, true);
  for (let at = view.getUint32(end + 16, true); at < end; at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)) view.setUint32(at + 42, view.getUint32(at + 42, true) + words.length, true);
  return whole;
}

function wide(words: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...[...words].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
}

test('the parts of a cleaned document are in the same places, and state their types', async () => {
  const { bytes } = await cleanFile({ name: 'a.docx', bytes: docx(p(run('Seen') + picture('im')), { ...media('media/image1.jfif', noted, 'image/jpeg') }) });
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels', 'word/media/image1.jfif']);
  expect(strFromU8(files['[Content_Types].xml']!)).toContain('<Default Extension="jfif" ContentType="image/png"/>');
});

import { zlibSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanFile } from '../clean.ts';
import { inspectFile } from '../inspect.ts';
import { joinBytes } from '../join-bytes.ts';
import { drawn, draws, everythingIn, form, image, latin, madePdf, shown, SHOWN, stream, tagged, wide, type Given } from './made-pdf.ts';
import { readShownText } from './read-shown-text.ts';

const SECRET = 'Zebedee Quux';
const PLACE = 'C:\\\\Users\\\\Zebedee Quux\\\\plan.docx';
const link = (action: string, more = '') => `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<<${action}>>${more}>>]`;
const note = (subtype: string, more = '') => `/Annots[<</Type/Annot/Subtype/${subtype}/Rect[0 0 9 9]${more}>>]`;
const photo = async () => new Uint8Array(await sharp({ create: { width: 16, height: 16, channels: 3, background: 'teal' } }).jpeg().withExif({ IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 0/1 0/1' } }).toBuffer());
const withPhoto = async (filter: string, pack: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes, more = ''): Promise<Given> => ({ resources: shown, content: draws, objects: [image(filter, pack(await photo()), more)] });

/** What is removed: the secret is nowhere in what remains, however it was written. */
const TAKEN: [string, () => Given | Promise<Given>][] = [
  ['an author', () => ({ info: `/Author(${SECRET})` })],
  ['an author who belongs to a school', () => ({ info: `/Author(${SECRET}, Oak Primary School)` })],
  ['an author in UTF-16', () => ({ info: `/Author${wide(SECRET)}` })],
  ['an author in hexadecimal', () => ({ info: `/Author<${Buffer.from(SECRET).toString('hex')}>` })],
  ['an author in packed objects', () => ({ info: `/Author(${SECRET})`, as: 'packed' })],
  ['an author in a file with both lists', () => ({ info: `/Author(${SECRET})`, as: 'hybrid' })],
  ['an author under a name in codes', () => ({ info: `/Auth#6fr(${SECRET})` })],
  ['a program’s name with a person in it', () => ({ info: `/Creator(Word on the computer of ${SECRET})` })],
  ['key words and a subject', () => ({ info: `/Keywords(${SECRET})/Subject(${SECRET})` })],
  ['a key of its own', () => ({ info: `/LastModifiedBy(${SECRET})` })],
  ['a title that is a place on a computer', () => ({ info: `/Title(${PLACE})` })],
  ['a title that is the name of a file', () => ({ info: `/Title(Microsoft Word - ${SECRET}.docx)` })],
  ['XMP with an author', () => ({ catalog: '/Metadata 6 0 R', objects: [stream('/Type/Metadata/Subtype/XML', `<x:xmpmeta><rdf:RDF><rdf:Description><dc:creator><rdf:Seq><rdf:li>${SECRET}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`)] })],
  ['XMP with an author in an attribute, packed', () => ({ catalog: '/Metadata 6 0 R', objects: [stream('/Type/Metadata/Subtype/XML/Filter/FlateDecode', zlibSync(latin(`<rdf:Description pdf:Author="${SECRET}" exif:GPSLatitude="52,1N"/>`)))] })],
  ['XMP of a page', () => ({ page: '/Metadata 6 0 R', objects: [stream('/Type/Metadata/Subtype/XML', `<xmpRights:Owner>${SECRET}</xmpRights:Owner>`)] })],
  ['what a program keeps for itself', () => ({ catalog: `/PieceInfo<</Draw<</Private(${SECRET})>>>>`, page: `/PieceInfo<</Draw<</Private(${SECRET})>>>>` })],
  ['keys of their own in the catalog and the page', () => ({ catalog: `/Zzz(${SECRET})`, page: `/LastModifiedBy(${SECRET})` })],
  ['a small picture of an earlier page', () => ({ page: '/Thumb 6 0 R', objects: [stream('/Width 4/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', SECRET)] })],
  ['a note behind an icon', () => ({ page: note('Text', `/T(Oak Primary)/Contents(Ask his mum about ${SECRET})`) })],
  ['a note in UTF-16', () => ({ page: note('Text', `/Contents${wide(SECRET)}`) })],
  ['a note that pops up', () => ({ page: '/Annots[6 0 R 7 0 R]', objects: [`<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${SECRET})/Popup 7 0 R>>`, '<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/Parent 6 0 R>>'] })],
  ['a highlight with a comment', () => ({ page: note('Highlight', `/QuadPoints[0 0 1 0 0 1 1 1]/T(${SECRET})/Contents(${SECRET})/RC(<body>${SECRET}</body>)/Subj(${SECRET})`) })],
  ['a text box, but for what it shows', () => ({ page: note('FreeText', `/DA(/F1 9 Tf)/AP<</N 6 0 R>>/T(${SECRET})/Contents(${SECRET})`), objects: [drawn] })],
  ['a stamp with its maker', () => ({ page: note('Stamp', `/AP<</N 6 0 R>>/NM(${SECRET})/T(${SECRET})`), objects: [drawn] })],
  ['a mark that is hidden', () => ({ page: note('Square', `/F 2/AP<</N 6 0 R>>/Contents(${SECRET})`), objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', `(${SECRET}) Tj`)] })],
  ['a link to somebody’s computer', () => ({ page: link('/S/URI/URI(file:///C:/Users/Zebedee Quux/plan.docx)') })],
  ['a link to a shared folder', () => ({ page: link('/S/URI/URI(\\\\\\\\server\\\\Zebedee Quux)') })],
  ['a link with a name and a password', () => ({ page: link(`/S/URI/URI(https://${SECRET.replace(' ', '')}:Zebedee Quux@example.org/)`) })],
  ['an earlier version', () => ({ as: 'updated', info: `/Author(${SECRET})`, later: { 5: '<</Title(Plan)>>' } })],
  ['an earlier version of the page', () => ({ as: 'updated', content: `(${SECRET}) Tj`, later: { 4: stream('', `BT /F1 12 Tf 20 100 Td (${SHOWN}) Tj ET`) } })],
  ['an object that nothing leads to', () => ({ objects: [`<</Deleted(${SECRET})>>`] })],
  ['data that nothing leads to', () => ({ objects: [stream('/Filter/FlateDecode', zlibSync(latin(SECRET)))] })],
  ['a page that is not among the pages', () => ({ objects: ['<</Type/Page/MediaBox[0 0 9 9]/Contents 7 0 R>>', stream('', `(${SECRET}) Tj`)], page: '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[6 0 R/Fit]>>]' })],
  ['a page kept as a pattern for others', () => ({ catalog: '/Names<</Templates<</Names[(a)6 0 R]>>>>', objects: ['<</Type/Page/Contents 7 0 R>>', stream('', `(${SECRET}) Tj`)] })],
  ['names of places in the document', () => ({ catalog: `/Names<</Dests<</Names[(${SECRET})[3 0 R/Fit]]>>>>` })],
  ['names of places of the old kind', () => ({ catalog: `/Dests<</${SECRET.replace(' ', '#20')}[3 0 R/Fit]>>` })],
  ['a photograph’s notes', () => withPhoto('/DCTDecode')],
  ['a packed photograph’s notes', () => withPhoto('[/FlateDecode/DCTDecode]', (bytes) => zlibSync(bytes))],
  ['a photograph’s notes in hexadecimal', () => withPhoto('[/ASCIIHexDecode/DCTDecode]', (bytes) => latin(`${Buffer.from(bytes).toString('hex')}>`))],
  ['a photograph’s notes under a short name', () => withPhoto('[/AHx/DCT]', (bytes) => latin(`${Buffer.from(bytes).toString('hex')}>`))],
  ['notes beside a photograph', () => withPhoto('/DCTDecode', undefined, `/Metadata 7 0 R/Measure<</Zzz(${SECRET})>>/PtData(${SECRET})/OPI<</F(${SECRET})>>`)],
  ['another picture in place of the shown one', async () => ({ ...(await withPhoto('/DCTDecode', undefined, '/Alternates[<</Image 7 0 R>>]')), objects: [image('/DCTDecode', await photo(), '/Alternates[<</Image 7 0 R>>]'), stream('/Type/XObject/Subtype/Image/Width 4/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', SECRET)] })],
  ['something behind the end of packed data', () => ({ resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode', joinBytes([zlibSync(latin('0 0 9 9 re f')), latin(SECRET)]))] })],
  ['a picture that the page does not draw', () => ({ resources: '/XObject<</Q 6 0 R>>', objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', `(${SECRET}) Tj`)] })],
  ['pictures of other pages, in a list that all shared', () => ({ resources: '/XObject<</P 6 0 R/Q 7 0 R>>', content: draws, objects: [drawn, stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', `(${SECRET}) Tj`)] })],
  ['words of its own for what is not drawn', () => ({ resources: `/Properties<</M<</ActualText(${SECRET})>>>>` })],
  ['what a drawing keeps besides', () => ({ resources: shown, content: draws, objects: [stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/PieceInfo<</A(${SECRET})>>/LastModified(${SECRET})/Zzz(${SECRET})`, '0 0 9 9 re f')] })],
  ['words in a colour profile', () => ({ resources: '/ColorSpace<</C[/ICCBased 6 0 R]>>', objects: [stream('/N 3', profileOf(SECRET))] })],
  ['the name of a layer', () => ({ catalog: '/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]>>>>', resources: '/Properties<</L 6 0 R>>', content: '/OC /L BDC 0 0 1 1 re f EMC', objects: [`<</Type/OCG/Name(${SECRET})>>`] })],
  ['words of the document’s own in its tags', () => tagged(`/Zzz(${SECRET})/A<</O/UserProperties/P[<</N(${SECRET})/V(${SECRET})>>]>>`)],
  ['where a picture lay, as its description', () => tagged('/Alt(C:\\\\Users\\\\Zebedee Quux\\\\face.jpg)')],
  ['tags of a page that is gone', () => ({ ...tagged(''), objects: ['<</Type/StructTreeRoot/K[7 0 R 8 0 R]>>', '<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>', `<</Type/StructElem/S/P/P 6 0 R/Pg 9 0 R/K 0/ActualText(${SECRET})/T(${SECRET})>>`, '<</Type/Page/MediaBox[0 0 9 9]>>'] })],
  ['outline entries of a page that is gone', () => ({ catalog: '/Outlines 6 0 R', objects: ['<</Type/Outlines/First 7 0 R/Last 8 0 R/Count 2>>', `<</Title(${SECRET})/Parent 6 0 R/Next 8 0 R/Dest[9 0 R/Fit]>>`, '<</Title(Plan)/Parent 6 0 R/Prev 7 0 R/Dest[3 0 R/Fit]>>', '<</Type/Page/MediaBox[0 0 9 9]>>'] })],
  ['an outline whose only entry leads to somebody’s computer', () => ({ catalog: '/Outlines 6 0 R', objects: ['<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>', '<</Title(Plan)/Parent 6 0 R/A<</S/URI/URI(file:///C:/Users/Zebedee Quux/plan.docx)>>>>'] })],
  ['the name of a form’s field that has a description', () => form(`/FT/Tx/T(${SECRET})/TU(Your school)`)],
  ['what a field would be set back to', () => form(`/FT/Tx/T(school)/DV(${SECRET})`)],
  ['an intent to print with words', () => ({ catalog: `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(${SECRET})/Info(${SECRET})>>]` })],
  ['articles, their makers and where the file came from', () => ({ catalog: `/Threads[<</I<</Author(${SECRET})>>>>]/SpiderInfo<</V(${SECRET})>>/URI<</Base(https://${SECRET.replace(' ', '')}/Zebedee Quux)>>` })],
  ['a signature’s rights', () => ({ catalog: `/Perms<</UR3<</Name(${SECRET})>>>>/Legal<</Attestation(${SECRET})>>` })],
];

describe('a PDF keeps only what people can see, and loses', () => {
  test.each(TAKEN)('%s', async (_, make) => {
    const bytes = madePdf(await make());
    expect((await everythingIn(bytes)).replaceAll('#20', ' ').replace(/\s/g, '')).toContain('ZebedeeQuux');
    const raw = await inspectFile({ name: 'plan.pdf', bytes });
    expect(raw.map(({ remedy }) => remedy)).toEqual([expect.stringMatching(/^Add it through the editor/)]);
    const { bytes: clean } = await cleanFile({ name: 'plan.pdf', bytes });
    expect(await everythingIn(clean)).not.toMatch(/Zebedee|Quux|GPSLatitude/);
    expect(await inspectFile({ name: 'plan.pdf', bytes: clean })).toEqual([]);
    expect((await cleanFile({ name: 'plan.pdf', bytes: clean })).bytes).toEqual(clean);
    expect((await readShownText(clean))[0]).toContain(SHOWN);
  });
});

/** What a person has to correct. */
const ACTS = 'holds a program, a form that sends, or another file.';
const REFUSED: [string, string, () => Given | Uint8Array][] = [
  ['a program when it is opened', ACTS, () => ({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' })],
  ['a program under a name in codes', ACTS, () => ({ catalog: '/Open#41ction<</S/J#61vaScript/J#53(app.alert\\(1\\))>>' })],
  ['a program in packed objects', ACTS, () => ({ as: 'packed', catalog: '/OpenAction 6 0 R', objects: ['<</S/JavaScript/JS(app.alert\\(1\\))>>'] })],
  ['a program in a file with both lists', ACTS, () => ({ as: 'hybrid', catalog: '/OpenAction 6 0 R', objects: ['<</S/JavaScript/JS(app.alert\\(1\\))>>'] })],
  ['a program that was added later', ACTS, () => ({ as: 'updated', later: { 1: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>' } })],
  ['programs in its list of names', ACTS, () => ({ catalog: '/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>' })],
  ['a program behind a harmless step', ACTS, () => ({ page: link('/S/URI/URI(https://example.org/)/Next<</S/Launch/F(notepad.exe)>>') })],
  ['a program behind several steps', ACTS, () => ({ page: link('/S/GoTo/D[3 0 R/Fit]/Next[<</S/GoTo/D[3 0 R/Fit]/Next 6 0 R>>]'), objects: ['<</S/JavaScript/JS(1)>>'] })],
  ['a link that runs a program', ACTS, () => ({ page: link('/S/JavaScript/JS(1)') })],
  ['a link to a program in an address', ACTS, () => ({ page: link('/S/URI/URI(javascript:alert\\(1\\))') })],
  ['a link that starts a program', ACTS, () => ({ page: link('/S/Launch/F(notepad.exe)') })],
  ['a link that starts a program, in an object of its own', ACTS, () => ({ page: '/Annots 6 0 R', objects: ['[7 0 R]', '<</Subtype/Link/Rect[0 0 9 9]/A 8 0 R>>', '<</S/Launch/Win<</F(notepad.exe)>>>>'] })],
  ['a link into another file', ACTS, () => ({ page: link('/S/GoToR/F(other.pdf)/D[0/Fit]') })],
  ['a link into a file inside it', ACTS, () => ({ page: link('/S/GoToE/T<</R/C/N(a)>>') })],
  ['an outline entry that runs a program', ACTS, () => ({ catalog: '/Outlines 6 0 R', objects: ['<</First 7 0 R/Last 7 0 R/Count 1>>', '<</Title(Plan)/Parent 6 0 R/A<</S/JavaScript/JS(1)>>>>'] })],
  ['an address that opens of itself', ACTS, () => ({ catalog: '/OpenAction<</S/URI/URI(https://example.org/)>>' })],
  ['printing of itself', ACTS, () => ({ catalog: '/OpenAction<</S/Named/N/Print>>' })],
  ['actions of the document', ACTS, () => ({ catalog: '/AA<</WC<</S/JavaScript/JS(1)>>>>' })],
  ['actions of the page', ACTS, () => ({ page: '/AA<</O<</S/URI/URI(https://example.org/)>>>>' })],
  ['actions of a link', ACTS, () => ({ page: link('/S/URI/URI(https://example.org/)', '/AA<</E<</S/JavaScript/JS(1)>>>>') })],
  ['actions of a field', ACTS, () => form('/FT/Tx/T(a)/AA<</K<</S/JavaScript/JS(1)>>>>')],
  ['a button that sends', ACTS, () => form('/FT/Btn/Ff 65536/T(a)/A<</S/SubmitForm/F(https://example.org/)>>')],
  ['a button that fetches', ACTS, () => form('/FT/Btn/Ff 65536/T(a)/A<</S/ImportData/F(a.fdf)>>')],
  ['a form of the old kind', ACTS, () => ({ catalog: '/AcroForm<</Fields[]/XFA[]>>' })],
  ['another file', ACTS, () => ({ catalog: '/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>', objects: ['<</Type/Filespec/F(a)/EF<</F 7 0 R>>>>', stream('/Type/EmbeddedFile', 'x')] })],
  ['a file that belongs to the page', ACTS, () => ({ page: '/AF[6 0 R]', objects: ['<</Type/Filespec/F(a)>>'] })],
  ['a file behind an icon', ACTS, () => ({ page: note('FileAttachment', '/FS<</F(a)>>') })],
  ['a collection of files', ACTS, () => ({ catalog: '/Collection<</View/T>>' })],
  ['a sound', ACTS, () => ({ page: note('Sound') })],
  ['a film', ACTS, () => ({ page: note('Movie') })],
  ['a screen for films', ACTS, () => ({ page: note('Screen', '/A<</S/Rendition/OP 0>>') })],
  ['a film of the newer kind', ACTS, () => ({ page: note('RichMedia') })],
  ['a model in three dimensions', ACTS, () => ({ page: note('3D') })],
  ['a drawing that lies in another file', ACTS, () => ({ resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(a.pdf)/Page 0>>', '')] })],
  ['data that lies in another file', ACTS, () => ({ resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/F(a.bin)', '')] })],
  ['a program for a printer', ACTS, () => ({ resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/PS', '')] })],
  ['a password', 'is locked.', () => ({ trailer: '/Encrypt<</Filter/Standard/V 1/R 2/P -4>>' })],
  ['a field that is filled in', 'is a form that somebody has filled in.', () => form(`/FT/Tx/T(name)/V(${SECRET})`)],
  ['a field that is filled in in UTF-16', 'is a form that somebody has filled in.', () => form(`/FT/Tx/T(name)/V${wide(SECRET)}`)],
  ['a field that nobody sees', 'is a form with hidden fields.', () => form(`/FT/Tx/T(name)/F 2`)],
  ['a signature', 'has somebody’s signature in it.', () => form(`/FT/Sig/T(s)/V<</Type/Sig/Name(${SECRET})>>`)],
  ['a layer that is hidden', 'has layers that are hidden.', () => ({ catalog: '/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>', objects: ['<</Type/OCG/Name(Answers)>>'] })],
  ['layers that are all hidden', 'has layers that are hidden.', () => ({ catalog: '/OCProperties<</OCGs[6 0 R]/D<</BaseState/OFF>>>>', objects: ['<</Type/OCG/Name(Answers)>>'] })],
  ['a layer that is hidden on a screen', 'has layers that are hidden.', () => ({ catalog: '/OCProperties<</OCGs[6 0 R]/D<<>>>>', objects: ['<</Type/OCG/Name(a)/Usage<</View<</ViewState/OFF>>>>>>'] })],
  ['words that are still to be blacked out', 'marks text to be blacked out, which has not been done.', () => ({ page: note('Redact', '/OverlayText(x)') })],
  ['a text box without its drawing', 'has text typed over it that not every program shows.', () => ({ page: note('FreeText', '/Contents(Hello)') })],
  ['data packed in a way that nobody knows', 'is made in a way that cannot be inspected.', () => ({ resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/Zzz', 'x')] })],
  ['data that is no packed data', 'is made in a way that cannot be inspected.', () => ({ resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode', 'x')] })],
  ['lists inside each other without an end', 'is made in a way that cannot be inspected.', () => ({ catalog: `/ViewerPreferences ${'['.repeat(300)}${']'.repeat(300)}` })],
  ['pages that lead to themselves', 'is made in a way that cannot be inspected.', () => ({ as: 'updated', later: { 2: '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>' } })],
  ['a page that another program reads otherwise', 'is made in a way that cannot be inspected.', () => twoMeanings()],
  ['an end that is missing', 'cannot be opened.', () => madePdf().subarray(0, 300)],
  ['a lock on its packed objects too', 'is locked.', () => lockedInside()],
];

describe('a PDF is refused, with what to do, if it has', () => {
  test.each(REFUSED)('%s', async (_, what, make) => {
    const made = make();
    const bytes = made instanceof Uint8Array ? made : madePdf(made);
    const { bytes: same } = await cleanFile({ name: 'plan.pdf', bytes });
    expect(same).toBe(bytes);
    const faults = await inspectFile({ name: 'plan.pdf', bytes });
    expect(faults.map((fault) => fault.what)).toEqual([`"plan.pdf" ${what}`]);
  });
});

/** A PDF whose packed objects cannot be unpacked without its password. */
function lockedInside(): Uint8Array {
  const bytes = madePdf({ as: 'packed', trailer: '/Encrypt 9 0 R' });
  const at = Buffer.from(bytes).indexOf('stream\n', Buffer.from(bytes).indexOf('/ObjStm')) + 7;
  return bytes.map((byte, place) => (place >= at && place < at + 20 ? byte ^ 0x5a : byte));
}

/** The list at the end leads to a page inside the data of another object, where a program that reads from beginning to end does not look. */
function twoMeanings(): Uint8Array {
  const hidden = '4 0 obj\n<</Length 56>>stream\nBT /F1 12 Tf 20 100 Td (Other words, not these) Tj ET      \nendstream\nendobj\n';
  const text = new TextDecoder('latin1').decode(madePdf({ objects: [stream('', hidden)] }));
  const at = text.indexOf(hidden);
  let line = -1;
  const lists = text.replace(/\d{10} 00000 n \n/g, (entry) => (++line === 3 ? `${String(at).padStart(10, '0')} 00000 n \n` : entry));
  return latin(lists);
}

/** A profile with a text tag. */
function profileOf(words: string): Uint8Array {
  const tag = joinBytes([latin('text'), [0, 0, 0, 0], latin(words), [0]]);
  const bytes = new Uint8Array(144 + tag.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length);
  bytes.set(latin('mntrRGB XYZ '), 12);
  bytes.set(latin('acsp'), 36);
  view.setUint32(128, 1);
  bytes.set(latin('cprt'), 132);
  view.setUint32(136, 144);
  view.setUint32(140, tag.length);
  bytes.set(tag, 144);
  return bytes;
}

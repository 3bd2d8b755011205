import { constants, deflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanFile } from '../clean.ts';
import { inspectFile } from '../inspect.ts';
import { cleanPdf } from './clean-pdf.ts';
import { drawn, draws, everythingIn, form, image, latin, madePdf, shown, stream, tagged, type Given } from './made-pdf.ts';
import { readShownText } from './read-shown-text.ts';

const packedDrawing = (data: Uint8Array) => stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode', data);
/** Packed data whose checksum ends in the byte of a line feed. */
const endingInLine = () => {
  for (let blanks = 0; ; blanks++) {
    const packed = zlibSync(latin(`0 0 9 9 re f${' '.repeat(blanks)}`));
    if (packed.at(-1) === 10) return packed;
  }
};

/** What ordinary programs write: nothing is left out, and nothing is reported. */
const ORDINARY: [string, () => Given | Promise<Given>][] = [
  ['the plainest PDF', () => ({})],
  ['a title and a program', () => ({ info: "/Title(Our plan)/Creator(Writer)/Producer(LibreOffice 24.2)/CreationDate(D:20260101120000Z)" })],
  ['a link to the web, to a letter and within it', () => ({ page: '/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/a?b=c)>>>><</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(mailto:office@example.org)>>>><</Subtype/Link/Rect[0 0 9 9]/Dest[3 0 R/XYZ 0 0 0]>>]' })],
  ['tags with a description', () => tagged('/Alt(A face that smiles)/Lang(cy)')],
  ['an outline', () => ({ catalog: '/PageMode/UseOutlines/Outlines 6 0 R', objects: ['<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>', '<</Title(Plan)/Parent 6 0 R/Dest[3 0 R/Fit]>>'] })],
  ['numbers for its pages', () => ({ catalog: '/PageLabels<</Nums[0<</S/D/P(A-)>>]>>' })],
  ['an empty form', () => form('/FT/Tx/T(school)/MK<</BC[0]>>', '/NeedAppearances true/DA(/Helv 0 Tf)')],
  ['a box to tick', () => form('/FT/Btn/T(yes)/V/Off/AS/Off')],
  ['a list to choose from', () => form('/FT/Ch/Ff 131072/T(key)/Opt[(Choose one)(Key stage 1)]/V(Choose one)')],
  ['a drawing', () => ({ resources: shown, content: draws, objects: [drawn] })],
  ['a drawing that uses what its page has', () => ({ resources: '/XObject<</P 6 0 R/Q 7 0 R>>', content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', '/#51 Do'), drawn] })],
  ['a scan', async () => ({ resources: shown, content: draws, objects: [image('/DCTDecode', new Uint8Array(await sharp({ create: { width: 16, height: 16, channels: 3, background: 'teal' } }).jpeg().toBuffer()))] })],
  ['data without a last block, as programs write it that mark up a PDF', () => ({ resources: shown, content: draws, objects: [packedDrawing(deflateSync('0 0 9 9 re f', { finishFlush: constants.Z_SYNC_FLUSH }))] })],
  ['data whose last byte was taken for the end of a line', () => ({ resources: shown, content: draws, objects: [packedDrawing(endingInLine().subarray(0, -1))] })],
  ['a way to open it', () => ({ catalog: '/OpenAction[3 0 R/Fit]/ViewerPreferences<</DisplayDocTitle true>>/Lang(en-GB)' })],
];

describe('an ordinary PDF passes, with', () => {
  test.each(ORDINARY)('%s', async (_, make) => {
    for (const as of ['plain', 'packed', 'hybrid'] as const) {
      const bytes = madePdf({ ...(await make()), as });
      const { bytes: clean, notes } = await cleanFile({ name: 'plan.pdf', bytes });
      expect(notes).toEqual([]);
      expect(await inspectFile({ name: 'plan.pdf', bytes: clean })).toEqual([]);
      expect(await readShownText(clean)).toEqual(await readShownText(bytes));
      if (as === 'plain') expect(await inspectFile({ name: 'plan.pdf', bytes })).toEqual([]);
    }
  });
});

/** What led to parts that nothing leads to afterwards. */
const LEFT: [string, () => Given][] = [
  ['what is left of a form whose fields are gone', () => ({ catalog: '/AcroForm<</Fields[]/DA(/Helv 0 Tf)/DR<</Font<</Helv 6 0 R>>>>>>', objects: ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 7 0 R>>', '<</Type/Encoding/Differences[24/breve]>>'] })],
  ['a form that does not name its fields', () => ({ catalog: '/AcroForm<</DA(/Helv 0 Tf)>>' })],
  ['tags of which some have gone', () => ({ ...tagged(''), objects: ['<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]4 8 0 R]>>/ParentTreeNextKey 5>>', '<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>'] })],
];

test.each(LEFT)('a PDF that has been cleaned is clean: with %s', async (_, make) => {
  for (const as of ['plain', 'packed'] as const) {
    const { bytes } = await cleanPdf(madePdf({ ...make(), as }));
    expect(await cleanPdf(bytes)).toMatchObject({ isSame: true, bytes });
  }
});

test('a clean PDF keeps its title, language, tags, links, outline and the claim to be accessible', async () => {
  const bytes = madePdf({
    info: '/Title(Our plan)',
    catalog: '/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Outlines 8 0 R/Metadata 10 0 R/ViewerPreferences<</DisplayDocTitle true>>',
    page: '/StructParents 0/Annots[11 0 R]',
    objects: [
      '<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]1 12 0 R]>>/RoleMap<</Heading#201/H1>>>>', '<</Type/StructElem/S/Heading#201/P 6 0 R/Pg 3 0 R/K[0 12 0 R]>>',
      '<</Type/Outlines/First 9 0 R/Last 9 0 R/Count 1>>', '<</Title(Start)/Parent 8 0 R/A<</S/GoTo/D(start)>>>>',
      stream('/Type/Metadata/Subtype/XML', '<rdf:Description><pdfuaid:part>1</pdfuaid:part></rdf:Description>'),
      '<</Subtype/Link/Rect[0 0 9 9]/StructParent 1/Contents(Example)/A<</S/URI/URI(https://example.org/)>>>>',
      '<</Type/StructElem/S/Link/P 7 0 R/Pg 3 0 R/K<</Type/OBJR/Obj 11 0 R>>>>',
    ],
    trailer: '', content: '',
  });
  const dests = joinDests(bytes);
  const { bytes: clean } = await cleanPdf(dests);
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(clean));
  const page = await pdf.getPage(1);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Our plan', Language: 'en-GB' });
  expect((metadata as { get(name: string): unknown } | null)?.get('dc:title')).toBe('Our plan');
  expect(await everythingIn(clean)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(await pdf.getOutline()).toMatchObject([{ title: 'Start', dest: [expect.anything(), { name: 'Fit' }] }]);
  expect(await page.getAnnotations()).toMatchObject([{ url: 'https://example.org/', contentsObj: { str: 'Example' } }]);
  expect(await page.getStructTree()).toMatchObject({ children: [{ role: 'H1', children: [{ type: 'content' }, { role: 'Link', children: [{ type: 'annotation' }] }] }] });
});

test.each(['plain', 'packed'] as const)('a PDF far larger inside than it seems is not unpacked to its end (%s)', async (as) => {
  const bytes = madePdf({ as, ...(as === 'plain' ? { resources: shown, content: draws, objects: [stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode', zlibSync(new Uint8Array(3_000_000)))] } : { info: `/Title(${'long '.repeat(400_000)})` }) });
  await expect(cleanPdf(bytes, 1_000_000)).rejects.toMatchObject({ reason: 'large' });
});

test('the text of a clean PDF is compressed once, however it was packed', async () => {
  const plain = await cleanPdf(madePdf());
  const others = await Promise.all((['packed', 'hybrid'] as const).map((as) => cleanPdf(madePdf({ as }))));
  expect(others.map(({ bytes }) => bytes)).toEqual([plain.bytes, plain.bytes]);
});

function joinDests(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  return latin(text.replace('/Lang(en-GB)', '/Lang(en-GB)/Names<</Dests<</Names[(start)[3 0 R/Fit]]>>>>'));
}

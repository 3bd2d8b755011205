import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cell, drawing, p, pictureLink, png, read, run, SPACES, style, styled, styles, table, word } from './made-word.ts';

const BLACKED = 'Text that nobody could see on paper, such as black on black, was not imported.';
const HIDDEN = 'Hidden text was not imported.';
const letters = (id: string, marks: string, more = '') => `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${marks}</w:rPr></w:style>`;
const lined = (id: string, marks: string, more = '') => style(id, id, `${more}<w:rPr>${marks}</w:rPr>`);
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
/** A box with text and a filling. */
const boxed = (filling: string, inside: string, more = '') => `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr><a:prstGeom prst="rect"/>${filling}</wps:spPr>${more}<wps:txbx><w:txbxContent>${p(inside)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const ofStyle = (words: string, id: string, marks = '') => run(words, `<w:rStyle w:val="${id}"/>${marks}`);

describe('hidden text is not imported, and a note says so', () => {
  test.each<[string, string, Record<string, string>]>([
    ['by the run', p(run('Seen.') + run('Unseen', '<w:vanish/>')), {}],
    ['by a mark that cannot be shown', p(run('Seen.') + run('Unseen', '<w:specVanish/>')), {}],
    ['by a style of letters', p(run('Seen.') + ofStyle('Unseen', 'Quiet')), styles(letters('Quiet', '<w:vanish/>'))],
    ['by a style that is based on one', p(run('Seen.') + ofStyle('Unseen', 'Child')), styles(letters('Quiet', '<w:vanish/>') + letters('Child', '<w:b/>', '<w:basedOn w:val="Quiet"/>'))],
    ['by a style of paragraphs', styled('Quiet', 'Unseen') + p('Seen.'), styles(lined('Quiet', '<w:vanish/>'))],
    ['by what all paragraphs have', p('Unseen') + p(run('Seen.', '<w:vanish w:val="0"/>')), styles(`<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>`)],
    ['as a row', `<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${cell('Unseen')}${cell('x')}</w:tr><w:tr>${cell('Seen.')}${cell('D')}</w:tr></w:tbl>`, {}],
  ])('%s', async (_, body, more) => {
    const done = await read(word(p('First.') + body, more));
    expect(done.body).toContain('Seen.');
    expect(JSON.stringify(done)).not.toContain('Unseen');
    expect(done.notes).toContain(HIDDEN);
  });

  test('and text that only looks hidden stays', async () => {
    const done = await read(word(p(ofStyle('One, ', 'Quiet', '<w:vanish w:val="false"/>') + run('two.')), styles(letters('Quiet', '<w:vanish/>'))));
    expect([done.body, done.notes]).toEqual(['One, two.', []]);
  });
});

describe('text in the colour of its background is not imported, and a note says so', () => {
  test.each([
    ['under the black highlighter', p(run('Seen.') + run('Unseen', '<w:highlight w:val="black"/>'))],
    ['black ones under it', p(run('Seen.') + run('Unseen', '<w:color w:val="000000"/><w:highlight w:val="black"/>'))],
    ['on black shading', p(run('Seen.') + run('Unseen', '<w:shd w:val="clear" w:fill="000000"/>'))],
    ['white on white', p(run('Seen.') + run('Unseen', '<w:color w:val="FFFFFF"/>'))],
    ['nearly white on white', p(run('Seen.') + run('Unseen', '<w:color w:val="FDFDFD"/>'))],
    ['yellow under yellow', p(run('Seen.') + run('Unseen', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))],
    ['of the colour of their cell', table(cell('A') + `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="336699"/></w:tcPr>${p(run('Unseen', '<w:color w:val="336699"/>'))}</w:tc>`, cell('Seen.') + cell('D'))],
    ['in the colour of the paper by its name in the theme', p(run('Seen.') + run('Unseen', '<w:color w:val="000000" w:themeColor="background1"/>'))],
    ['in a box without a filling', p(run('Seen.') + boxed('<a:noFill/>', run('Unseen', '<w:color w:val="FFFFFF"/>')))],
    ['black in a black box', p(run('Seen.') + boxed(BLACK, run('Unseen', '<w:color w:val="000000"/>')))],
    ['white in a white box of an old Word', p(`${run('Seen.')}<w:r><w:pict><v:rect><v:textbox><w:txbxContent>${p(run('Unseen', '<w:color w:val="FFFFFF"/>'))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`)],
    ['half a point high', p(run('Seen.') + run('Unseen', '<w:sz w:val="1"/>'))],
  ])('%s', async (_, body) => {
    const done = await read(word(body));
    expect(done.body).toContain('Seen.');
    expect(JSON.stringify(done)).not.toContain('Unseen');
    expect(done.notes).toContain(BLACKED);
  });

  test('on a page whose background is white', async () => {
    const done = await read(word(p(run('Seen.') + run('Unseen', '<w:color w:val="FFFFFF"/>')), { 'word/document.xml': `<w:document ${SPACES}><w:background w:color="FFFFFF"/><w:body>${p(run('Seen.') + run('Unseen', '<w:color w:val="FFFFFF"/>'))}</w:body></w:document>` }));
    expect([done.body, done.notes.includes(BLACKED)]).toEqual(['Seen.', true]);
  });

  test('by a style too', async () => {
    const done = await read(word(p(run('Seen.') + ofStyle('Unseen', 'Quiet')), styles(letters('Quiet', '<w:color w:val="FFFFFF"/>'))));
    expect([done.body, done.notes]).toEqual(['Seen.', [BLACKED]]);
  });

  test.each([
    ['white letters in a dark cell', table(`<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${p(run('Seen', '<w:color w:val="FFFFFF"/>'))}</w:tc>${cell('B')}`, cell('C') + cell('D'))],
    ['white letters in a table whose style colours its cells', `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr>${cell(p(run('Seen', '<w:color w:val="FFFFFF"/>')))}${cell('B')}</w:tr><w:tr>${cell('C')}${cell('D')}</w:tr></w:tbl>`],
    ['white letters on a dark line', p(run('Seen', '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="000000"/>')],
    ['black letters under yellow', p(run('Seen', '<w:highlight w:val="yellow"/>'))],
    ['white letters in a black box', p(run('A') + boxed(BLACK, run('Seen', '<w:color w:val="FFFFFF"/>')))],
    ['white letters in a black box of an old Word', p(`${run('A')}<w:r><w:pict><v:rect fillcolor="#1f3864 [3215]"><v:textbox><w:txbxContent>${p(run('Seen', '<w:color w:val="FFFFFF"/>'))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`)],
    ['white letters in a box that the theme fills', p(run('A') + boxed('', run('Seen', '<w:color w:val="FFFFFF"/>'), '<wps:style><a:fillRef idx="1"/></wps:style>'))],
    ['white letters in a group, which may have anything behind them', p(run('A') + boxed('<a:noFill/>', run('Seen', '<w:color w:val="FFFFFF"/>')).replace('<wps:wsp>', '<wpg:wgp xmlns:wpg="x"><wps:wsp>').replace('</wps:wsp>', '</wps:wsp></wpg:wgp>'))],
    ['letters of the usual colour', p(run('Seen', '<w:color w:val="auto"/>'))],
  ])('but %s stay', async (_, body) => {
    const done = await read(word(body, styles('<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/></w:style>')));
    expect(done.body).toContain('Seen');
    expect(done.notes).not.toContain(BLACKED);
  });
});

test.each(['<w:vanish/>', '<w:sz w:val="2"/>', '<w:color w:val="FFFFFF"/>'])('a style without an identifier, as programs that fill in reports write them, is nobody’s and hides nothing (%s)', async (marks) => {
  const done = await read(word(p('Seen.') + p(run('Seen too.')), styles(`<w:style><w:name w:val="EmptyCellLayoutStyle"/><w:rPr>${marks}</w:rPr></w:style>`)));
  expect([done.body, done.notes]).toEqual(['Seen.\n\nSeen too.', []]);
});

describe('a picture of which Word shows only a piece', () => {
  const note = '1 picture was cropped in Word and not imported: the part you cropped away is still in the file. In Word choose Picture Format, Compress Pictures, Delete cropped areas of pictures, save the file, and choose it again.';
  test.each(['r="50000"', 'l="100"', 't="12000" b="3"'])('is not imported (%s), and a note says so', async (sides) => {
    const shown = drawing('descr="A board"').replace('</pic:blipFill>', `<a:srcRect ${sides}/></pic:blipFill>`);
    const done = await read(word(p('Words.') + p(shown), { 'word/media/a.png': await png() }, pictureLink('a.png')));
    expect([done.body, done.pictures, done.notes]).toEqual(['Words.', [], [note]]);
  });

  test.each(['<a:srcRect/>', '<a:srcRect l="0" r="0"/>', '<a:srcRect l="-5000"/>'])('and a whole one is imported (%s)', async (mark) => {
    const shown = drawing('descr="A board"').replace('</pic:blipFill>', `${mark}</pic:blipFill>`);
    expect((await read(word(p(shown), { 'word/media/a.png': await png() }, pictureLink('a.png')))).body).toBe('![A board](picture-1.png)');
  });
});

describe('tracked changes are accepted', () => {
  const by = 'w:id="7" w:author="x" w:date="2026-01-01T00:00:00Z"';
  test('a deleted row is left out', async () => {
    const gone = `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(p(`<w:del ${by}><w:r><w:delText>Unseen</w:delText></w:r></w:del>`)).repeat(2)}</w:tr>`;
    expect((await read(word(`<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr>${gone}<w:tr>${cell('C')}${cell('D')}</w:tr></w:tbl>`))).body).toBe('| A | B |\n| - | - |\n| C | D |');
  });

  test('two paragraphs whose border was deleted are one', async () => {
    const mark = `<w:rPr><w:del ${by}/></w:rPr>`;
    expect((await read(word(p('We sit in a cir', mark) + p('cle fir', mark) + p('st.') + p('Then we talk.')))).body).toBe('We sit in a circle first.\n\nThen we talk.');
  });

  test('moved text is where it was moved to', async () => {
    expect((await read(word(p(`<w:moveFrom ${by}>${run('Moved.')}</w:moveFrom>${run('Stays.')}`) + p(`<w:moveTo ${by}>${run('Moved.')}</w:moveTo>`)))).body).toBe('Stays.\n\nMoved.');
  });
});

test('somebody whose account begins with the surname is left out in either order', async () => {
  const core = { 'docProps/core.xml': '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Quux, Zebedee</dc:creator></cp:coreProperties>' };
  const done = await read(word(p('Written by Quux, Zebedee for all.') + p('Ask Zebedee Quux first.'), core));
  expect(JSON.stringify(done)).not.toMatch(/Quux|Zebedee/);
  expect(done.notes).toHaveLength(1);
});

test('a school is not a person, and stays in the credit', async () => {
  const core = { 'docProps/core.xml': '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Alder Lane Centre</dc:creator></cp:coreProperties>' };
  expect((await read(word(p('“A plan” by Alder Lane Centre, shared.'), core))).body).toBe('“A plan” by Alder Lane Centre, shared.');
});

test('a file whose parts have other names, as Word in a browser gives them, is read with its styles and lists', async () => {
  const numbering = `<w:numbering ${SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const usual = unzipSync(word(styled('berschrift1', 'A heading') + p('Seen.') + styled('Quiet', 'Unseen') + p('One', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + p('Two', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + styled('berschrift1', 'Another') + p('End.'), { ...styles(style('berschrift1', 'heading 1') + lined('Quiet', '<w:vanish/>')), 'word/numbering.xml': numbering }));
  const renamed = Object.fromEntries(Object.entries(usual).map(([name, bytes]) => [name.replace(/document\.xml/, 'document22.xml').replace(/(styles|numbering)\.xml/, '$12.xml'), /\.rels$/.test(name) ? strToU8(strFromU8(bytes).replace('Target="word/document.xml"', 'Target="/word/document22.xml"').replace(/Target="(styles|numbering)\.xml"/g, 'Target="$12.xml"')) : bytes]));
  const done = await read(zipSync(renamed));
  expect(done.body).toBe('## A heading\n\nSeen.\n\n1. One\n2. Two\n\n## Another\n\nEnd.');
});

test('text whose direction is overridden stays, and a merged file that is not there is reported', async () => {
  const done = await read(word(p(`${run('Ring ')}<w:dir w:val="ltr">${run('01234 567890')}</w:dir>${run(' or ')}<w:bdo w:val="rtl">${run('اردو')}</w:bdo>${run('.')}`) + '<w:altChunk r:id="rIdA"/>'));
  expect([done.body, done.notes]).toEqual(['Ring 01234 567890 or اردو.', ['A file that was merged into this one was not imported. Open this file in Word, save it again, and choose that.']]);
});

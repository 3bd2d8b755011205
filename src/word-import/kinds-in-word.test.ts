import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cell, drawing, OFFICE, p, pictureLink, png, read, run, SPACES, style, styled, styles, table, word } from './made-word.ts';
import { readWord } from './read-word.ts';
import { redrawPicture } from './redraw-picture.ts';

const GAPS = 'Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.';
const LETTERED = 'Some lists were numbered with letters, Roman numerals or several figures (a, iv, 1.1). They have plain figures now. Check what refers to them.';

describe('lists are numbered as in Word', () => {
  const level = (at: number, format: string, shown = `%${at + 1}.`, more = '') => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${shown}"/></w:lvl>`;
  const kind = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const list = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const item = (words: string, id: number, at = 0) => p(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const numbering = (inside: string) => ({ 'word/numbering.xml': `<w:numbering ${SPACES}>${inside}</w:numbering>` });
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

  test('as LibreOffice saves them, with a list of its own for the first item', async () => {
    const { body } = await read(word(item('One', 2) + item('Two', 1) + p('Between.') + item('Three', 1) + item('A new one', 3), numbering(kind(0, level(0, 'decimal')) + list(1, 0) + list(2, 0, again) + list(3, 0, again))));
    expect(body).toBe('1. One\n2. Two\n\nBetween.\n\n3. Three\n\n1) A new one');
  });

  test('in the cells of a table', async () => {
    const { body } = await read(word(table(cell('A') + cell('B'), cell(item('One', 1), item('Two', 1)) + cell(item('Three', 1))), numbering(kind(0, level(0, 'decimal')) + list(1, 0))));
    expect(body).toContain('| 1. One<br />2. Two | 3. Three |');
  });

  test('where the name of a style gives the level, and where a list begins at a deep one', async () => {
    const named = ['List Bullet', 'List Bullet 2', 'List Bullet 3'].map((name, at) => style(`L${at}`, name, `<w:pPr><w:numPr><w:numId w:val="${at + 1}"/></w:numPr></w:pPr>`)).join('');
    const bullets = [0, 1, 2].map((id) => kind(id, level(0, 'bullet', '•'))).join('') + [0, 1, 2].map((id) => list(id + 1, id)).join('');
    expect((await read(word(styled('L0', 'Top') + styled('L1', 'Under') + styled('L2', 'Deep') + styled('L0', 'Top again') + p('x') + styled('L2', 'Alone'), { ...styles(named), ...numbering(bullets) }))).body).toBe('- Top\n  - Under\n    - Deep\n- Top again\n\nx\n\n- Alone');
  });

  test('where a style brings the list and a paragraph opts out, and where one list has the kind of a style', async () => {
    const more = { ...styles(style('L', 'Steps', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')), ...numbering(kind(0, level(0, 'decimal')) + kind(1, '<w:numStyleLink w:val="L"/>') + list(1, 0) + list(2, 1)) };
    expect((await read(word(styled('L', 'Item') + p('Not one', '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>') + item('Linked', 2), more))).body).toBe('1. Item\n\nNot one\n\n2. Linked');
  });

  test('with letters become figures, and a note says so', async () => {
    const { body, notes } = await read(word(item('One', 1) + item('Two', 1), numbering(kind(0, level(0, 'lowerLetter', '%1)')) + list(1, 0))));
    expect([body, notes]).toEqual(['1. One\n2. Two', [LETTERED]]);
  });

  test('the numbers of headings are told of', async () => {
    const heading = style('H', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const { body, notes } = await read(word(styled('H', 'One') + p('x') + styled('H', 'Two'), { ...styles(heading), ...numbering(kind(0, level(0, 'decimal')) + list(1, 0)) }));
    expect([body, notes]).toEqual(['## One\n\nx\n\n## Two', ['The numbers that Word gave to headings were not imported. Check what refers to them.']]);
  });
});

test('symbols of symbol fonts are what they show; one that nothing shows is told of', async () => {
  const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  const inFont = (words: string, font: string) => run(words, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
  const { body, notes } = await read(word(p([run('Face '), sym('Wingdings', 'F04A'), run(' tick '), sym('Segoe UI Symbol', '2714'), run(' and '), inFont('ü', 'Wingdings'), run(' angle '), inFont('ab', 'Symbol'), run(' box '), inFont('\uF0A8', 'Wingdings'), run(' cross '), sym('Wingdings', 'F0FD'), sym('Marlett', 'F061')].join(''))));
  expect(body).toBe('Face ☺ tick ✔ and ✓ angle αβ box ☐ cross ☒');
  expect(notes).toEqual(['1 symbol from a symbol font could not be imported. Say in words what it means.']);
});

describe('places to fill in', () => {
  const field = (code: string, data: string, result?: string) => `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const control = (properties: string, content: string) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const choices = (...names: string[]) => `<w:dropDownList>${names.map((name) => `<w:listItem w:displayText="${name}" w:value="x"/>`).join('')}</w:dropDownList>`;

  test('of old forms stay: text, choices, boxes, buttons', async () => {
    const { body, notes } = await read(word(p([
      run('Name '), field('FORMTEXT', '<w:ffData/>', run('\u2002\u2002') + run('\u2002')), run(' on '), field('FORMDROPDOWN', '<w:ffData><w:ddList><w:listEntry w:val="Mon"/><w:listEntry w:val="Tue"/></w:ddList></w:ffData>'),
      run(', typed '), field('FORMTEXT', '', run('in ') + run('full')), run(', box '), field('FORMCHECKBOX', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'), run(' and '), field('MACROBUTTON NoMacro [the school]', ''),
    ].join(''))));
    expect([body, notes]).toEqual(['Name … on … (Mon / Tue), typed in full, box ☑ and \\[the school]', [GAPS]]);
  });

  test('of new forms stay: choices, what somebody wrote to say what belongs there, and dots where only Word asks', async () => {
    const { body, notes } = await read(word(p([
      run('On '), control(`<w:showingPlcHdr/>${choices('Choose an item.', 'Monday', 'Friday')}`, run('Choose an item.')), run(' for '), control('<w:showingPlcHdr/>', run('name of the class')), run(' from '), control('<w:showingPlcHdr/><w:date/>', run('Click or tap to enter a date.')), run(' by '), control(choices('bus', 'train'), run('bus')),
    ].join(''))));
    expect([body, notes]).toEqual(['On … (Monday / Friday) for \\[name of the class] from … by bus', [GAPS]]);
  });

  test('that are lines to write on stay, drawn with underlined tabs or spaces', async () => {
    expect((await read(word(p(`${run('Name:')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/><w:tab/></w:r>${run('Class:')}${run('        ', '<w:u w:val="single"/>')}`)))).body).toBe('Name: … Class: …');
  });

  test('are the text of a template', async () => {
    const asked = control('<w:showingPlcHdr/>', p('Describe what happened, in the words of the people who were there.'));
    const { body, notes } = await read(word(p('Plan') + asked));
    expect(body).toBe('Plan\n\nDescribe what happened, in the words of the people who were there.');
    expect(notes).toEqual(['This file is a template: what it asks people to fill in came along as text.']);
  });
});

describe('a file that was merged into another comes in where Word shows it', () => {
  const link = (file: string) => `<Relationship Id="rIdA" Type="${OFFICE}/aFChunk" Target="${file}"/>`;
  const around = p('Before.') + '<w:altChunk r:id="rIdA"/>' + p('After.');

  test.each<[string, string | Uint8Array, string, string[]]>([
    ['a.htm', '<html><head><title>x</title><style>p{}</style></head><body><h2>Part</h2><p>One <b>two</b><p style="display:none">Secret<ul><li>three</ul><h2>More</h2><img src="https://evil.example/x.png"></body></html>', 'Before.\n\n## Part\n\nOne **two**\n\n- three\n\n## More\n\nAfter.', ['The pictures of a web page that was merged into this file were not imported. Add them by hand.', 'Hidden text was not imported.']],
    ['a.txt', 'Line one\r\nLine <two>', 'Before.\n\nLine one\n\nLine \\<two>\n\nAfter.', []],
    ['a.docx', word(p('Inner text.') + table(cell('A') + cell('B'), cell('C') + cell('D'))), 'Before.\n\nInner text.\n\n| A | B |\n| - | - |\n| C | D |\n\nAfter.', ['1 table had no heading row, so the first row became one. Check that it describes what is below it.']],
    ['broken.docx', 'rubbish', 'Before.\n\nAfter.', ['A file that was merged into this one was not imported (DOCX). Open this file in Word, save it again, and choose that.']],
    ['a.rtf', '{\\rtf1 x}', 'Before.\n\nAfter.', ['A file that was merged into this one was not imported (RTF). Open this file in Word, save it again, and choose that.']],
  ])('%s', async (file, content, body, notes) => {
    const done = await read(word(around, { [`word/${file}`]: content }, link(file)));
    expect([done.body, done.notes]).toEqual([body, notes]);
  });

  test('with its pictures and the names it gives, when it is a Word file', async () => {
    const inner = word(p('Kept.') + p(drawing('descr="A cat"')), { 'word/media/a.png': await png() }, pictureLink('a.png'));
    const done = await read(word(p(drawing('descr="A dog"')) + around, { 'word/media/a.png': await png(), 'word/inner.docx': inner }, pictureLink('a.png') + link('inner.docx')));
    expect(done.body).toBe('![A dog](picture-1.png)\n\nBefore.\n\nKept.\n\n![A cat](picture-2.png)\n\nAfter.');
  });
});

describe('what a shape covers is left out, and a note says so', () => {
  const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
  const NOTE = '1 paragraph or picture lies under a filled shape, and was not imported: the file does not say how much of it is covered. Type in what may be read.';
  const shape = (filling: string, { x = 0, y = 0, behind = 0, more = '' } = {}) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="${behind}"><wp:positionH relativeFrom="column"><wp:posOffset>${x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${y}</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="150000"/><wp:wrapNone/><wp:docPr id="3" name="Rectangle 3"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr><a:prstGeom prst="rect"/>${filling}</wps:spPr>${more}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;

  test.each([
    ['in its own paragraph', p(run('Unseen, he said.') + shape(BLACK))],
    ['in the next', p(run('Seen.') + shape(BLACK, { y: 170_000 })) + p('Unseen')],
    ['in the one before', p('Unseen') + p(run('Seen.') + shape(BLACK, { y: -160_000 }))],
    ['with a filling from the theme', p(run('Unseen') + shape('', { more: '<wps:style><a:fillRef idx="1"/></wps:style>' }))],
    ['as a text box without text', p(run('Unseen') + shape(BLACK, { more: '<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>' }))],
    ['drawn by an old Word', p(`${run('Unseen')}<w:r><w:pict><v:rect style="position:absolute;margin-left:0;margin-top:0;width:90pt;height:14pt;z-index:2" fillcolor="black"/></w:pict></w:r>`)],
  ])('%s', async (_, body) => {
    const done = await read(word(p('Seen first.') + body + p('Seen last.')));
    expect(done.body).toMatch(/^Seen first\.[^]*Seen last\.$/);
    expect(JSON.stringify(done)).not.toContain('Unseen');
    expect(done.notes).toEqual([NOTE]);
  });

  test.each([
    ['beside it', shape(BLACK, { x: 4_000_000 })], ['above it', shape(BLACK, { y: -400_000 })], ['behind it', shape(BLACK, { behind: 1 })], ['empty', shape('<a:noFill/>')], ['of glass', shape('<a:solidFill><a:srgbClr val="000000"><a:alpha val="20000"/></a:srgbClr></a:solidFill>')],
  ])('but not text that a shape leaves to be seen: %s', async (_, more) => {
    const done = await read(word(p(run('Seen.') + more)));
    expect([done.body, done.notes]).toEqual(['Seen.', []]);
  });

  test('a picture in a group with a shape over it is left out', async () => {
    const group = (over: string) => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Group" descr="A group"/><a:graphic><a:graphicData><wpg:wgp xmlns:wpg="x"><pic:pic><pic:blipFill><a:blip r:embed="rIdPicture"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99" cy="99"/></a:xfrm></pic:spPr></pic:pic>${over}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const box = `<wps:wsp><wps:spPr><a:xfrm><a:off x="50" y="50"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/>${BLACK}</wps:spPr></wps:wsp>`;
    const done = await read(word(p('Words.') + p(group(box)) + p(group('')), { 'word/media/a.png': await png() }, pictureLink('a.png')));
    expect([done.body, done.notes]).toEqual(['Words.\n\n![A group](picture-1.png)', [NOTE]]);
  });
});

describe('a picture comes in as Word shows it', () => {
  /** Four colours: red and green above, blue and white below. */
  const four = async () => new Uint8Array(await sharp(Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]), { raw: { width: 2, height: 2, channels: 3 } }).resize(40, 40, { kernel: 'nearest' }).png().toBuffer());
  const NAMES: Record<string, string> = { '255,0,0': 'red', '0,255,0': 'green', '0,0,255': 'blue', '255,255,255': 'white' };
  async function cornersOf(bytes: Uint8Array): Promise<string[]> {
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [0, 1, 2].map((channel) => (data[(Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels + channel]! > 127 ? 255 : 0)).join();
    return [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)].map((colour) => NAMES[colour] ?? colour);
  }
  const shown = (cut: string, frame: string, more = '') => drawing('descr="Four"').replace('</pic:blipFill>', `${cut}</pic:blipFill><pic:spPr><a:xfrm ${frame}/>${more}</pic:spPr>`);

  test.each([
    ['', 'rot="0"', ['red', 'green', 'blue', 'white']],
    ['', 'rot="5400000"', ['blue', 'red', 'white', 'green']],
    ['', 'flipH="1"', ['green', 'red', 'white', 'blue']],
    ['', 'flipV="1"', ['blue', 'white', 'red', 'green']],
    ['', 'rot="5400000" flipH="1"', ['white', 'green', 'blue', 'red']],
    ['<a:srcRect r="50000"/>', '', ['red', 'red', 'blue', 'blue']],
    ['<a:srcRect t="50%"/>', '', ['blue', 'white', 'blue', 'white']],
    ['<a:srcRect r="50000"/>', 'rot="16200000"', ['red', 'blue', 'red', 'blue']],
  ])('%s %s', async (cut, frame, corners) => {
    const { pictures, notes } = await readWord(word(p('Words.') + p(shown(cut, frame)), { 'word/media/a.png': await four() }, pictureLink('a.png')), 'x.docx', redrawPicture);
    expect([await cornersOf(pictures[0]!.bytes), notes]).toEqual([corners, []]);
  });

  test('cut to an oval, without its corners; one cut to a star is left out', async () => {
    const oval = await readWord(word(p('Words.') + p(shown('', '', '<a:prstGeom prst="ellipse"/>')), { 'word/media/a.png': await four() }, pictureLink('a.png')), 'x.docx', redrawPicture);
    const { data } = await sharp(oval.pictures[0]!.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([data[3], data[(20 * 40 + 20) * 4 + 3]]).toEqual([0, 255]);
    const star = await readWord(word(p('Words.') + p(shown('', '', '<a:prstGeom prst="star5"/>')), { 'word/media/a.png': await four() }, pictureLink('a.png')), 'x.docx', redrawPicture);
    expect([star.pictures, star.notes]).toEqual([[], ['1 picture was cropped in Word and not imported: the part you cropped away is still in the file. In Word choose Picture Format, Compress Pictures, Delete cropped areas of pictures, save the file, and choose it again.']]);
  });

  test('cropped by an old Word', async () => {
    const old = '<w:r><w:pict><v:shape style="rotation:90" alt="Old"><v:imagedata r:id="rIdPicture" cropright="32768f"/></v:shape></w:pict></w:r>';
    const { body, pictures } = await readWord(word(p('Words.') + p(old), { 'word/media/a.png': await four() }, pictureLink('a.png')), 'x.docx', redrawPicture);
    expect([body, await cornersOf(pictures[0]!.bytes)]).toEqual(['Words.\n\n![Old](picture-1.webp)', ['blue', 'red', 'blue', 'red']]);
  });
});

test('a drop cap is the first letter of its paragraph, letters raised by LibreOffice are raised, an empty cell of a form stays a gap', async () => {
  const asked = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${cell('Click here')}</w:sdtContent></w:sdt>`;
  const { body } = await read(word(p(run('T'), '<w:framePr w:dropCap="drop"/>') + p('he circle begins.') + p(`${run('H')}${run('2', '<w:position w:val="-2"/><w:sz w:val="19"/>')}${run('O')}`) + table(cell('A') + asked, cell('C') + cell('D'))));
  expect(body).toBe('The circle begins.\n\nH₂O\n\n| A | … |\n| - | - |\n| C | D |');
});

test('what somebody deleted, and what only the file says, is not missed', async () => {
  const gone = `<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>${p('gone')}</w:tc>`;
  const { body, notes } = await read(word(p(`${run('be<!-- <w:t>no</w:t> -->fore <![CDATA[and]]> after')}`) + table(cell('A') + cell('B') + gone, cell('C') + cell('D'))));
  expect(body).toBe('before and after\n\n| A | B |\n| - | - |\n| C | D |');
  expect(notes).toEqual(['There were tracked changes. They have been accepted: additions are in, deletions are out.', '1 table had no heading row, so the first row became one. Check that it describes what is below it.']);
});

test('highlighting is told of with its words, old WordArt and raised figures by style come along', async () => {
  const file = word([
    p(`${run('Bring ')}${run('coats', '<w:highlight w:val="yellow"/>')}${run(' and ')}${run('boots', '<w:shd w:val="clear" w:fill="FFFF00"/>')}`),
    p(`${run('Before')}<w:r><w:pict><v:shape><v:textpath string="Welcome &amp; hello"/></v:shape></w:pict></w:r>`),
    p(`${run('About 10')}${run('7', '<w:rStyle w:val="Up"/>')}`),
  ].join(''), styles('<w:style w:type="character" w:styleId="Up"><w:name w:val="Up"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'));
  const { body, notes } = await read(file);
  expect(body).toBe('Bring coats and boots\n\nBefore\n\nWelcome & hello\n\nAbout 10⁷');
  expect(notes).toEqual(['Text boxes may have moved. Check that their text is where you want it.', '2 passages were highlighted: “coats”, “boots”. A page has no highlighter. Say in words what it meant.']);
});

describe('names', () => {
  const by = (creator: string, last = '') => ({ 'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy></cp:coreProperties>` });
  const NOTE = 'The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.';
  test('of accounts are left out, and words that only look like one stay', async () => {
    const { body, notes } = await read(word(p('Ask jsmith or j.brown about it, or the reception.'), by('jsmith', 'SCHOOL\\j.brown')));
    expect([body, notes]).toEqual(['Ask (name left out) or (name left out) about it, or the reception.', [NOTE]]);
    expect((await read(word(p('Ask the reception.'), by('reception')))).body).toBe('Ask the reception.');
  });

  test('of the partnership’s own schools stay in a credit', async () => {
    const file = word(p('“A plan” by Rowan Bank, CC BY 4.0.'), by('Rowan Bank'));
    expect((await readWord(file, 'x.docx', undefined, { schools: ['Rowan Bank'] })).body).toBe('“A plan” by Rowan Bank, CC BY 4.0.');
    expect((await readWord(file, 'x.docx')).body).toBe('“A plan” by (name left out), CC BY 4.0.');
  });
});

test('a link that Word writes as a field keeps its address, whatever is behind it', async () => {
  const link = (rule: string[], shown: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${rule.map((one) => `<w:r><w:instrText xml:space="preserve">${one}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const { body, notes } = await read(word(p(link([' HYPER', 'LINK "https://www.example.com/?a=1&amp;b=2" \\o "A tip" \\t "_blank" '], 'the plan')) + p(link([' HYPERLINK "https://www.example.com/plan" \\l "part" '], 'its part'))));
  expect([body, notes]).toEqual(['[the plan](https://www.example.com/?a=1\\&b=2)\n\n[its part](https://www.example.com/plan#part)', []]);
});

test('an address that is its own link is not missed, although the page shows only its site', async () => {
  const link = `<Relationship Id="rIdL" Type="${OFFICE}/hyperlink" Target="https://www.example.com/plan/for/lunchtime" TargetMode="External"/>`;
  const { body, notes } = await read(word(p(`${run('Read ')}<w:hyperlink r:id="rIdL">${run('https://www.example.com/plan/for/lunchtime')}</w:hyperlink>${run(' first (https://www.example.com/rules/).')}`), {}, link));
  expect([body.includes('https://www.example.com/plan/for/lunchtime'), notes]).toEqual([true, []]);
});

test('the text of a diagram is a list after its paragraph; one without its data is said to be missing', async () => {
  const DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const point = (id: number, text: string, type = '') => `<dgm:pt modelId="${id}"${type}><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const joint = (from: number, to: number, order: number) => `<dgm:cxn modelId="9${from}${to}" srcId="${from}" destId="${to}" srcOrd="${order}" destOrd="0"/>`;
  const data = `<dgm:dataModel ${DGM}><dgm:ptLst>${point(1, '', ' type="doc"')}${point(2, 'Ask')}${point(3, 'Listen &amp; wait')}${point(4, 'with both ears')}${point(5, 'unseen', ' type="pres"').replace('unseen', '')}</dgm:ptLst><dgm:cxnLst>${joint(1, 2, 1)}${joint(1, 3, 0)}${joint(3, 4, 0)}</dgm:cxnLst></dgm:dataModel>`;
  const shown = p(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Diagram 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds ${DGM} r:dm="rIdD"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`);
  const link = `<Relationship Id="rIdD" Type="${OFFICE}/diagramData" Target="diagrams/data1.xml"/>`;
  const whole = await read(word(p('Before.') + shown + p('After.'), { 'word/diagrams/data1.xml': data }, link));
  expect([whole.body, whole.notes]).toEqual(['Before.\n\n- Listen & wait\n  - with both ears\n- Ask\n\nAfter.', ['The text of 1 diagram is a list now. Say in words what its shape meant.']]);
  const without = await read(word(p('Before.') + shown, {}, link));
  expect([without.body, without.notes]).toEqual(['Before.', ['1 diagram could not be read, and was not imported. Save it as a picture, and add that.']]);
});

test('a picture that the file only names is said to be elsewhere, and a formula in a field to be missing', async () => {
  const linked = drawing('descr="A door"').replace('r:embed="rIdPicture"', 'r:link="rIdPicture"');
  const { body, notes } = await read(word(p('Words.') + p(linked) + p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\f(1,2) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('of us.')}`), {}, pictureLink('a.png').replace('Target=', 'TargetMode="External" Target=').replace('media/a.png', 'file:///C:/a.png')));
  expect([body, notes]).toEqual(['Words.\n\nof us.', ['Equations were not imported. Write them in words.', 'A picture is not in the file but somewhere else, and was not imported. Add it by hand.']]);
});

test('the letters of a formula are missed by one sentence only', async () => {
  const { notes } = await read(word(p(`${run('Half of us: ')}<m:oMath><m:f><m:num><m:r><m:t>we</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`)));
  expect(notes).toEqual(['Equations were not imported. Write them in words.']);
});

test('words that did not come along are told, whatever the reason', async () => {
  const { body, notes } = await read(word(p(`${run('Kept ')}<w:fromTheFuture>${run('lost words here')}</w:fromTheFuture>`)));
  expect([body, notes]).toEqual(['Kept', ['3 words did not come along: “lost”, “words”, “here”. Type them in, if the text needs them.']]);
});

test('a title that is too long is kept whole as the first paragraph', async () => {
  const long = 'How we sit in a circle on Monday mornings, what we ask, who begins, and what we do when somebody says nothing';
  const { title, body, notes } = await read(word(styled('T', long) + p('Body.'), styles(style('T', 'Title'))));
  expect([title.length <= 90, body, notes]).toEqual([true, `${long}\n\nBody.`, ['The title was too long for a page, so it was shortened. The whole of it is the first paragraph.']]);
});

describe('unusual files', () => {
  test('of one table, of pictures only, and made in Welsh Word', async () => {
    expect((await read(word(table(cell('A') + cell('B'), cell('C') + cell('D'))))).body).toBe('| A | B |\n| - | - |\n| C | D |');
    expect((await read(word(p(drawing('')) + p(drawing('descr="A door"')), { 'word/media/a.png': await png() }, pictureLink('a.png')), 'doors.docx')).body).toBe('![Write what this picture shows](picture-1.png)\n\n![A door](picture-2.png)');
    const welsh = await read(word(styled('Teitl', 'Cylch y bore') + styled('Pennawd1', 'Croeso') + p('Eisteddwn mewn cylch.') + styled('Pennawd2', 'Wedyn') + p('Gofynnwn.'), styles(style('Teitl', 'Teitl') + style('Pennawd1', 'Pennawd 1') + style('Pennawd2', 'Pennawd 2'))));
    expect([welsh.title, welsh.body]).toEqual(['Cylch y bore', '## Croeso\n\nEisteddwn mewn cylch.\n\n### Wedyn\n\nGofynnwn.']);
  });

  test('in Arabic letters may be as long as in Latin ones', async () => {
    const line = 'ہم سب کی بات سنتے ہیں اور ایک دوسرے سے پوچھتے ہیں۔ ';
    const { body } = await readWord(word(Array.from({ length: 60 }, () => p(line.repeat(50))).join('')), 'x.docx');
    expect([body.length > 140_000, new TextEncoder().encode(body).length > 200_000]).toEqual([true, true]);
  });

  test('of four hundred sheets, or with more layout than a page can have, are refused before they are read', async () => {
    const sheet = p('What happened, and who has been affected by it? '.repeat(60));
    await expect(readWord(word(sheet.repeat(400)), 'x.docx')).rejects.toThrow(/^This file is too long for one page: it would fill about \d+ sheets of paper; the limit is 60\./);
    await expect(readWord(word(table(...Array.from({ length: 5000 }, () => Array.from({ length: 8 }, () => cell('a')).join('')))), 'x.docx')).rejects.toThrow('This file holds far more layout than one page can have. Split it by its chapters, or add it to a page as a file to download.');
  });
});

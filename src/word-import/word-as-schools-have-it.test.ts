import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { bold, cell, drawing, OFFICE, p, pictureLink, png, read, run, SPACES, style, styled, styles, table, word } from './made-word.ts';
import { readWord } from './read-word.ts';

describe('headings', () => {
  test('are known by a style in another language, and by a style of the school’s own', async () => {
    const own = styles(style('Titel', 'Title') + style('berschrift1', 'heading 1') + style('Pennawd2', 'Pennawd 2') + style('School', 'Oak heading', '<w:basedOn w:val="berschrift1"/>') + style('Outline', 'Big line', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'));
    const { title, body, notes } = await read(word([styled('Titel', 'Calm corner'), styled('berschrift1', 'One'), p('Words.'), styled('Outline', 'Two'), p('Words.'), styled('School', 'Three'), styled('Pennawd2', 'Four'), p('Words.')].join(''), own));
    expect(title).toBe('Calm corner');
    expect(body.match(/^#.*$/gm)).toEqual(['## One', '### Two', '## Three', '### Four']);
    expect(notes).toEqual([]);
  });

  test('are taken from bold lines where there are no others, and the person is told', async () => {
    const { title, body, notes } = await read(word([bold('Lunchtime plan'), p('For everyone.'), bold('What you need'), p('Chairs.'), bold('This is important.'), bold('Really'), p('Yes.')].join('')));
    expect([title, body]).toMatchInlineSnapshot(`
      [
        "Lunchtime plan",
        "For everyone.

      ## What you need

      Chairs.

      **This is important.**

      ## Really

      Yes.",
      ]
    `);
    expect(notes).toEqual(['Bold lines on their own became headings. Check that each is one.']);
  });

  test('are not taken from bold lines where the writer has real ones', async () => {
    const { body } = await read(word([styled('Heading1', 'One'), p('Words.'), bold('Loud'), p('Words.'), styled('Heading1', 'Two'), p('Words.')].join('')), 'circle plan.docx');
    expect(body.match(/^(#|\*\*).*$/gm)).toEqual(['## One', '**Loud**', '## Two']);
  });
});

describe('lists', () => {
  const numbering = `<w:numbering ${SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (words: string, id = 1, level = 0) => p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

  test('continue across other text, and begin again where they were restarted', async () => {
    const { body } = await read(word([item('Ask'), item('Who?', 1, 1), item('Listen'), p('Wait.'), item('Agree'), item('Stand up', 2), item('Shake hands', 2)].join(''), { 'word/numbering.xml': numbering }));
    expect(body).toMatchInlineSnapshot(`
      "1. Ask
         1. Who?
      2. Listen

      Wait.

      3. Agree

      1) Stand up
      2) Shake hands"
    `);
  });

  test('typed by hand become lists, also when they are lines of one paragraph', async () => {
    const { body } = await read(word([p('•\tWhat happened?'), p('•  Who was there?'), p('1. Breathe'), p('2. Count'), p('- I said no'), p(`${run('• Red')}<w:r><w:br/></w:r>${run('• Green')}`)].join('')));
    expect(body).toMatchInlineSnapshot(`
      "- What happened?
      - Who was there?

      1. Breathe
      2. Count

      \\- I said no

      - Red
      - Green"
    `);
  });
});

describe('tables', () => {
  test('without a heading row take their first row; lines of a cell stay lines; merged cells are split', async () => {
    const { body, notes } = await read(word(table(cell('When') + cell('What'), cell(p('Monday'), p('Tuesday')) + cell('Circle'), `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Every day')}</w:tc>`)));
    expect(body).toMatchInlineSnapshot(`
      "| When                | What   |
      | ------------------- | ------ |
      | Monday<br />Tuesday | Circle |
      | Every day           |        |"
    `);
    expect(notes).toEqual(['Merged table cells have been split. Check the table.', '1 table had no heading row, so the first row became one. Check that it describes what is below it.']);
  });

  test('that only lay out the page become ordinary text', async () => {
    const { body, notes } = await read(word(table(cell('A box around words')) + table(cell(styled('Heading2', 'Left'), 'Words') + cell(table(cell('Inner') + cell('Pair'))))));
    expect(body).toMatchInlineSnapshot(`
      "A box around words

      Words

      | Inner | Pair |
      | ----- | ---- |"
    `);
    expect(notes[0]).toBe('2 tables that only laid out the page are ordinary text now. Check that the order is right.');
  });
});

test('text boxes, added text and soft line breaks stay; deleted, hidden and empty text is removed; each is noted', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('In a box')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('In a box')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const { body, notes } = await read(word([
    p(`${run('Before')}${box}`),
    p(`<w:ins w:id="1" w:author="Jane Example">${run('Added. ')}</w:ins><w:del w:id="2" w:author="Jane Example"><w:r><w:delText>Deleted.</w:delText></w:r></w:del>${run('Kept.')}${run('Hidden.', '<w:vanish/>')}`),
    p(''), p(`${run('One')}<w:r><w:br/></w:r>${run('Two')}`), p('<w:r><w:br w:type="page"/></w:r>'), p(`<w:r><w:tab/></w:r>${run('After a tab')}`),
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here to enter text.')}</w:sdtContent></w:sdt>`,
    p('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'),
  ].join('')));
  expect(body).toBe('Before\n\nIn a box\n\nAdded. Kept.\n\nOne\\\nTwo\n\nAfter a tab');
  expect(notes).toEqual([
    'Equations were not imported. Write them in words.',
    'There were tracked changes. They have been accepted: additions are in, deletions are out.',
    'Text boxes may have moved. Check that their text is where you want it.',
    'Hidden text was not imported.',
    'Empty places to fill in were not imported.',
  ]);
});

test('links to the web and to mailboxes stay; others leave their text', async () => {
  const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
  const to = (id: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`;
  const { body, notes } = await read(word(p(`${link('a', 'Web')} ${link('b', 'Mail')} ${link('c', 'Mine')} ${link('d', 'Trick')} <w:hyperlink w:anchor="_Top">${run('Up')}</w:hyperlink>`), {}, to('a', 'https://example.org/a b') + to('b', 'mailto:office@oak.example') + to('c', 'file:///C:/Users/jane/plan.docx') + to('d', 'javascript:alert(1)')));
  expect(body).toBe('[Web](https://example.org/a%20b)[Mail](mailto:office@oak.example)MineTrickUp');
  expect(notes).toEqual(['2 links led to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not.', '1 link led to another place in the same text. The text stayed, the link did not.']);
});

test('footnotes and endnotes share one sequence of numbers', async () => {
  const note = (kind: string, id: number, words: string) => `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(words)}`)}</w:${kind}>`;
  const at = (kind: string) => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
  const { body } = await read(word(p(`${run('First')}${at('endnote')}${run(' and second')}${at('footnote')}${run('.')}`), { 'word/footnotes.xml': `<w:footnotes ${SPACES}>${note('footnote', 1, 'A foot.')}</w:footnotes>`, 'word/endnotes.xml': `<w:endnotes ${SPACES}>${note('endnote', 1, 'An end.')}</w:endnotes>` }));
  expect(body).toBe('First[^1] and second[^2].\n\n[^1]: An end.\n\n[^2]: A foot.');
});

test('a table of contents, page numbers and what Word fills in automatically are left out', async () => {
  const field = (rule: string, shown: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${rule} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const { body, notes } = await read(word(p(field('TOC \\o', 'One 3')) + p(`${run('By ')}${field('AUTHOR', 'Sam Sample')}<w:fldSimple w:instr=" DOCPROPERTY Manager ">${run('Sam Sample')}</w:fldSimple>`) + p('Words.')));
  expect(body).toBe('By\n\nWords.');
  expect(notes).toEqual(['The table of contents was not imported. The page makes its own from the headings.', 'What Word fills in automatically, such as names, dates and page numbers, was not imported.']);
});

test('the name of one family in a letter to many is a gap', async () => {
  const field = (rule: string, shown: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${rule} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const { body, notes } = await read(word(p(`${run('Dear ')}${field('MERGEFIELD Parent', run('Sam ') + run('Sample'))}${run(' of ')}<w:fldSimple w:instr=" MERGEFIELD Child ">${run('Jo Sample')}</w:fldSimple>${run(', hello.')}`)));
  expect(body).toBe('Dear … of …, hello.');
  expect(notes).toEqual(['Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.']);
});

test('text in Urdu is recognised as Urdu', async () => {
  const { language, body, notes } = await read(word(p('ہم سب کی بات سنتے ہیں اور ایک دوسرے سے پوچھتے ہیں', '<w:bidi/>')));
  expect([language, body]).toEqual(['ur', 'ہم سب کی بات سنتے ہیں اور ایک دوسرے سے پوچھتے ہیں']);
  expect(notes).toEqual(['The text is not in English. Check the field Language.']);
});

test('no name in properties, comments or changes is kept anywhere, not even where it was typed', async () => {
  const file = word([
    bold('Plan by Jane Example'), p('Jane Example'), p(`${run('Written by ')}${run('Jane', '<w:i/>')}${run(' Example')}`), p('Ask Jane Example, Sam Sample or Max Manager first.'),
    p(`<w:ins w:id="1" w:author="Sam Sample">${run('Added.')}</w:ins><w:r><w:commentReference w:id="0"/></w:r>`), p(drawing('descr="Jane Example in a circle"')), p('Words of Ann Acme and Oak Primary School.'),
  ].join(''), {
    'docProps/core.xml': '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Jane Example</dc:creator><cp:lastModifiedBy>Oak Primary School</cp:lastModifiedBy></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Manager>Max Manager</Manager><Company>Secret Company Ltd</Company></Properties>',
    'word/comments.xml': `<w:comments ${SPACES}><w:comment w:id="0" w:author="Ann Acme" w:initials="AA">${p('A remark')}</w:comment></w:comments>`,
    'word/media/a.png': await png(),
  }, pictureLink('a.png'));
  const done = await read(file, 'plan_Jane Example.docx');
  const all = JSON.stringify({ ...done, pictures: done.pictures.map(({ name, bytes }) => name + new TextDecoder('latin1').decode(bytes)) });
  for (const name of ['Jane', 'Sam', 'Max', 'Ann', 'Secret', 'remark']) expect(all).not.toContain(name);
  expect(done.body).toMatchInlineSnapshot(`
    "Ask (name left out), (name left out) or (name left out) first.

    Added.

    ![(name left out) in a circle](picture-1.png)

    Words of (name left out) and Oak Primary School."
  `);
  expect(done.title).toBe('Plan by (name left out)');
  expect(done.notes).toContain('The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.');
});

test('a bold word with its space, and a gap in a sentence, read the way they look', async () => {
  const gap = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`;
  const { body, notes } = await read(word(p(run('Time: ', '<w:b/>') + run('5 minutes') + run(' ', '<w:b/>') + run('a day')) + p(`${run('Dear ')}${gap}${run(', we met.')}`)));
  expect(body).toBe('**Time:** 5 minutes a day\n\nDear …, we met.');
  expect(notes).toEqual(['Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.']);
});

test('a long file is refused with what to do, and one of sixty sheets is read', async () => {
  const sheet = (number: number) => styled('Heading1', `Sheet ${number}`) + p('What happened, and who has been affected by it? '.repeat(55));
  const sheets = (count: number) => word(Array.from({ length: count }, (_, at) => sheet(at + 1)).join(''));
  expect((await read(sheets(60))).body).toContain('## Sheet 60');
  await expect(readWord(sheets(300), 'x.docx')).rejects.toThrow('This file is too long for one page: it would fill about 265 sheets of paper; the limit is 60. Split it by its chapters, or add it to a page as a file to download.');
});

const cfb = (stream: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const GAPS = 'Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.';

test.each([
  ['an old Word file', cfb('WordDocument')],
  ['a locked Word file', cfb('EncryptedPackage')],
  ['a file of rich text', strToU8('{\\rtf1 Words}')],
  ['a text file called .docx', strToU8('Words')],
  ['a file that is cut off', word(p('Words.')).slice(0, 400)],
  ['a file whose document is nonsense', word('', { 'word/document.xml': '<w:document><w:body><<<' })],
  ['a file of a hundred thousand boxes in boxes', word('<w:sdt><w:sdtContent>'.repeat(100_000))],
])('%s is refused with a message', async (_, bytes) => {
  const said = await readWord(bytes, 'x.docx').then(({ body }) => `read: ${body}`, (error: Error) => `${error.name}: ${error.message}`);
  expect(said).toMatchSnapshot();
});

test('the numbers of a list that somebody typed are those of the list now, and no word is called lost', async () => {
  const { body, notes } = await read(word(p('We ask:') + p('4. What happened?') + p('5. Who was harmed?') + p('Then we wait.')));
  expect([body, notes]).toEqual(['We ask:\n\n4. What happened?\n5. Who was harmed?\n\nThen we wait.', []]);
});

test.each<[string, string, string, string[]]>([
  ['underscores', `Name:<w:tab/>`, '<w:tab w:val="right" w:leader="underscore" w:pos="8000"/>', ['Name: …', GAPS]],
  ['dots', `I felt<w:tab/>because<w:tab/>`, '<w:tab w:val="left" w:leader="dot" w:pos="4000"/><w:tab w:val="right" w:leader="dot" w:pos="8000"/>', ['I felt … because …', GAPS]],
  ['dots that lead to a page', `Circles<w:tab/>12`, '<w:tab w:val="right" w:leader="dot" w:pos="8000"/>', ['Circles 12']],
  ['dots that lead to a word', `Story books<w:tab/>none yet`, '<w:tab w:val="right" w:leader="dot" w:pos="8000"/>', ['Story books none yet']],
  ['nothing', `Name:<w:tab/>Class:`, '<w:tab w:val="left" w:pos="4000"/>', ['Name: Class:']],
  ['underscores after a stop without', `Name:<w:tab/>Class:<w:tab/>`, '<w:tab w:val="left" w:pos="4000"/><w:tab w:val="left" w:leader="underscore" w:pos="8000"/>', ['Name: Class: …', GAPS]],
])('a tab that draws %s', async (_, inside, stops, [shown, ...says]) => {
  const pieces = inside.split('<w:tab/>').map((words) => (words ? `<w:t>${words}</w:t>` : '')).join('<w:tab/>');
  const { body, notes } = await read(word(p('First.') + p(`<w:r>${pieces}</w:r>`, `<w:tabs>${stops}</w:tabs>`)));
  expect([body, notes]).toEqual([`First.\n\n${shown}`, says]);
});

test('a style may draw the lines to write on, and a paragraph may do without them', async () => {
  const lined = styles(style('Line', 'Line', '<w:pPr><w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="8000"/></w:tabs></w:pPr>'));
  const line = (own = '') => p('<w:r><w:t>Name:</w:t><w:tab/><w:t> </w:t></w:r>', `<w:pStyle w:val="Line"/>${own}`);
  expect((await read(word(p('First.') + line() + line('<w:tabs><w:tab w:val="clear" w:pos="8000"/></w:tabs>'), lined))).body).toBe('First.\n\nName: …\n\nName:');
});

test('macros are never looked at, and a note says they were left out', async () => {
  expect((await read(word(p('Words.'), { 'word/vbaProject.bin': 'x' }), 'plan.docm')).notes).toEqual(['Macros were not imported.']);
});

test('whatever is typed, the body of the page can be read', async () => {
  const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[\u0000-\u001f]/g, ' ');
  const typed = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('import x from "y"', '<script>', '{/* */}', '- a', '1. b', '> c', '```', '| a | b |', '---', '<Claim>', '$x$', ':::tip', '[^1]: x', '[x](javascript:alert(1))', '\u202e\u2066x', '# #', '<!-- -->')), { minLength: 1, maxLength: 6 });
  await fc.assert(fc.asyncProperty(typed, fc.boolean(), async (lines, isTable) => {
    const body = isTable ? table(...lines.map((line) => cell(p(run(escape(line)))) + cell('x'))) : lines.map((line) => p(run(escape(line)))).join('');
    await readWord(word(body), 'x.docx').then(({ body: words }) => expect(readPage(`---\n---\n\n${words}\n`, {}).faults.words).toEqual([]), (error: Error) => expect(error.name).toBe('WordFault'));
  }), { numRuns: 150 });
});

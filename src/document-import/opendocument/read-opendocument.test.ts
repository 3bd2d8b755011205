import { expect, test } from 'vitest';
import { odt } from '../../files/made-office.ts';
import { halves, read, refusal } from '../made-deck.ts';

const style = (name: string, family: string, inside: string, more = '') => `<style:style style:name="${name}" style:family="${family}"${more}>${inside}</style:style>`;
const letters = (name: string, looks: string) => style(name, 'text', `<style:text-properties ${looks}/>`);
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const text = (body: string, styles = '', more: Parameters<typeof odt>[1] = {}) => read(odt(body, { styles, ...more }), 'plan.odt');
const p = (inside: string, name = '') => `<text:p${name ? ` text:style-name="${name}"` : ''}>${inside}</text:p>`;

test('headings, looks, links, tabs, spaces and notes are as they were', async () => {
  expect(await text(
    `${p('Calm corner', 'Title')}<text:h text:outline-level="1">Before</text:h>${p(`Sit<text:s text:c="3"/>down,<text:tab/><text:span text:style-name="B">now</text:span> 10<text:span text:style-name="U">7</text:span>.<text:line-break/>Breathe<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Three times.')}</text:note-body></text:note> with <text:a xlink:href="https://www.example.com/">us</text:a>.`)}${p('In the corner', 'Mine')}`,
    letters('B', `${FO} fo:font-weight="bold"`) + letters('U', 'style:text-position="super 58%"') + style('Mine', 'paragraph', '', ' style:display-name="My heading" style:parent-style-name="Heading_20_2"') + style('Heading_20_2', 'paragraph', '', ' style:display-name="Heading 2"') + style('Title', 'paragraph', ''),
  )).toMatchInlineSnapshot(`
    "# Calm corner
    ## Before

    Sit down, **now** 10⁷.\\
    Breathe[^1] with [us](https://www.example.com/).

    ### In the corner

    [^1]: Three times."
  `);
});

test('lists keep their levels and numbers, and go on where they say so', async () => {
  const lists = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>';
  expect(await text(`<text:list text:style-name="L"><text:list-item>${p('Listen')}<text:list><text:list-item>${p('with both ears')}</text:list-item></text:list></text:list-item><text:list-item>${p('Ask')}</text:list-item></text:list>${p('A pause.')}<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>${p('Thank')}</text:list-item></text:list>`, lists)).toMatchInlineSnapshot(`
    "# Plan
    1. Listen
       - with both ears
    2. Ask

    A pause.

    3. Thank"
  `);
});

test.each([
  ['Some lists were numbered with letters, Roman numerals or several figures (a, iv, 1.1). They have plain figures now. Check what refers to them.', 'letters', 'style:num-format="a"', '1. Listen\n2. Ask'],
  ['Some lists were numbered with letters, Roman numerals or several figures (a, iv, 1.1). They have plain figures now. Check what refers to them.', 'several figures', 'style:num-format="1" text:display-levels="2"', '1. Listen\n2. Ask'],
  [undefined, 'figures', 'style:num-format="1"', '1. Listen\n2. Ask'],
  [undefined, 'no mark at all', 'style:num-format=""', 'Listen\n\nAsk'],
])('it is said (%s) of a list with %s', async (says, _, format, shown) => {
  const lists = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" ${format}/></text:list-style>`;
  expect(await text(`<text:list text:style-name="L"><text:list-item>${p('Listen')}</text:list-item><text:list-item>${p('Ask')}</text:list-item></text:list>`, lists)).toBe(`# Plan\n${shown}${says ? `\n(says) ${says}` : ''}`);
});

test.each([['1', true], ['', false]])('the numbers of headings do not come along, and that is said (format "%s": %s)', async (format, isSaid) => {
  const said = await text(`<text:h text:outline-level="1">Before</text:h>${p('Sit down.')}<text:h text:outline-level="2">Chairs</text:h>${p('In a ring.')}`, `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="${format}"/></text:outline-style>`);
  expect(said.includes('(says) The numbers that the program gave to headings were not imported. Check what refers to them.')).toBe(isSaid);
});

test('a tab that draws a line is a place to fill in, but for dots that lead to a page', async () => {
  const stops = (name: string, ...leaders: string[]) => style(name, 'paragraph', `<style:paragraph-properties><style:tab-stops>${leaders.map((leader, at) => `<style:tab-stop style:position="${at + 4}cm"${leader}/>`).join('')}</style:tab-stops></style:paragraph-properties>`);
  const dots = ' style:leader-style="dotted" style:leader-text="."';
  expect(await text(`${p('Name:<text:tab/>', 'L')}${p('I felt<text:tab/>because<text:tab/>', 'D')}${p('Circles<text:tab/>12', 'D')}${p('Day<text:tab/>Place', 'N')}${p('Price<text:tab/>3.50', 'B')}`, stops('B', ' style:leader-style="dash"') + stops('L', ' style:leader-style="solid" style:leader-text="_"') + stops('D', dots, dots) + stops('N', ''))).toMatchInlineSnapshot(`
    "# Plan
    Name: …

    I felt … because …

    Circles 12

    Day Place

    Price 3.50
    (says) Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in."
  `);
});

test('what tells a program how to make a list of books is no text of the document', async () => {
  expect(await text(`${p('Sit down.')}<text:bibliography><text:bibliography-source><text:index-title-template>Bibliography</text:index-title-template></text:bibliography-source><text:index-body>${p('Hendry, R. (2009)')}</text:index-body></text:bibliography>`)).toBe('# Plan\nSit down.\n\nHendry, R. (2009)');
});

test('a text of hundreds of sheets is refused; deleted text and lists of contents, however long, do not count', async () => {
  const long = p('Sit in a ring. ').repeat(30_000);
  expect(await refusal(odt(long), 'plan.odt')).toBe('DocumentFault: This file is too long for one page: it would fill about 140 sheets of paper; the limit is 60. Split it by its chapters, or add it to a page as a file to download.');
  expect(await text(`<text:tracked-changes><text:changed-region text:id="c"><text:deletion>${long}</text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body>${long}</text:index-body></text:table-of-content>${p('Sit down.<text:change text:change-id="c"/>')}`)).toContain('# Plan\nSit down.\n');
});

test('tables have their heading rows and merged cells, and an endless repetition ends', async () => {
  const cell = (inside: string, more = '') => `<table:table-cell${more}>${inside ? p(inside) : ''}</table:table-cell>`;
  expect(await text(`<table:table><table:table-header-rows><table:table-row>${cell('Zone')}${cell('Where', ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell('Move')}${cell('Hall')}${cell('Loud')}</table:table-row><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="3"/></table:table-row></table:table>`)).toMatchInlineSnapshot(`
    "# Plan
    | Zone | Where |      |
    | ---- | ----- | ---- |
    | Move | Hall  | Loud |
    (says) Merged table cells have been split. Check the table."
  `);
});

test('what nobody sees, and what a program fills in, is left out and said', async () => {
  expect(await text(
    `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>Jane Example</dc:creator></office:change-info>${p('Deleted words')}</text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body>${p('Before 1')}</text:index-body></text:table-of-content>${p('By Jane Example<office:annotation><dc:creator>Jane Example</dc:creator><text:p>Ask Sam</text:p></office:annotation>, page <text:page-number>3</text:page-number>. <text:change text:change-id="c"/><text:span text:style-name="H">Hidden</text:span><text:span text:style-name="W">White</text:span> Sit down.')}<text:section text:display="none">${p('Secret')}</text:section>${p('Dear <text:placeholder>&lt;name&gt;</text:placeholder>')}`,
    letters('H', 'text:display="none"') + letters('W', `${FO} fo:color="#ffffff"`),
  )).toMatchInlineSnapshot(`
    "# Plan
    By (name left out), page . Sit down.

    Dear …
    (says) The table of contents was not imported. The page makes its own from the headings.
    (says) There were tracked changes. They have been accepted: additions are in, deletions are out.
    (says) Comments were not imported.
    (says) Hidden text was not imported.
    (says) Text that nobody could see on paper, such as white on white, was not imported.
    (says) Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.
    (says) What the program fills in automatically, such as names, dates and page numbers, was not imported.
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('boxes and shapes keep their text; pictures their descriptions, cropped as they are shown', async () => {
  const extra = { 'Pictures/1.png': await halves() };
  const frame = (style: string, wide: string) => `<draw:frame draw:style-name="${style}" svg:width="${wide}" svg:height="0.2778in"><draw:image xlink:href="Pictures/1.png"/><svg:desc>A round face</svg:desc></draw:frame>`;
  const graphic = (name: string, clip: string) => style(name, 'graphic', `<style:graphic-properties ${FO} fo:clip="${clip}"/>`);
  const found = await import('../read-document.ts').then(({ readDocument }) => readDocument(odt(`${p('Sit down.')}<draw:frame><draw:text-box>${p('In a box')}</draw:text-box></draw:frame>${p(frame('Whole', '0.5556in'))}${p(frame('Half', '0.2778in'))}${p(frame('Odd', '2in'))}`, { styles: graphic('Whole', 'rect(0in, 0in, 0in, 0in)') + graphic('Half', 'rect(0in, 0.7874in, 0in, 0in)') + graphic('Odd', 'rect(0in, 0.7874in, 0in, 0in)'), extra }), 'plan.odt', (one) => Promise.resolve(one)));
  expect([found.body, found.pictures.map(({ name, view }) => [name, view?.right.toFixed(2)]), found.notes]).toEqual([
    'Sit down.\n\nIn a box\n\n![A round face](picture-1.png)\n\n![A round face](picture-2.png)',
    [['picture-1.png', undefined], ['picture-2.png', '0.50']],
    ['Text boxes may have moved. Check that their text is where you want it.', '1 picture was cropped, and not imported, because we cannot say which part is shown. In LibreOffice, right-click it, choose Compress, Delete cropped areas, save the file, and choose it again.'],
  ]);
});

test('a text without headings gets them from bold lines; one that is locked, empty or no text is refused', async () => {
  const bold = letters('B', `${FO} fo:font-weight="bold"`);
  expect(await text(p('<text:span text:style-name="B">Calm corner</text:span>') + p('For everybody.') + p('<text:span text:style-name="B">How to begin</text:span>') + p('Sit down.'), bold)).toMatchInlineSnapshot(`
    "# Calm corner
    For everybody.

    ## How to begin

    Sit down.
    (says) Bold lines on their own became headings. Check that each is one."
  `);
  expect(await refusal(odt(''), 'plan.odt')).toMatchInlineSnapshot(`"DocumentFault: There is no text in this file. If it is a scan, type it in by hand."`);
  expect(await refusal(odt('', { manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>' }), 'plan.odt')).toMatchInlineSnapshot(`"DocumentFault: This file is locked with a password. Open it in LibreOffice, choose Save As, untick “Save with password”, and choose the file that makes."`);
  expect(await refusal(odt('', { extra: { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }), 'plan.odt')).toMatchInlineSnapshot(`"DocumentFault: This document cannot be read. Open it in LibreOffice, save it under a new name, and choose that."`);
});

test('slides of LibreOffice are headings, with notes at the end; hidden ones, and what lies beside or behind, are left out', async () => {
  const frame = (words: string, more = '') => `<draw:frame${more}><draw:text-box>${p(words)}</draw:text-box></draw:frame>`;
  const pages = `<presentation:footer-decl presentation:name="f">Bridgewick School, a kind place</presentation:footer-decl><draw:page draw:style-name="D">${frame('Plan', ' presentation:class="title"')}${frame('For everybody')}</draw:page><draw:page draw:style-name="D">${frame('Rules', ' presentation:class="title"')}<draw:g><draw:custom-shape>${p('Listen')}</draw:custom-shape></draw:g>${frame('Beside', ' svg:x="30cm" svg:y="1cm" svg:width="2cm" svg:height="2cm"')}${frame('Behind', ' svg:x="1cm" svg:y="1cm" svg:width="2cm" svg:height="2cm"')}<draw:custom-shape draw:style-name="F" svg:x="0cm" svg:y="0cm" svg:width="5cm" svg:height="5cm"/><presentation:notes>${frame('Take your time.', ' presentation:class="notes"')}</presentation:notes></draw:page><draw:page draw:style-name="X">${frame('Secret')}</draw:page>`;
  const made = odt('', { extra: {
    mimetype: 'application/vnd.oasis.opendocument.presentation',
    'styles.xml': '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles></office:document-styles>',
  }, styles: style('X', 'drawing-page', '<style:drawing-page-properties presentation:visibility="hidden"/>') + style('F', 'graphic', '<style:graphic-properties draw:fill="solid"/>') });
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(made);
  files['content.xml'] = strToU8(strFromU8(files['content.xml']!).replace('<office:text></office:text>', `<office:presentation>${pages.replaceAll('<draw:page ', '<draw:page draw:master-page-name="M" ')}</office:presentation>`));
  expect(await read(zipSync(files), 'plan.odp')).toMatchInlineSnapshot(`
    "# Plan
    For everybody

    ## Rules

    Listen

    ## Speaker notes

    ### Rules

    Take your time.
    (says) The speaker notes are at the end, below “Speaker notes”. They were written for whoever speaks: read them first, and delete what is not for others.
    (says) 1 hidden slide was not imported.
    (says) 1 text or picture beside the slides, where nobody sees it, was not imported.
    (says) 1 text or picture with something else over it was not imported, because what it hides would be seen. Add what matters by hand.
    (says) Headers and footers were not imported."
  `);
});

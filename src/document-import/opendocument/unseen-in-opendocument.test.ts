import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { odt } from '../../files/made-office.ts';
import { halves, read } from '../made-deck.ts';

const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const LOEXT = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';
const style = (name: string, family: string, inside: string, more = '') => `<style:style style:name="${name}" style:family="${family}"${more}>${inside}</style:style>`;
const letters = (name: string, looks: string) => style(name, 'text', `<style:text-properties ${FO} ${LOEXT} ${looks}/>`);
const graphic = (name: string, looks: string) => style(name, 'graphic', `<style:graphic-properties ${FO} ${looks}/>`);
const p = (inside: string, name = '') => `<text:p${name ? ` text:style-name="${name}"` : ''}>${inside}</text:p>`;
const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
const LETTERS = letters('W', 'fo:color="#ffffff"') + letters('K', 'fo:color="#000000"');
const box = (look: string, inside: string) => p(`<draw:frame draw:style-name="${look}"><draw:text-box>${inside}</draw:text-box></draw:frame>`);
const text = (body: string, styles = '', more: Parameters<typeof odt>[1] = {}) => read(odt(body, { styles: LETTERS + styles, ...more }), 'plan.odt');
const UNSEEN = '(says) Text that nobody could see on paper, such as white on white, was not imported.';
const cell = (inside: string, more = '') => `<table:table-cell${more}>${inside}</table:table-cell>`;
const [white, black] = [p(span('W', 'White')), p(span('K', 'Black'))];

describe('whether text is seen depends on what is behind it', () => {
  test.each<[string, string, string, string]>([
    ['in a box without a filling', box('B', white + black), graphic('B', 'draw:fill="none"'), 'Black'],
    ['in a black box', box('B', white + black), graphic('B', 'draw:fill="solid" draw:fill-color="#000000"'), 'White'],
    ['in a frame with a black background', box('B', white + black), graphic('B', 'fo:background-color="#000000"'), 'White'],
    ['in a black shape', p(`<draw:custom-shape draw:style-name="B">${white}${black}</draw:custom-shape>`), graphic('B', 'draw:fill="solid" draw:fill-color="#000000"'), 'White'],
    ['in a black section', `<text:section text:style-name="B">${white}${black}</text:section>`, style('B', 'section', `<style:section-properties ${FO} fo:background-color="#000000"/>`), 'White'],
    ['in a black table', `<table:table table:style-name="B"><table:table-row>${cell(white)}${cell(black)}</table:table-row></table:table>`, style('B', 'table', `<style:table-properties ${FO} fo:background-color="#000000"/>`), 'White'],
    ['in a black row', `<table:table><table:table-row table:style-name="B">${cell(white)}${cell(black)}</table:table-row></table:table>`, style('B', 'table-row', `<style:table-row-properties ${FO} fo:background-color="#000000"/>`), 'White'],
    ['in cells that are black unless they say otherwise', `<table:table><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="B"/><table:table-row>${cell(white)}${cell(black)}</table:table-row></table:table>`, style('B', 'table-cell', `<style:table-cell-properties ${FO} fo:background-color="#000000"/>`), 'White'],
  ])('%s', async (_, body, styles, seen) => {
    const said = await text(p('Seen.') + body, styles);
    expect([said.includes('White'), said.includes('Black')]).toEqual([seen === 'White', seen === 'Black']);
    expect(said).toContain(UNSEEN);
  });

  test('on pages that are black', async () => {
    const pages = '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:background-color="#000000"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles></office:document-styles>';
    const said = await text(white + black, '', { extra: { 'styles.xml': pages } });
    expect([said.includes('White'), said.includes('Black')]).toEqual([true, false]);
  });

  test('on a gradient, or in a colour that the program chooses, it is seen', async () => {
    const said = await text(box('B', white) + p(span('A', 'Automatic')), graphic('B', 'draw:fill="gradient"') + letters('A', 'style:use-window-font-color="true" loext:opacity="0%"'));
    expect(said).toBe('# Plan\nWhite\n\nAutomatic\n(says) Text boxes may have moved. Check that their text is where you want it.');
  });

  test('clear and blacked-out letters are not', async () => {
    const said = await text(p(`Seen.${span('C', 'Clear')}${span('B', 'Blacked')}`), letters('C', 'fo:color="#000000" loext:opacity="0%"') + letters('B', 'fo:background-color="#000000"'));
    expect(said).toBe(`# Plan\nSeen.\n${UNSEEN}`);
  });
});

test('what a filled shape covers is left out, and a note says so; one beside, below or behind the text covers nothing', async () => {
  const shape = (look: string, where = 'svg:x="0cm" svg:y="0cm"') => `<draw:custom-shape text:anchor-type="char" draw:style-name="${look}" ${where} svg:width="5cm" svg:height="0.5cm"><text:p/></draw:custom-shape>`;
  const looks = graphic('S', 'draw:fill="solid" draw:fill-color="#000000" style:wrap="run-through" style:run-through="foreground"') + graphic('U', 'draw:fill="solid" style:run-through="background"') + graphic('E', 'draw:fill="none"') + graphic('A', 'draw:fill="solid" style:wrap="parallel"');
  expect(await text(p('First.') + p(`Sam Smith ${shape('S')}`) + p('Last.'), looks)).toMatchInlineSnapshot(`
    "# Plan
    First.

    Last.
    (says) 1 text or picture with something else over it was not imported, because what it hides would be seen. Add what matters by hand."
  `);
  for (const [look, where] of [['U'], ['E'], ['A'], ['S', 'svg:x="12cm" svg:y="0cm"'], ['S', 'svg:x="0cm" svg:y="-3cm"']] as const) expect(await text(p(`Seen.${shape(look, where)}`), looks)).toBe('# Plan\nSeen.');
});

test('a cell that another covers is not seen; a table in a shape is', async () => {
  const table = `<table:table><table:table-row>${cell(p('One'), ' table:number-columns-spanned="2"')}<table:covered-table-cell>${p('Under')}</table:covered-table-cell></table:table-row><table:table-row>${cell(p('Two'))}${cell(p('Three'))}</table:table-row></table:table>`;
  expect(await text(p(`<draw:custom-shape>${p('Before')}${table}</draw:custom-shape>`))).toMatchInlineSnapshot(`
    "# Plan
    Before

    | One |       |
    | --- | ----- |
    | Two | Three |
    (says) Text boxes may have moved. Check that their text is where you want it.
    (says) Hidden text was not imported.
    (says) Merged table cells have been split. Check the table.
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('symbols come along as what they show, data from a list are gaps, and a script is no text', async () => {
  const font = '<office:font-face-decls><style:font-face style:name="Wings" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="Wingdings"/></office:font-face-decls>';
  expect(await text(p(`${span('S', '\uf0fc')}Listen, ${span('F', 'J')}`) + p('Dear <text:database-display text:column-name="name">&lt;name&gt;</text:database-display>,<text:script>alert(1)</text:script> come in.'), letters('S', 'style:font-name="Wings"') + letters('F', 'fo:font-family="Wingdings"'), { before: font })).toMatchInlineSnapshot(`
    "# Plan
    ✓Listen, ☺

    Dear …, come in.
    (says) Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in."
  `);
});

describe('on slides', () => {
  const frame = (inside: string, { at = [1, 1, 10, 2], more = '' } = {}) => `<draw:frame${more} svg:x="${at[0]}cm" svg:y="${at[1]}cm" svg:width="${at[2]}cm" svg:height="${at[3]}cm"><draw:text-box>${inside}</draw:text-box></draw:frame>`;
  const title = (inside: string) => frame(inside, { more: ' presentation:class="title"', at: [1, 0, 10, 1] });
  const page = (look: string, inside: string) => `<draw:page draw:style-name="${look}" draw:master-page-name="M">${inside}</draw:page>`;
  const pageStyle = (name: string, looks: string) => style(name, 'drawing-page', `<style:drawing-page-properties ${looks}/>`);
  const LOOKS = LETTERS + pageStyle('D', '') + pageStyle('N', 'draw:fill="solid" draw:fill-color="#000000"') + graphic('B', 'draw:fill="solid" draw:fill-color="#000000"') + letters('G', 'fo:color="#000000"');
  /** A presentation of LibreOffice. */
  function odp(pages: string, extra: Record<string, string | Uint8Array> = {}): Uint8Array {
    const master = '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles></office:document-styles>';
    const files = unzipSync(odt('', { styles: LOOKS, extra: { mimetype: 'application/vnd.oasis.opendocument.presentation', 'styles.xml': master, ...extra } }));
    files['content.xml'] = strToU8(strFromU8(files['content.xml']!).replace('<office:text></office:text>', `<office:presentation>${pages}</office:presentation>`));
    return zipSync(files);
  }

  test('text in the colour of its slide, its box or the shape behind it is left out, also a title', async () => {
    expect(await read(odp(page('D', title(p('Plan')) + frame(white + p('Seen'))) + page('N', title(p(span('W', 'Night'))) + frame(black + white)) + page('D', title(white) + `<draw:custom-shape draw:style-name="B" svg:x="1cm" svg:y="5cm" svg:width="20cm" svg:height="5cm">${p('')}</draw:custom-shape>${frame(black + white, { at: [2, 6, 5, 2] })}`)), 'plan.odp')).toMatchInlineSnapshot(`
      "# Plan
      Seen

      ## Night

      White

      ## Slide 3

      White
      (says) 1 slide has no title, so its number is its heading. Give it a better one.
      (says) Text that nobody could see on paper, such as white on white, was not imported."
    `);
  });

  test('what a group holds beside the slide, and the number of a notes page, stay out', async () => {
    const far = frame(p('Beside'), { at: [40, 1, 5, 2] });
    expect(await read(odp(page('D', `${title(p('Plan'))}<draw:g>${far}${frame(p('Seen'), { at: [1, 5, 5, 2] })}</draw:g><presentation:notes>${frame(p('Slowly.'), { more: ' presentation:class="notes"' })}${frame(p('1'), { more: ' presentation:class="page-number"' })}</presentation:notes>`)), 'plan.odp')).toMatchInlineSnapshot(`
      "# Plan
      Seen

      ## Speaker notes

      ### Plan

      Slowly.
      (says) The speaker notes are at the end, below “Speaker notes”. They were written for whoever speaks: read them first, and delete what is not for others.
      (says) 1 text or picture beside the slides, where nobody sees it, was not imported."
    `);
  });

  test('text of which a shape hides a part comes along, and a note says so', async () => {
    const over = '<draw:custom-shape draw:style-name="B" svg:x="3cm" svg:y="0cm" svg:width="3cm" svg:height="8cm"/>';
    expect(await read(odp(page('D', `${title(p('Plan'))}${frame(p('Ask Sam Smith'), { at: [1, 2, 10, 2] })}${over}`)), 'plan.odp')).toContain('(says) Something filled lies over a part of 2 texts, which came along whole. If it was to hide anything, such as a name, delete that.');
  });

  test('text behind a picture that is clear nowhere is left out', async () => {
    const image = '<draw:frame svg:x="0cm" svg:y="0cm" svg:width="28cm" svg:height="21cm"><draw:image xlink:href="Pictures/1.png"/><svg:desc>A round face</svg:desc></draw:frame>';
    const made = async (bytes: Uint8Array) => read(odp(page('D', frame(p('Behind'), { at: [2, 2, 5, 2] }) + image) + page('D', title(p('Rules'))), { 'Pictures/1.png': bytes }), 'plan.odp');
    const solid = await sharp(await halves()).removeAlpha().png().toBuffer();
    expect([(await made(new Uint8Array(solid))).includes('Behind'), (await made(new Uint8Array(await sharp(solid).ensureAlpha(0.5).png().toBuffer()))).includes('Behind')]).toEqual([false, true]);
  });

  test('paragraphs that are lists of their own are one list, each on its level', async () => {
    const list = (name: string, text: string, deeper = false) => `<text:list text:style-name="${name}"><text:list-item>${deeper ? `<text:list><text:list-item>${p(text)}</text:list-item></text:list>` : p(text)}</text:list-item></text:list>`;
    expect(await read(odp(page('D', title(p('Plan')) + frame(list('L1', 'Listen') + list('L2', 'with both ears', true) + list('L1', 'Ask')))), 'plan.odp')).toMatchInlineSnapshot(`
      "# Plan
      - Listen
        - with both ears
      - Ask"
    `);
  });
});

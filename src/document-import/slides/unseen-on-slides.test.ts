import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { slidePart, type MadePart } from '../../files/made-office.ts';
import { box, cell, deck, frame, halves, picture, read, run, title } from '../made-deck.ts';

const UNSEEN = '(says) Text that nobody could see on its slide, such as white on white, was not imported.';
const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const named = (name: string, more = '') => `<a:solidFill><a:schemeClr val="${name}">${more}</a:schemeClr></a:solidFill>`;
/** A run whose properties hold something. */
const letters = (text: string, inside: string, attributes = '') => `<a:r><a:rPr${attributes}>${inside}</a:rPr><a:t>${text}</a:t></a:r>`;
const line = (text: string, inside: string, attributes = '') => `<a:p>${letters(text, inside, attributes)}</a:p>`;
const background = (fill: string) => `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;
const MAP = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1"';

/** The parts of a design: what its master has behind its text, and its letters. */
function design({ behind = '', on = '', letters: look = named('tx1') }: { behind?: string; on?: string; letters?: string } = {}): Record<string, MadePart> {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  return {
    'ppt/slideLayouts/slideLayout1.xml': slidePart('slideLayout', 'sldLayout', '<p:cSld><p:spTree/></p:cSld>', [['m', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    'ppt/slideMasters/slideMaster1.xml': slidePart('slideMaster', 'sldMaster', `<p:cSld>${behind}<p:spTree>${on}</p:spTree></p:cSld><p:clrMap ${MAP}/><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr>${look}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr>${look}</a:defRPr></a:lvl1pPr></p:bodyStyle></p:txStyles>`, [['t', 'theme', '../theme/theme1.xml']]),
    'ppt/theme/theme1.xml': { type: 'theme', content: `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>${colour('lt1', 'FFFFFF')}${colour('dk2', '1F3864')}${colour('lt2', 'EEECE1')}${colour('accent1', '4472C4')}</a:clrScheme><a:fmtScheme><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>` },
  };
}
/** One slide of that design, with a title. */
const slide = (on: string, parts = design(), links: [string, string, string][] = [], extra = {}) => deck([{ on: title('Plan') + on, links: [['l', 'slideLayout', '../slideLayouts/slideLayout1.xml'], ...links] }], parts, extra);
const at: [number, number, number, number] = [100, 100, 300, 50];

describe('text in the colour of what is behind it is not imported, and a note says so', () => {
  test.each<[string, string, Parameters<typeof design>[0]?]>([
    ['white on a slide without a background', box([line('Unseen', solid('FFFFFF')), 'Seen'], { at })],
    ['in the colour of the theme', box([line('Unseen', named('bg1')), 'Seen'], { ph: 'idx="1"' })],
    ['a shade of it', box([line('Unseen', named('bg1', '<a:lumMod val="98000"/>')), line('Seen', named('bg1', '<a:lumMod val="50000"/>'))], { at })],
    ['by the style of the master', box(['Unseen', line('Seen', solid('000000'))], { ph: 'idx="1"' }), { letters: solid('FFFFFF') }],
    ['by the style of its shape', box([line('Seen', solid('000000'))], { at }) + box(['Unseen'], { at }).replace('<p:txBody>', '<p:style><a:fillRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="bg1"/></a:fontRef></p:style><p:txBody>')],
    ['dark on the background of the master', box([line('Unseen', solid('1F3864')), line('Seen', solid('FFFFFF'))], { at }), { behind: background(named('tx2')) }],
    ['on a background that the theme names', box([line('Unseen', named('bg1')), 'Seen'], { at }), { behind: '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>' }],
    ['on the filling of its box', box([line('Unseen', solid('000000')), line('Seen', solid('FFFFFF'))], { at, fill: solid('000000') })],
    ['on the filling that the theme gives its box', box([line('Unseen', named('accent1')), line('Seen', named('bg1'))], { at }).replace('<p:txBody>', '<p:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></p:style><p:txBody>')],
    ['on a shape behind its box', box([], { at: [50, 50, 600, 200], fill: solid('000000') }) + box([line('Unseen', solid('000000')), line('Seen', solid('FFFFFF'))], { at })],
    ['under the highlighter', box([`<a:p>${letters('Unseen', `${solid('000000')}<a:highlight><a:srgbClr val="000000"/></a:highlight>`)}${run('Seen')}</a:p>`], { at })],
    ['clear as glass', box([line('Unseen', '<a:noFill/>'), line('Unseen', '<a:solidFill><a:srgbClr val="000000"><a:alpha val="2000"/></a:srgbClr></a:solidFill>'), 'Seen'], { at })],
    ['one point high', box([line('Unseen', '', ' sz="100"'), 'Seen'], { at })],
    ['in a cell of its colour', frame('table', `<a:tbl><a:tblPr/><a:tr>${cell('Seen')}${cell('x').replace('<a:p><a:r><a:t>x</a:t></a:r></a:p>', line('Unseen', solid('000000'))).replace('</a:tc>', `<a:tcPr>${solid('000000')}</a:tcPr></a:tc>`)}</a:tr></a:tbl>`)],
  ])('%s', async (_, on, parts) => {
    const said = await read(slide(on, design(parts)));
    expect(said).toContain('Seen');
    expect(said).not.toContain('Unseen');
    expect(said.split('\n').filter((one) => one.startsWith('(says) Text'))).toEqual([UNSEEN]);
  });

  test('also as a title, which is no heading then', async () => {
    expect(await read(deck([{ on: title('Plan') + box('Sit down.') }, { on: box([line('Unseen', solid('FFFFFF'))], { ph: 'type="title"' }) + box('Listen.') }]))).toMatchInlineSnapshot(`
      "# Plan
      Sit down.

      ## Slide 2

      Listen.
      (says) 1 slide has no title, so its number is its heading. Give it a better one.
      (says) Text that nobody could see on its slide, such as white on white, was not imported."
    `);
  });

  test.each<[string, string, Parameters<typeof design>[0]?]>([
    ['on a gradient', box([line('Seen', solid('FFFFFF'))], { at, fill: '<a:gradFill/>' })],
    ['on a picture', picture('i', { at: [50, 50, 600, 200] }) + box([line('Seen', solid('FFFFFF'))], { at })],
    ['partly on a dark shape', box([], { at: [50, 50, 200, 200], fill: solid('000000') }) + box([line('Seen', solid('FFFFFF'))], { at })],
    ['on a background with a picture', box([line('Seen', solid('FFFFFF'))], { at }), { behind: background('<a:blipFill/>') }],
    ['on a dark band of the master', box([line('Seen', solid('FFFFFF'))], { at }), { on: box([], { at: [0, 0, 1000, 400], fill: solid('000000') }) }],
    ['in a table whose style colours its cells', frame('table', `<a:tbl><a:tblPr><a:tableStyleId>{X}</a:tableStyleId></a:tblPr><a:tr>${cell('x').replace('<a:p><a:r><a:t>x</a:t></a:r></a:p>', line('Seen', solid('FFFFFF')))}${cell('y')}</a:tr></a:tbl>`)],
    ['with an outline', box([line('Seen', `<a:ln>${solid('000000')}</a:ln><a:noFill/>`)], { at })],
  ])('but white text %s stays', async (_, on, parts) => {
    const said = await read(slide(on, design(parts), [['i', 'image', '../media/image1.png']], { 'ppt/media/image1.png': await halves() }));
    expect(said).toContain('Seen');
    expect(said).not.toContain(UNSEEN);
  });
});

test('the style of a shape fills it, also where the placeholder of its layout is without filling', async () => {
  const clear = slidePart('slideLayout', 'sldLayout', `<p:cSld><p:spTree>${box('Click to add title', { ph: 'type="title"', fill: '<a:noFill/>' })}</p:spTree></p:cSld>`, [['m', 'slideMaster', '../slideMasters/slideMaster1.xml']]);
  const filled = '<p:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:fontRef idx="minor"><a:schemeClr val="bg1"/></a:fontRef></p:style><p:txBody>';
  const slides = deck([{ on: box([line('Session objectives', named('bg1'))], { ph: 'type="title"' }).replace('<p:txBody>', filled) + box('Sit down.', { at }), links: [['l', 'slideLayout', '../slideLayouts/slideLayout1.xml']] }], { ...design(), 'ppt/slideLayouts/slideLayout1.xml': clear });
  expect(await read(slides)).toBe('# Session objectives\nSit down.');
});

describe('text behind what is filled', () => {
  const filled = (at: [number, number, number, number]) => box([], { at, fill: solid('FFFFFF') });
  test.each([
    ['two shapes that hide it together', filled([90, 90, 160, 70]) + filled([240, 90, 200, 70])],
    ['a table whose cells are all filled', frame('table', `<a:tbl><a:tblPr/><a:tr>${cell('Seen', '').replace('</a:tc>', `<a:tcPr>${solid('FFFFFF')}</a:tcPr></a:tc>`)}</a:tr></a:tbl>`).replace('<a:off x="0" y="0"/><a:ext cx="9" cy="9"/>', '<a:off x="90" y="90"/><a:ext cx="400" cy="70"/>')],
  ])('is not imported: %s', async (_, covers) => {
    const said = await read(slide(box('Unseen', { at }) + covers));
    expect(said).not.toContain('Unseen');
    expect(said).toContain('(says) 1 text was covered by something else, and not imported.');
  });

  test('comes along when only a part of it is hidden, and a note says so', async () => {
    expect(await read(slide(box('Ask Sam Smith', { at }) + filled([200, 90, 80, 70])))).toMatchInlineSnapshot(`
      "# Plan
      Ask Sam Smith
      (says) Something filled lies over a part of 1 text, which came along whole. If it was to hide anything, such as a name, delete that."
    `);
  });
});

describe('text behind a picture', () => {
  const behind = (file: string, bytes: Uint8Array, crop = '') => slide(box('Unseen', { at }) + picture('i', { at: [50, 50, 600, 200], crop }), design(), [['i', 'image', `../media/${file}`]], { [`ppt/media/${file}`]: bytes });

  test('is not imported when the picture is clear nowhere', async () => {
    const solid = new Uint8Array(await sharp(await halves()).removeAlpha().png().toBuffer());
    for (const [file, bytes] of [['a.png', solid], ['a.jpeg', await halves('jpeg')]] as const) {
      const said = await read(behind(file, bytes));
      expect(said).not.toContain('Unseen');
      expect(said).toContain('(says) 1 text was covered by something else, and not imported.');
    }
  });

  test('stays when the picture may be clear somewhere', async () => {
    const clear = new Uint8Array(await sharp(await halves()).ensureAlpha(0.5).png().toBuffer());
    expect(await read(behind('a.png', clear))).toContain('Unseen');
  });
});

test('symbols of Wingdings, Webdings and Symbol come along as what they show', async () => {
  const symbol = (text: string, kind: string, font: string) => letters(text, `<a:${kind} typeface="${font}"/>`);
  expect(await read(slide(box([`<a:p>${symbol('ü', 'sym', 'Wingdings')}${run('Listen')}</a:p>`, `<a:p>${run('Then ')}${symbol('\uf0e0', 'latin', 'Wingdings')}${run(' ask')}</a:p>`, `<a:p>${symbol('Ü', 'latin', 'Symbol')}${run(' back')}</a:p>`, `<a:p>${symbol('\uf0ff', 'latin', 'Symbol')}${run(' odd')}</a:p>`], { at })))).toMatchInlineSnapshot(`
    "# Plan
    ✓Listen

    Then → ask

    ⇐ back

    odd
    (says) 1 symbol from a symbol font could not be imported. Say in words what it means."
  `);
});

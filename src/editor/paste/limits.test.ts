import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../parts/nodes.ts';
import { paste, pasteFully, PICTURE } from './paste-in-test.ts';

const times = (count: number, words: string) => Array.from({ length: count }, () => words).join('');

describe('too much, or broken', () => {
  test('five megabytes of formatting round an ordinary text', async () => {
    const { body, notes } = await pasteFully({ html: `<html><head><style>${times(20_000, 'p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;}\n')}</style></head><body>${times(2_000, `<p class=MsoNormal style='${times(40, "font-family:\"Calibri\",sans-serif;")}'>Some ordinary words here.</p>`)}</body></html>` });
    expect([body.split('\n\n').length, notes]).toEqual([2000, []]);
  });

  test('more formatting than is read: the plain text comes in its place', async () => {
    expect(await paste(`<p>${times(5_100_000, ' ')}</p>`, 'The words.')).toMatchInlineSnapshot(`
      "The words.
      (says) The layout of what you copied could not be read. All its text is here, as plain paragraphs."
    `);
  });

  test('more text than a page may have: nothing comes, and that is said', async () => {
    expect(await paste(`<p>${times(100_000, 'words ')}</p>`)).toMatchInlineSnapshot(`
      "
      (says) This is too long for one page: it would fill about 200 sheets of paper; the limit is 60. Nothing was pasted. Copy it in smaller pieces, or add it to the page as a file to download."
    `);
    expect(await paste('', times(100_000, 'words '))).toMatch(/^\n\(says\) This is too long for one page/);
  });

  test('more pieces than a page may have, in little text', async () => {
    const { body, notes } = await pasteFully({ html: `<table>${times(1_300, `<tr>${times(20, '<td>1</td>')}</tr>`)}</table>` });
    expect([body.length < 190_000, notes.length > 0]).toEqual([true, true]);
  });

  test('HTML that breaks off in the middle of a tag, an attribute or a comment', async () => {
    expect(await paste('<p>One <b>two</b></p><ul><li>three<li>four <a href="https://www.exam')).toMatchInlineSnapshot(`
      "One **two**

      - three
      - four"
    `);
    expect(await paste('<p>One</p><p style="font-wei')).toMatchInlineSnapshot(`"One"`);
    expect(await paste('<p>One</p><!-- two <p>three</p>')).toMatchInlineSnapshot(`"One"`);
    expect(await paste('<table><tr><td>A</td><td>B')).toMatchInlineSnapshot(`
      "| A | B |
      | - | - |
      (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
    `);
  });

  test('lists ten deep', async () => {
    const deep = (level: number): string => `<ul><li>level ${level}${level < 10 ? deep(level + 1) : ''}</li></ul>`;
    expect(await paste(deep(1))).toMatchInlineSnapshot(`
      "- level 1
        - level 2
          - level 3
            - level 4
              - level 5
              - level 6
              - level 7
              - level 8
              - level 9
              - level 10
      (says) Lists can have five levels here. What was deeper is on the fifth."
    `);
  });

  test('elements a hundred thousand deep come as plain text', async () => {
    expect(await paste(`${times(100_000, '<div>')}words`, 'words')).toMatchInlineSnapshot(`
      "words
      (says) The layout of what you copied could not be read. All its text is here, as plain paragraphs."
    `);
  });

  test('quotations and marks inside each other', async () => {
    const { body } = await pasteFully({ html: `${times(30, '<blockquote>')}<ul><li><b><i><s><a href="https://example.org/">words</a></s></i></b></li></ul>${times(30, '</blockquote>')}` });
    expect(body).toContain('words');
  });

  test('a cell that says it spans a million', async () => {
    expect((await pasteFully({ html: '<table><tr><td colspan=1000000 rowspan=65534>A</td></tr><tr><td>B</td><td>C</td></tr></table>' })).body).toContain('B');
  });

  test('HTML that says nothing leaves the text', async () => {
    expect(await paste('<html><body></body></html>', 'The words.')).toMatchInlineSnapshot(`"The words."`);
    expect(await paste('', '')).toBe('');
  });

  test('a damaged picture does not stop the text', async () => {
    expect(await paste('<p>One <img src="data:image/png;base64,%%%"> two</p>')).toMatchInlineSnapshot(`
      "One two
      (says) A picture did not come along, because the program that you copied from did not hand it over. Copy the picture alone and paste it here, or add it as a file."
    `);
  });

  test('the same picture twice is one file', async () => {
    const { pictures } = await pasteFully({ html: `<img src="${PICTURE}" alt="A bell"><p>and</p><img src="${PICTURE}" alt="The bell">` });
    expect(pictures.map(({ name }) => name)).toEqual(['picture.webp']);
  });
});

/** How often a word is in a text. */
const count = (text: string, word: string) => text.split(word).length - 1;

describe('whatever was copied', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<i>', '</i>', '<ul>', '<ol start=4>', '</ul>', '<li>', '</li>', '<table>', '<tr>', '<td>', '<th colspan=2>', '</table>', '<h2>', '</h2>', '<blockquote>', '</blockquote>', '<br>', '<pre>', '</pre>', '<a href="https://example.org/">', '</a>', '<span style="font-weight:700">', '</span>', "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>", '<code>', '</code>', '<sup>', '</sup>', '<input type=checkbox>', `<img src="${PICTURE}" alt="x y z">`, 'one', 'two ', ' three', '**', '# four', '1. five', '- six', '_', '[x](y)', '{', '<', '&amp;', '|', '~~', '`', '\n', '\n\n', '&nbsp;', '• ', 'اردو', '<o:p>', '<!--[if x]>', '<![endif]>', '\\', '@', 'a@b.example', 'https://', '<hr>', '<dl><dd>', '<nav>', '</nav>', '<del>', '</del>');

  test('reading it never fails, the result is fit for a page, and no word goes without a message', { timeout: 300_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { tree, notes } = await pasteFully({ html: pieces.join('') });
      if (!notes.some((note) => /did not come along|left out/.test(note)) && !pieces.some((one) => /^<(!|nav|$)/.test(one))) for (const word of ['one', 'two', 'three', 'اردو']) expect(count(textOf(tree), word)).toBe(count(pieces.join(''), word));
    }), { numRuns: Number(process.env.FUZZ ?? 150), seed: 17 });
  });

  test('nor does plain text', { timeout: 300_000 }, async () => {
    const line = fc.constantFrom('one', '• two', '1. three', '2. four', '– five', '# six', '| a | b |', '| - | - |', '```', '> seven', '', '  o eight', 'a\tb', '**nine**', '<b>', '{x}', '[^1]: ten', '<Gap label="x" />', '[10:15] Jane Marlow', 'a line that is somewhat longer than the others are, and end-', 'ed here without anything else');
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
      await pasteFully({ text: lines.join('\n') });
    }), { numRuns: Number(process.env.FUZZ ?? 150), seed: 17 });
  });
});

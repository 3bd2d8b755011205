import { expect, test } from 'vitest';
import { paste, PICTURE } from '../paste-in-test.ts';

/** A paragraph as Word for the web writes it. */
const p = (words: string, more = '') => `<div class="OutlineElement Ltr SCXW1 BCX0" style="direction:ltr"><p class="Paragraph SCXW1 BCX0" paraid="1" ${more} style="font-weight:normal;font-style:normal;text-align:left"><span data-contrast="auto" class="TextRun SCXW1 BCX0" lang="EN-GB" style="font-size:11pt">${words}</span><span class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span></p></div>`;
const run = (words: string, style = '') => `<span class="NormalTextRun SCXW1 BCX0" style="${style}">${words}</span>`;
const item = (level: number, words: string, { kind = 'ul', list = 1, at = 1 } = {}) => `<div class="ListContainerWrapper SCXW1 BCX0"><${kind} class="${kind === 'ul' ? 'BulletListStyle1' : 'NumberListStyle1'} SCXW1 BCX0" role="list" ${kind === 'ol' ? `start="${at}"` : ''} style="list-style-type:${kind === 'ul' ? 'disc' : 'decimal'}"><li data-leveltext="" data-font="Symbol" data-listid="${list}" data-list-defn-props="{}" data-aria-posinset="${at}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1 BCX0" style="display:block"><p class="Paragraph SCXW1 BCX0"><span class="TextRun SCXW1 BCX0"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></${kind}></div>`;

test('headings are known by their role', async () => {
  expect(await paste(p(run('Peace table'), 'role="heading" aria-level="1"') + p(run('Words.')) + p(run('Where'), 'role="heading" aria-level="2"') + p(run('In a corner.')))).toMatchInlineSnapshot(`
    "## Peace table

    Words.

    ### Where

    In a corner."
  `);
});

test('bullets, each in a list of its own, make one nested list', async () => {
  expect(await paste([item(1, 'Walk the edge'), item(2, 'of the field'), item(3, 'both ways'), item(1, 'Notice who is alone')].join(''))).toMatchInlineSnapshot(`
    "- Walk the edge
      - of the field
        - both ways
    - Notice who is alone"
  `);
});

test('numbers go on from one list to the next', async () => {
  expect(await paste([item(1, 'Ask', { kind: 'ol', at: 1 }), item(2, 'What happened?', { kind: 'ol', at: 1 }), item(1, 'Listen', { kind: 'ol', at: 2 }), item(1, 'Again from one', { kind: 'ol', list: 2, at: 1 })].join(''))).toMatchInlineSnapshot(`
    "1. Ask
       1. What happened?
    2. Listen

    1) Again from one"
  `);
});

test('a list between paragraphs', async () => {
  expect(await paste(p(run('Bring:')) + item(1, 'a chair') + item(1, 'a bell') + p(run('Begin at nine.')))).toMatchInlineSnapshot(`
    "Bring:

    - a chair
    - a bell

    Begin at nine."
  `);
});

test('bold, italics and crossed out are in the style', async () => {
  expect(await paste(p(run('Say ') + run('first', 'font-weight:bold') + run(' what ', 'font-style:italic') + run('not', 'text-decoration:line-through')))).toMatchInlineSnapshot(`"Say **first** *what* ~~not~~"`);
});

test('a table', async () => {
  expect(await paste(`<div class="TableContainer"><table class="Table Ltr TableGrid"><tbody><tr class="TableRow"><td class="FirstRow FirstCol"><div class="TableCellContent">${p(run('Day'))}</div></td><td><div class="TableCellContent">${p(run('Time'))}</div></td></tr><tr><td>${p(run('Mon'))}</td><td>${p(run('12:00'))}</td></tr></tbody></table></div>`)).toMatchInlineSnapshot(`
    "| Day | Time  |
    | --- | ----- |
    | Mon | 12:00 |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a picture', async () => {
  expect(await paste(p(`<span class="WACImageContainer"><img class="WACImage" src="${PICTURE}" alt="A circle of chairs" width="120"></span>`))).toMatchInlineSnapshot(`
    "![A circle of chairs](picture.webp)
    (file) picture.webp"
  `);
});

test('a link and a line break', async () => {
  expect(await paste(p(`<a class="Hyperlink" href="https://www.example.com/a" target="_blank">${run('the plan', 'text-decoration:underline')}</a><span class="LineBreakBlob BlobObject"><span>&nbsp;</span><br></span>${run('next line')}`))).toMatchInlineSnapshot(`
    "[the plan](https://www.example.com/a)\\
    next line"
  `);
});

test('lists as new versions write them, nested', async () => {
  expect(await paste('<ul style="list-style-type:disc"><li role="listitem" aria-level="1" data-aria-level="1"><p>One</p></li><ul><li role="listitem" data-aria-level="2"><p>Two</p></li></ul><li data-aria-level="1"><p>Three</p></li></ul>')).toMatchInlineSnapshot(`
    "- One
      - Two
    - Three"
  `);
});

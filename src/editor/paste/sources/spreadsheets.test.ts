import { expect, test } from 'vitest';
import { paste, pasteFully, PICTURE } from '../paste-in-test.ts';

const excel = (rows: string, css = '') => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {font-weight:700;} .xl66 {mso-number-format:"Short Date";} .xl67 {display:none;} ${css} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse;width:96pt'><!--StartFragment--><col width=64 span=2 style='width:48pt'>${rows}<!--EndFragment--></table></body></html>`;
const sheets = (rows: string) => `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>${rows}</tbody></table></google-sheets-html-origin>`;

test('cells of Excel with a bold heading row', async () => {
  expect(await paste(excel("<tr height=20><td height=20 class=xl65 width=64>Day</td><td class=xl65>Time</td></tr><tr><td>Mon</td><td align=right class=xl66>12:00</td></tr><tr><td>Tue</td><td>£1,234.50</td></tr>"), 'Day\tTime\r\nMon\t12:00\r\nTue\t£1,234.50\r\n')).toMatchInlineSnapshot(`
    "| Day | Time      |
    | --- | --------- |
    | Mon | 12:00     |
    | Tue | £1,234.50 |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('merged cells of Excel', async () => {
  expect(await paste(excel('<tr><td colspan=2 style="mso-ignore:colspan">Autumn</td></tr><tr><td rowspan=2>Mon</td><td>A</td></tr><tr><td>B</td></tr>'))).toMatchInlineSnapshot(`
    "| Autumn |   |
    | ------ | - |
    | Mon    | A |
    |        | B |
    (says) 2 merged cells were divided: the text is in the first cell, and the others are empty. Check that the table still reads well.
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('one cell is its text', async () => {
  expect(await paste(excel('<tr><td height=20 class=xl65>Only this</td></tr>'), 'Only this')).toMatchInlineSnapshot(`"**Only this**"`);
});

test('one column is paragraphs', async () => {
  expect(await paste(excel('<tr><td>Ask</td></tr><tr><td>Listen</td></tr><tr><td></td></tr><tr><td>Repair</td></tr>'))).toMatchInlineSnapshot(`
    "Ask

    Listen

    Repair"
  `);
});

test('empty rows and columns do not come', async () => {
  expect(await paste(excel('<tr><td>A</td><td></td><td>B</td><td></td></tr><tr><td></td><td></td><td></td><td></td></tr><tr><td>1</td><td></td><td>2</td><td></td></tr>'))).toMatchInlineSnapshot(`
    "| A | B |
    | - | - |
    | 1 | 2 |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a hidden column and a line break in a cell', async () => {
  expect(await paste(excel('<tr><td>Name</td><td class=xl67>Secret</td><td>Role</td></tr><tr><td>One<br>two</td><td class=xl67>x</td><td>Head</td></tr>'))).toMatchInlineSnapshot(`
    "| Name         | Role |
    | ------------ | ---- |
    | One<br />two | Head |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('Excel’s picture of the same cells is not a second copy', async () => {
  const { body, pictures } = await pasteFully({ html: excel('<tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr>'), text: 'A\tB\r\n1\t2', files: [new File(['x'], 'image.png', { type: 'image/png' })] });
  expect([body, pictures]).toMatchInlineSnapshot(`
    [
      "| A | B |
    | - | - |
    | 1 | 2 |",
      [],
    ]
  `);
});

test('rows without their table', async () => {
  expect(await paste('<tr><td>Day</td><td>Time</td></tr><tr><td>Mon</td><td>12:00</td></tr>')).toMatchInlineSnapshot(`
    "| Day | Time  |
    | --- | ----- |
    | Mon | 12:00 |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('cells of Google Sheets, with a link and a tick', async () => {
  expect(await paste(sheets('<tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value="{}">Task</td><td style="font-weight:bold;">Where</td></tr><tr><td>Chairs</td><td><a class="in-cell-link" href="https://www.example.com/">the hall</a></td></tr><tr><td>TRUE</td><td style="text-decoration:line-through;">old</td></tr>'))).toMatchInlineSnapshot(`
    "| Task   | Where                                |
    | ------ | ------------------------------------ |
    | Chairs | [the hall](https://www.example.com/) |
    | TRUE   | ~~old~~                              |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a table of forty columns comes whole, and a message says that it is wide', async () => {
  const { body, notes } = await pasteFully({ html: excel([1, 2].map((row) => `<tr>${Array.from({ length: 40 }, (_, at) => `<td>r${row}c${at + 1}</td>`).join('')}</tr>`).join('')) });
  expect(body.split('\n').map((line) => line.split('|').length)).toEqual([42, 42, 42]);
  expect(notes).toMatchInlineSnapshot(`
    [
      "A table has 40 columns, which is too wide for a phone. Divide it, or add the spreadsheet as a file.",
      "1 table had no heading row, so the first row became one. Check that it describes what is below it.",
    ]
  `);
});

test('cells as text, from a program that gives no more', async () => {
  expect(await paste('', 'Day\tTime\r\nMon\t12:00\r\nTue\t\r\n')).toMatchInlineSnapshot(`
    "| Day | Time  |
    | --- | ----- |
    | Mon | 12:00 |
    | Tue |       |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a table of LibreOffice Calc', async () => {
  expect(await paste('<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.6"/><style type="text/css">body,div,table { font-family:"Liberation Sans" } a.comment-indicator { display:none }</style></head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr><td height="17" align="left"><b>Day</b></td><td align="left"><b>Time</b></td></tr><tr><td align="left"><font face="Arial">Mon</font></td><td align="right" sdval="0.5" sdnum="2057;0;HH:MM">12:00</td></tr></table></body></html>')).toMatchInlineSnapshot(`
    "| Day | Time  |
    | --- | ----- |
    | Mon | 12:00 |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a pipe and a picture in a cell', async () => {
  expect(await paste(sheets(`<tr><td>a|b</td><td>c</td></tr><tr><td><img src="${PICTURE}" alt="A key"></td><td>d</td></tr>`))).toMatchInlineSnapshot(`
    "| a\\|b                   | c |
    | ---------------------- | - |
    | ![A key](picture.webp) | d |
    (file) picture.webp
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

import { expect, test } from 'vitest';
import { paste, PICTURE } from '../paste-in-test.ts';

const docs = (body: string) => `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0b1d2c3e-7fff-1a2b-3c4d-5e6f7a8b9c0d">${body}</b>`;
const span = (words: string, style = '') => `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${words}</span>`;
const p = (words: string) => `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${words}</p>`;
const li = (level: number, words: string, more = '') => `<li dir="ltr" style="list-style-type:disc;font-weight:400;white-space:pre;" aria-level="${level}" ${more}>${p(words)}</li>`;

test('a document: the wrapper is not bold, marks are in the style', async () => {
  expect(await paste(docs(`<h1 dir="ltr">${span('Circle time', 'font-weight:700')}</h1>${p(`${span('Say ')}${span('hello', 'font-weight:700')}${span(' and ')}${span('smile', 'font-style:italic')}${span(', ')}${span('not', 'text-decoration:line-through')}${span('.')}`)}<br />${p(span('Next.'))}`))).toMatchInlineSnapshot(`
    "## Circle time

    Say **hello** and *smile*, ~~not~~.

    Next."
  `);
});

test('nested lists beside their items', async () => {
  expect(await paste(docs(`<ul style="margin-top:0;">${li(1, span('One'))}<ul>${li(2, span('Two'))}<ul>${li(3, span('Three'))}</ul></ul>${li(1, span('Four'))}</ul>`))).toMatchInlineSnapshot(`
    "- One
      - Two
        - Three
    - Four"
  `);
});

test('a numbered list that begins at three, with letters below', async () => {
  expect(await paste(docs(`<ol start="3" style="margin-top:0;">${li(1, span('Ask'))}<ol>${li(2, span('What?'))}${li(2, span('Who?'))}</ol>${li(1, span('Listen'))}</ol>`))).toMatchInlineSnapshot(`
    "3. Ask
       1. What?
       2. Who?
    4. Listen"
  `);
});

test('a list to tick off', async () => {
  expect(await paste(docs(`<ul style="list-style:none">${li(1, `<img src="${PICTURE}" width="17px" height="17px" alt="unchecked">${span('Chairs')}`, 'role="checkbox" aria-checked="false"').replace('<p ', `<img src="${PICTURE}" alt="unchecked" aria-roledescription="checkbox"/><p `).replace(/<p ([^>]*)><img[^>]*>/, '<p $1>')}${li(1, span('Bell'), 'role="checkbox" aria-checked="true"')}</ul>`))).toMatchInlineSnapshot(`
    "- [ ] Chairs
    - [x] Bell"
  `);
});

test('a picture in a span', async () => {
  expect(await paste(docs(p(`${span(`<span style="border:none;display:inline-block;overflow:hidden;width:200px"><img src="${PICTURE}" width="200" height="100" style="margin-left:0px" alt="Six faces" /></span>`)}${span('The cards')}`)))).toMatchInlineSnapshot(`
    "![Six faces](picture.webp)

    The cards
    (file) picture.webp"
  `);
});

test('a picture that is on Google’s own computers', async () => {
  expect(await paste(docs(p(span('<img src="https://lh7-us.googleusercontent.com/docsz/AD_4nX" width="200" height="100" />'))))).toMatchInlineSnapshot(`
    "
    (says) A picture is on another website and did not come along. Save it on your computer, check that you may use it, and add it here."
  `);
});

test('a table', async () => {
  expect(await paste(docs(`<div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="100"><col width="100"></colgroup><tbody><tr style="height:0pt"><td>${p(span('Say', 'font-weight:700'))}</td><td>${p(span('Not', 'font-weight:700'))}</td></tr><tr><td>${p(span('What happened?'))}</td><td><br></td></tr></tbody></table></div>`))).toMatchInlineSnapshot(`
    "| Say            | Not |
    | -------------- | --- |
    | What happened? |     |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('raised and lowered', async () => {
  expect(await paste(docs(p(`${span('x')}${span('2', 'font-size:0.6em;vertical-align:super;')}${span(' and H')}${span('2', 'font-size:0.6em;vertical-align:sub;')}${span('O')}`)))).toMatchInlineSnapshot(`"x² and H₂O"`);
});

test('a link, bold as a whole', async () => {
  expect(await paste(docs(p(`<a href="https://www.google.com/url?q=https://www.example.com/plan&amp;sa=D&amp;usg=x" style="text-decoration:none;">${span('the plan', 'font-weight:700;color:#1155cc;text-decoration:underline')}</a>${span('.')}`)))).toMatchInlineSnapshot(`"[**the plan**](https://www.example.com/plan)."`);
});

test('footnotes', async () => {
  expect(await paste(docs(`${p(`${span('It works')}<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>${span('.')}`)}<hr><div><p dir="ltr"><a href="#ftnt_ref1" id="ftnt1">[1]</a>${span(' In our school.')}</p></div>`))).toMatchInlineSnapshot(`
    "It works[^1].

    [^1]: In our school."
  `);
});

test('an indented paragraph is not a quotation, and a line within a paragraph stays', async () => {
  expect(await paste(docs(`<p dir="ltr" style="margin-left:36pt">${span('One')}${span('<br>')}${span('two')}</p>`))).toMatchInlineSnapshot(`
    "One\\
    two"
  `);
});

test('a comment is left behind', async () => {
  expect(await paste(docs(`${p(`${span('Text')}<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>${span('.')}`)}<div style="border:1px solid black"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>${span('Is this right?')}</p></div>`))).toMatchInlineSnapshot(`
    "Text.
    (says) Comments were not pasted."
  `);
});

import { expect, test } from 'vitest';
import { paste, PICTURE } from '../paste-in-test.ts';

const writer = (body: string) => `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115%; background: transparent } a:link { color: #000080; text-decoration: underline }</style></head><body lang="en-GB" link="#000080" dir="ltr">${body}</body></html>`;

test('a title, headings and marks', async () => {
  expect(await paste(writer('<p class="title">Peace table</p><h1 class="western">What you need</h1><p style="line-height: 100%">A <b>table</b>, <i>two</i> <u>chairs</u>, <s>pens</s>.</p><h2 class="western"><a name="a"></a>Where</h2><p><br/>\n\n</p><p>In a corner.</p>'))).toMatchInlineSnapshot(`
    "## Peace table

    ### What you need

    A **table**, *two* chairs, ~~pens~~.

    #### Where

    In a corner."
  `);
});

test('nested lists', async () => {
  expect(await paste(writer('<ul><li><p>One</p><ul><li><p>Two</p></li></ul></li><li><p>Three</p></li></ul><ol start="4"><li><p>Four</p></li></ol>'))).toMatchInlineSnapshot(`
    "- One
      - Two
    - Three

    4. Four"
  `);
});

test('nested lists as older versions write them', async () => {
  expect(await paste(writer('<ul>\n<li><p style="margin-bottom: 0cm">One</p>\n<ul>\n<li><p>Two</p></ul>\n<li><p>Three</p></ul>'))).toMatchInlineSnapshot(`
    "- One
      - Two
    - Three"
  `);
});

test('footnotes', async () => {
  expect(await paste(writer('<p>It works<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and again<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>In our school.</p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>Twice.</p></div>'))).toMatchInlineSnapshot(`
    "It works[^1] and again[^2].

    [^1]: In our school.

    [^2]: Twice."
  `);
});

test('tracked changes and a comment', async () => {
  expect(await paste(writer('<p>We talk <del cite="mailto:x" datetime="2026-11-02T10:00:00">never</del> <ins datetime="2026-11-02T10:00:00">often</ins>.</p>'))).toMatchInlineSnapshot(`
    "We talk often.
    (says) Text that was deleted with tracked changes was not pasted."
  `);
});

test('a table with a heading row, and a picture', async () => {
  expect(await paste(writer(`<table width="100%" cellpadding="4" cellspacing="0"><thead><tr valign="top"><th><p>Say</p></th><th><p>Not</p></th></tr></thead><tbody><tr><td><p>What?</p></td><td><p>Why?</p></td></tr></tbody></table><p><img src="${PICTURE}" name="Image1" align="left" width="300"/></p>`))).toMatchInlineSnapshot(`
    "| Say   | Not  |
    | ----- | ---- |
    | What? | Why? |

    ![Write what this picture shows](picture.webp)
    (file) picture.webp
    (says) 1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it."
  `);
});

import { expect, test } from 'vitest';
import { paste } from '../paste-in-test.ts';

test('Pages and Notes of a Mac', async () => {
  expect(await paste('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html><head><meta http-equiv="Content-Style-Type" content="text/css"><style type="text/css">p.p1 {margin: 0.0px; font: 13.0px Helvetica} span.s1 {font-weight: bold} li.li1 {margin: 0}</style></head><body><p class="p1">Bring <span class="s1">chairs</span><span class="Apple-converted-space">&nbsp;</span>and:</p><ul class="ul1"><li class="li1"><span class="s2"></span>a bell</li><ul class="ul2"><li class="li1">brass</li></ul></ul><p class="p2"><br></p></body></html>')).toMatchInlineSnapshot(`
    "Bring **chairs** and:

    - a bell
      - brass"
  `);
});

test('Notion', async () => {
  expect(await paste('<meta charset="utf-8"><h1>Plan</h1><p>Some <strong>bold</strong> and <mark>marked</mark>.</p><ul><li>one<ul><li>two</li></ul></li></ul><p>☐ chairs</p><blockquote>Quoted<p>twice</p></blockquote>')).toMatchInlineSnapshot(`
    "## Plan

    Some **bold** and marked.

    - one
      - two

    ☐ chairs

    > Quoted
    >
    > twice"
  `);
});

test('a page of SharePoint or Confluence with a panel', async () => {
  expect(await paste('<div data-canvas-rte-content="true"><div class="panel"><div class="panelHeader"><b>Remember</b></div><div class="panelContent"><p>Ask first.</p></div></div><table class="confluenceTable"><tbody><tr><th class="confluenceTh"><p>Who</p></th><th><p>What</p></th></tr><tr><th><p>Staff</p></th><td><p>Listen</p><ul><li>calmly</li></ul></td></tr></tbody></table></div>')).toMatchInlineSnapshot(`
    "**Remember**

    Ask first.

    | Who   | What                 |
    | ----- | -------------------- |
    | Staff | Listen<br />• calmly |"
  `);
});

test('a chat program that writes lines as divs, with a time and a name', async () => {
  expect(await paste('<div>Jane Marlow 10:15</div><div>What do you do at wet play?</div><div>Jane Marlow</div>')).toMatchInlineSnapshot(`
    "What do you do at wet play?
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.
    (says) 2 words did not come along: “10”, “15”. Type them in, if the text needs them."
  `);
});

test('text of a phone: one span in bold, nothing else', async () => {
  expect(await paste('<span style="caret-color: rgb(0, 0, 0); font-weight: 700;">All bold</span><span style="font-weight: 400">, and not.</span>')).toMatchInlineSnapshot(`"**All bold**, and not."`);
});

test('Welsh and Polish letters, composed and not', async () => {
  expect(await paste('<p>Dw\u0302r, żółty, cafe\u0301 – ŵ &#373; &amp;amp;</p>')).toMatchInlineSnapshot(`"Dŵr, żółty, café – ŵ ŵ \\&amp;"`);
});

test('a right-to-left list with numbers', async () => {
  expect(await paste('<ol dir="rtl"><li>پہلے سنیں</li><li>پھر <b>بات</b> کریں، 10 منٹ</li></ol>')).toMatchInlineSnapshot(`
    "1. پہلے سنیں
    2. پھر **بات** کریں، 10 منٹ"
  `);
});

test('a box to tick that is a picture, a sum that is there twice, and words in a drawing', async () => {
  expect(await paste('<p><img src="file:///C:/x.png" alt="To Do" width=15 height=15>Ring home</p><p>So <span class="katex"><span class="katex-mathml"><math><mi>x</mi><annotation encoding="application/x-tex">x</annotation></math></span><span class="katex-html" aria-hidden="true">x</span></span> is two.</p><svg width="20"><text>In a drawing</text></svg><svg width="20"><title>Menu</title></svg>')).toMatchInlineSnapshot(`
    "☐ Ring home

    So x is two.
    (says) 1 video, drawing or other embedded thing did not come along. Write what is to be seen, or add a link or a picture."
  `);
});

import { expect, test } from 'vitest';
import { paste, PICTURE } from '../paste-in-test.ts';

test('an e-mail of Outlook on a desktop, with the message it answers', async () => {
  expect(await paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"></head><body><div class=WordSection1><p class=MsoNormal>Here is <b>our plan</b>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Jane Marlow &lt;jane.marlow@school.example&gt; <br><b>Sent:</b> 02 November 2026 10:15<br><b>To:</b> Office &lt;office@school.example&gt;<br><b>Subject:</b> Plan<o:p></o:p></span></p></div></div><p class=MsoNormal>Dear all, may we see it? Jane Marlow<o:p></o:p></p></div></body></html>`)).toMatchInlineSnapshot(`
    "Here is **our plan**.

    **From:** (name left out) \\<(name left out)>\\
    **Sent:** 02 November 2026 10:15\\
    **To:** Office \\<office\\@school.example>\\
    **Subject:** Plan

    Dear all, may we see it? (name left out)
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('an e-mail of Outlook on the web', async () => {
  expect(await paste('<div class="elementToProof" style="font-family:Aptos,sans-serif;font-size:12pt;color:rgb(0,0,0)">Hello all,</div><div class="elementToProof"><br></div><div class="elementToProof"><span style="font-weight:700">Friday</span> at <i>nine</i>.</div><ul data-editing-info="{}"><li style="direction:ltr"><div role="presentation" class="elementToProof">bring a chair</div></li><li><div role="presentation" class="elementToProof">bring a bell</div></li></ul><div id="appendonsend"></div><div>See <a href="https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.com%2Fplan&amp;data=05%7C01%7Cjane.marlow%40school.example&amp;reserved=0">the plan</a>.</div>')).toMatchInlineSnapshot(`
    "Hello all,

    **Friday** at *nine*.

    - bring a chair
    - bring a bell

    See [the plan](https://www.example.com/plan)."
  `);
});

test('somebody mentioned in an e-mail', async () => {
  expect(await paste('<div>Ask <a id="OWAAM123" class="mention" href="mailto:jane.marlow@school.example">@Jane Marlow</a> first. Jane Marlow knows.</div>')).toMatchInlineSnapshot(`
    "Ask @(name left out) first. (name left out) knows.
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.
    (says) 1 link led to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not."
  `);
});

test('an e-mail of Gmail with a quoted reply', async () => {
  expect(await paste('<div dir="ltr"><div>Yes, please.</div><div><br></div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 2 Nov 2026 at 10:15, Jane Marlow &lt;<a href="mailto:jane.marlow@school.example">jane.marlow@school.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>Shall we meet?</div></blockquote></div>')).toMatchInlineSnapshot(`
    "Yes, please.

    On Mon, 2 Nov 2026 at 10:15, (name left out) \\<(name left out)> wrote:

    > Shall we meet?
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.
    (says) 1 link led to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not."
  `);
});

test('a message of Teams with a mention, an attachment and an emoji', async () => {
  expect(await paste('<div><p>Thanks <span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Jane Marlow</span>&nbsp;<span class="animated-emoticon-20-smile" title="Smile" type="(smile)"><img itemscope itemtype="http://schema.skype.com/Emoji" itemid="smile" src="https://statics.teams.cdn.office.net/x.png" title="Smile" alt="🙂" style="width:20px;height:20px"></span></p><attachment id="a1"></attachment><p>The <strong>plan</strong> is here:</p><ul><li>one</li><li>two</li></ul></div>')).toMatchInlineSnapshot(`
    "Thanks (name left out) 🙂

    The **plan** is here:

    - one
    - two
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('messages of Teams with their times', async () => {
  expect(await paste('', '[10:15] Jane Marlow\nWhat do you do at wet play?\n\n[10:17] Marlow, Tom\nWe ask the older ones.')).toMatchInlineSnapshot(`
    "\\[10:15] (name left out)\\
    What do you do at wet play?

    \\[10:17] (name left out)\\
    We ask the older ones.
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('a chat of WhatsApp', async () => {
  expect(await paste('', '[02/11/2026, 10:15:22] Jane Marlow: What do you do?\n[02/11/2026, 10:16:01] Jane Marlow: I mean at *wet* play 🙂')).toMatchInlineSnapshot(`
    "\\[02/11/2026, 10:15:22] (name left out): What do you do?\\
    \\[02/11/2026, 10:16:01] (name left out): I mean at \\*wet\\* play 🙂
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('a chat of WhatsApp from Android', async () => {
  expect(await paste('', '02/11/2026, 10:15 - Jane Marlow: What do you do?\n02/11/2026, 10:16 - School office: We ask.')).toMatchInlineSnapshot(`
    "02/11/2026, 10:15 - (name left out): What do you do?\\
    02/11/2026, 10:16 - School office: We ask.
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('a message of Slack', async () => {
  expect(await paste('<meta charset="utf-8"><span style="color: rgb(29, 28, 29); white-space: pre-wrap;">First line</span><br style="box-sizing: inherit;"><span style="white-space: pre-wrap;">second </span><b style="box-sizing:inherit">line</b><ul data-stringify-type="unordered-list" class="p-rich_text_list" data-indent="0"><li data-stringify-indent="0">one</li></ul><ul data-stringify-type="unordered-list" data-indent="1"><li data-stringify-indent="1">two</li></ul>')).toMatchInlineSnapshot(`
    "First line\\
    second **line**

    - one
      - two"
  `);
});

test('a plain letter with its line ends', async () => {
  expect(await paste('<pre style="white-space: pre-wrap">Dear parent,\n\nwe met today.\nIt went well.\n\nThe school</pre>')).toMatchInlineSnapshot(`
    "Dear parent,

    we met today.\\
    It went well.

    The school"
  `);
});

test('a newsletter laid out with tables', async () => {
  expect(await paste(`<table width="600"><tr><td><table><tr><td><img src="https://news.example/pixel.gif" width="1" height="1"></td></tr><tr><td><h1>News</h1></td></tr></table></td></tr><tr><td><table><tr><td>Left words.</td><td>Right words.</td></tr></table></td></tr></table>`)).toMatchInlineSnapshot(`
    "## News

    | Left words. | Right words. |
    | ----------- | ------------ |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a note of OneNote', async () => {
  expect(await paste(`<html><body lang=en-GB><p style='margin:0in;font-size:11.0pt'>Plan</p><ul style='margin-left:.375in' type=disc><li style='vertical-align:middle'><span style='font-size:11.0pt'>one</span></li><ul type=circle><li><span>deeper</span></li></ul><li><span style='font-weight:bold'>two</span></li></ul><img src="${PICTURE}" alt="A plan of the yard" width=200></body></html>`)).toMatchInlineSnapshot(`
    "Plan

    - one
      - deeper
    - **two**

    ![A plan of the yard](picture.webp)
    (file) picture.webp"
  `);
});

test('of several messages of which a program describes only the first, all come', async () => {
  expect(await paste('<div class="copyable-text"><span>Did anyone try it?</span></div>', '[10:15, 12/03/2026] Jane Marlow: Did anyone try it?\n[10:17, 12/03/2026] Jane Marlow: It went well, and twice as fast')).toMatchInlineSnapshot(`
    "\\[10:15, 12/03/2026] (name left out): Did anyone try it?\\
    \\[10:17, 12/03/2026] (name left out): It went well, and twice as fast
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('the name above an answered message is left out', async () => {
  expect(await paste('<blockquote itemscope itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Jane Marlow</strong><p itemprop="preview">Can you do Monday?</p></blockquote><p>Yes</p>')).toMatchInlineSnapshot(`
    "> Can you do Monday?

    Yes
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

import { expect, test } from 'vitest';
import { paste, pasteFully, PICTURE } from '../paste-in-test.ts';

/** A document as Word on Windows puts it on the clipboard. */
const word = (body: string, css = '') => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {margin:0cm;font-size:11.0pt;} ${css} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->${body}<!--EndFragment-->
</body></html>`;
/** A paragraph of a list, with the marker that Word draws. */
const item = (level: number, marker: string, words: string, list = 'l0', place = 'Middle') => `<p class=MsoListParagraphCxSp${place} style='margin-left:${18 * level}.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${words}<o:p></o:p></p>
`;
const p = (words: string) => `<p class=MsoNormal>${words}<o:p></o:p></p>\n`;

test('the clipboard of a whole lesson plan', async () => {
  expect(await paste(word(`<h1>Calm <span style='mso-spacerun:yes'> </span>corner</h1>${p('Before <b>each</b> break, say <i>hello</i>.')}`))).toMatchInlineSnapshot(`
    "## Calm corner

    Before **each** break, say *hello*."
  `);
});

test('a title is above the headings', async () => {
  expect(await paste(word(`<p class=MsoTitle>Peace table<o:p></o:p></p><h1>What you need</h1>${p('A table.')}<h2>Where</h2>${p('In a quiet place.')}`))).toMatchInlineSnapshot(`
    "## Peace table

    ### What you need

    A table.

    #### Where

    In a quiet place."
  `);
});

test('a heading is not bold twice, and keeps its number', async () => {
  expect(await paste(word(`<h2><b><span style='font-size:14.0pt'>Ground rules</span></b></h2><h2 style='mso-list:l3 level1 lfo4'><![if !supportLists]><span style='mso-list:Ignore'>2.1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Listening</h2>${p('One at a time.')}`))).toMatchInlineSnapshot(`
    "## Ground rules

    ## 2.1 Listening

    One at a time."
  `);
});

test('bulleted lists of three levels', async () => {
  expect(await paste(word([item(1, '·', 'Walk the edge', 'l0', 'First'), item(2, 'o', 'of the field'), item(3, '§', 'both ways'), item(2, 'o', 'of the yard'), item(1, '·', 'Notice who is alone', 'l0', 'Last')].join('')))).toMatchInlineSnapshot(`
    "- Walk the edge
      - of the field
        - both ways
      - of the yard
    - Notice who is alone"
  `);
});

test('numbered lists, letters below them, and a list that goes on after a paragraph', async () => {
  expect(await paste(word([item(1, '1.', 'Ask first', 'l1'), item(2, 'a.', 'What happened?', 'l1'), item(2, 'b.', 'Who was affected?', 'l1'), item(1, '2.', 'Listen', 'l1'), p('Take a breath.'), item(1, '3.', 'Repair', 'l1')].join('')))).toMatchInlineSnapshot(`
    "1. Ask first
       1. What happened?
       2. Who was affected?
    2. Listen

    Take a breath.

    3. Repair"
  `);
});

test('Roman numbers and brackets', async () => {
  expect(await paste(word([item(1, 'i)', 'first', 'l1'), item(1, 'ii)', 'second', 'l1'), item(1, 'iii)', 'third', 'l1')].join('')))).toMatchInlineSnapshot(`
    "1. first
    2. second
    3. third"
  `);
});

test('two lists in a row stay two', async () => {
  expect(await paste(word([item(1, '1.', 'Before break', 'l1'), item(1, '2.', 'During break', 'l1'), item(1, '1.', 'After break', 'l2'), item(1, '2.', 'At home', 'l2')].join('')))).toMatchInlineSnapshot(`
    "1. Before break
    2. During break

    1) After break
    2) At home"
  `);
});

test('bullets inside numbers', async () => {
  expect(await paste(word([item(1, '1.', 'Set up', 'l1'), item(2, '·', 'chairs', 'l1'), item(2, '·', 'talking piece', 'l1'), item(1, '2.', 'Begin', 'l1')].join('')))).toMatchInlineSnapshot(`
    "1. Set up
       - chairs
       - talking piece
    2. Begin"
  `);
});

test('a list whose markers were lost is known by its style sheet', async () => {
  const css = '@list l4:level1 {mso-level-tab-stop:none;} @list l5:level1 {mso-level-number-format:bullet;mso-level-text:;}';
  expect(await paste(word(`<p class=MsoListParagraph style='mso-list:l4 level1 lfo1'>One</p><p class=MsoListParagraph style='mso-list:l4 level1 lfo1'>Two</p><p class=MsoListParagraph style='mso-list:l5 level1 lfo2'>A point</p>`, css))).toMatchInlineSnapshot(`
    "1. One
    2. Two

    - A point"
  `);
});

test('a second paragraph of an item belongs to it', async () => {
  expect(await paste(word([item(1, '·', 'Sit in a circle'), '<p class=MsoListParagraphCxSpMiddle>Leave one chair empty.</p>', item(1, '·', 'Pass the piece')].join('')))).toMatchInlineSnapshot(`
    "- Sit in a circle

      Leave one chair empty.

    - Pass the piece"
  `);
});

test('lists as Outlook and Word for the Mac write them', async () => {
  expect(await paste(word(`<ul style='margin-top:0cm' type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>Outer<o:p></o:p></li><ul style='margin-top:0cm' type=circle><li class=MsoNormal style='mso-list:l0 level2 lfo1'>Inner<o:p></o:p></li></ul><li class=MsoNormal style='mso-list:l0 level1 lfo1'>Outer again<o:p></o:p></li></ul>`))).toMatchInlineSnapshot(`
    "- Outer
      - Inner
    - Outer again"
  `);
});

test('a table with paragraphs in its cells, and bold headings', async () => {
  expect(await paste(word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'>${p('<b>Say</b>')}</td><td>${p('<b>Not</b>')}</td></tr><tr><td>${p('What happened?')}</td><td>${p('Why?')}${p('Who started it?')}</td></tr></table>`))).toMatchInlineSnapshot(`
    "| Say            | Not                       |
    | -------------- | ------------------------- |
    | What happened? | Why?<br />Who started it? |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('merged cells, with a list in a cell', async () => {
  expect(await paste(word(`<table class=MsoTableGrid><tr><td colspan=2>${p('Week one')}</td></tr><tr><td>${p('Monday')}</td><td>${item(1, '·', 'greet')}${item(1, '·', 'listen')}</td></tr></table>`))).toMatchInlineSnapshot(`
    "| Week one |                       |
    | -------- | --------------------- |
    | Monday   | • greet<br />• listen |
    (says) 1 merged cell was divided: the text is in the first cell, and the others are empty. Check that the table still reads well.
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a box around text is not a table', async () => {
  expect(await paste(word(`<table class=MsoTableGrid><tr><td>${p('Remember:')}${item(1, '·', 'be kind')}${item(1, '·', 'be brief')}</td></tr></table>`))).toMatchInlineSnapshot(`
    "Remember:

    - be kind
    - be brief"
  `);
});

test('footnotes', async () => {
  expect(await paste(word(`<p class=MsoNormal>Circles help<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a> a lot<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a>.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> In our own survey.</p></div>
<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2" name="_ftn2"><span class=MsoFootnoteReference>[2]</span></a> See <i>the report</i>.</p></div></div>`))).toMatchInlineSnapshot(`
  "Circles help[^1] a lot[^2].

  [^1]: In our own survey.

  [^2]: See *the report*."
`);
});

test('a footnote copied without its text', async () => {
  expect(await paste(word(`<p class=MsoNormal>Circles help<a href="#_ftn3" name="_ftnref3"><span class=MsoFootnoteReference>[3]</span></a> a lot.</p>`))).toMatchInlineSnapshot(`
    "Circles help\\[3] a lot.
    (says) 1 footnote was copied without its text. The number is in the text in brackets. Copy the note too, or take the number out."
  `);
});

test('tracked changes and comments: what was deleted does not come, nor do the names', async () => {
  expect(await paste(word(`<p class=MsoNormal>We talk with the <del cite="mailto:Jane%20Marlow" datetime="2026-11-02T10:00">naughty </del><ins cite="mailto:Jane%20Marlow" datetime="2026-11-02T10:00">young </ins><a style='mso-comment-reference:JM_1;mso-comment-date:20261102T1000'>children</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JM1]</a><![endif]></span></span>. Ask Jane Marlow.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Is this the right word?</p></div></div></div>`))).toMatchInlineSnapshot(`
    "We talk with the young children. Ask (name left out).
    (says) Text that was deleted with tracked changes was not pasted.
    (says) Comments were not pasted.
    (says) The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead."
  `);
});

test('hidden and blacked-out text stays behind', async () => {
  expect(await paste(word(`${p("Seen.<span style='display:none;mso-hide:all'> Secret note.</span>")}${p("The pupil was <span style='background:black;mso-highlight:black'>Sam</span>.")}${p("<span style='color:white;background:white'>nobody sees this</span>")}`))).toMatchInlineSnapshot(`
    "Seen.

    The pupil was .
    (says) Text that nobody could see, such as black on black, was not pasted.
    (says) Hidden text was not pasted."
  `);
});

test('yellow marking is not blacking out', async () => {
  expect(await paste(word(p("Bring <span style='background:yellow;mso-highlight:yellow'>the key</span>.")))).toMatchInlineSnapshot(`"Bring the key."`);
});

test('raised and lowered figures', async () => {
  expect(await paste(word(p('10<sup>7</sup>, the 2<sup>nd</sup> day, CO<sub>2</sub>, x<sup>a+b</sup>')))).toMatchInlineSnapshot(`
    "10⁷, the 2nd day, CO₂, xa+b
    (says) Raised or lowered letters are on the line now in 1 place. Check that the meaning is still clear."
  `);
});

test('links: the good, the one on this computer, and the place within the document', async () => {
  expect(await paste(word(p(`See <a href="https://www.example.com/plan">the plan</a>, <a href="file:///C:/plan.docx">my copy</a>, <a href="#_Toc1">page two</a> and <a href="mailto:office@school.example">the office</a>.`)))).toMatchInlineSnapshot(`
    "See [the plan](https://www.example.com/plan), my copy, page two and [the office](mailto:office@school.example).
    (says) 1 link to another place in the same document came as plain text.
    (says) 1 link led to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not."
  `);
});

test('pictures: on the computer of whoever copied, or in the text', async () => {
  expect(await paste(word(`<p class=MsoNormal>A card:<!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/x/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=200 height=100 src="file:///C:/x/clip_image002.png" alt="A red card" v:shapes="p1"><![endif]></p><p class=MsoNormal><img width=200 src="${PICTURE}" alt="Picture 3"></p>`))).toMatchInlineSnapshot(`
    "A card:

    ![Write what this picture shows](picture.webp)
    (file) picture.webp
    (says) A picture did not come along, because the program that you copied from did not hand it over. Copy the picture alone and paste it here, or add it as a file.
    (says) 1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it."
  `);
});

test('spaces beside bold text are outside it, and bold text that touches becomes one', async () => {
  expect(await paste(word(p('<b>First </b><b><i>second</i></b><b> third</b>word, <b>&nbsp;</b>end')))).toMatchInlineSnapshot(`"**First *second* third**word, end"`);
});

test('line breaks, tabs, hard spaces and page breaks', async () => {
  expect(await paste(word(`${p('Office<br>01632 960123')}${p("Name:<span style='mso-tab-count:1'>      </span>Role&nbsp;here")}<span><br clear=all style='page-break-before:always'></span>${p('New page.')}${p('&nbsp;')}`))).toMatchInlineSnapshot(`
    "Office\\
    01632 960123

    Name: Role here

    New page."
  `);
});

test('an inset quotation', async () => {
  expect(await paste(word(`<p class=MsoQuote style='margin-left:36.0pt'><i>We felt heard.</i></p><blockquote style='margin-top:5.0pt'><p class=MsoNormal>They said sorry.</p></blockquote>`))).toMatchInlineSnapshot(`
    "> *We felt heard.*

    > They said sorry."
  `);
});

test('Urdu with a number stays whole', async () => {
  expect(await paste(word(`<p class=MsoNormal dir=RTL><span lang=UR dir=RTL>دفتر کو فون کریں </span><span dir=LTR></span><span dir=LTR>01632 960123</span></p>`))).toMatchInlineSnapshot(`"دفتر کو فون کریں 01632 960123"`);
});

test('what looks like code or Markdown is text', async () => {
  expect(await paste(word(p('Use {name}, 2 * 3 * 4, _this_, &lt;b&gt;, #1 and [x](y).')))).toMatchInlineSnapshot(`"Use \\{name\\}, 2 \\* 3 \\* 4, \\_this\\_, \\<b>, #1 and \\[x]\\(y)."`);
});

test('a line that begins with a number or a hash is still a line', async () => {
  expect(await paste(word(`${p('1986. That was the year.')}${p('# not a heading')}${p('+ not a list')}`))).toMatchInlineSnapshot(`
    "1986\\. That was the year.

    \\# not a heading

    \\+ not a list"
  `);
});

test('a contents list is left out, because the page makes its own', async () => {
  expect(await paste(word(`<p class=MsoToc1><span class=MsoHyperlink><a href="#_Toc12">Calm corner<span style='color:windowtext;display:none;mso-hide:screen'><span style='mso-tab-count:1 dotted'>. </span></span></a></span></p><h1><a name="_Toc12">Calm corner</a></h1>${p('Words.')}`))).toMatchInlineSnapshot(`
    "## Calm corner

    Words.
    (says) The table of contents was not pasted. The page makes its own from the headings."
  `);
});

test('a text box and a drawing', async () => {
  expect(await paste(word(`${p('Before.')}<div v:shape="_x0000_s1"><p class=MsoNormal>In the box.</p></div><svg width="200" height="100"><text>Drawn</text></svg>${p('After.')}`))).toMatchInlineSnapshot(`
    "Before.

    In the box.

    After.
    (says) 1 video, drawing or other embedded thing did not come along. Write what is to be seen, or add a link or a picture."
  `);
});

test('the pictures of Word are in the RTF beside the HTML', async () => {
  const hex = Buffer.from(PICTURE.split(',')[1]!, 'base64').toString('hex');
  const rtf = `{\\rtf1\\ansi{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn fLine}{\\sv 0}}}\\picscalex100\\picw53\\pich53\\pngblip\\bliptag-1{\\*\\blipuid f3f5}\n${hex.slice(0, 40)}\n${hex.slice(40)}}}{\\nonshppict{\\pict\\wmetafile8 0100}}}`;
  const { body, pictures, notes } = await pasteFully({ html: word('<p class=MsoNormal>A bell:<img width=200 src="file:///C:/x/clip_image002.png" alt="A bell"></p>'), rtf });
  expect([body, pictures.map(({ name, bytes }) => [name, bytes.length]), notes]).toEqual(['A bell:\n\n![A bell](picture.webp)', [['picture.webp', Buffer.from(hex, 'hex').length]], []]);
});

test('a slide of PowerPoint', async () => {
  expect(await paste(`<html xmlns:p="urn:schemas-microsoft-com:office:powerpoint"><head><meta name=ProgId content=PowerPoint.Slide></head><body><!--StartFragment--><div class=T style='mso-line-spacing:"90 0 0"'><span style='font-weight:bold'>Rules</span></div><div class=O style='text-indent:-2.25%'><span style='mso-special-format:bullet;position:absolute;left:-2.34%'>•</span><span lang=en-GB>Listen</span></div><div class=O><span style='mso-special-format:bullet'>•</span><span>Take <b>turns</b></span></div><!--EndFragment--></body></html>`)).toMatchInlineSnapshot(`
    "**Rules**

    - Listen
    - Take **turns**"
  `);
});

test('what somebody filled in, ticked or wrote in a box of Word comes, and empty places are told of', async () => {
  expect(await paste('<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p class=MsoNormal><w:Sdt SdtTag="who">Every lunchtime</w:Sdt> <w:Sdt ShowingPlcHdr="t"><span class=MsoPlaceholderText>Click here to enter text.</span></w:Sdt></p><p class=MsoNormal><w:Sdt CheckBox="t" CheckBoxIsChecked="t"><span>☒</span></w:Sdt> Class told</p><p class=MsoNormal><img width=200 height=50 src="file:///C:/x.gif" alt="Text Box: Breathe first">Then speak.</p></body></html>')).toMatchInlineSnapshot(`
    "Every lunchtime

    ☒ Class told

    Breathe first

    Then speak.
    (says) Empty places to fill in were not pasted."
  `);
});

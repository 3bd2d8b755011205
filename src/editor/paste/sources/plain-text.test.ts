import { expect, test } from 'vitest';
import { paste, pasteFully } from '../paste-in-test.ts';

const text = (words: string) => paste('', words);

test('lines of a PDF are joined, and divided words with them', async () => {
  expect(await text('Restorative practice begins with a conversation in which each per-\nson says what happened, what they thought and what they need now. It\nis not a script, and nobody is made to say sorry.\nThe second paragraph begins after a short line and goes on for a while\nuntil it ends too.')).toMatchInlineSnapshot(`
    "Restorative practice begins with a conversation in which each person says what happened, what they thought and what they need now. It is not a script, and nobody is made to say sorry.

    The second paragraph begins after a short line and goes on for a while until it ends too."
  `);
});

test('bullets of a PDF with lines that go on', async () => {
  expect(await text('Before you begin, look at the room and think about where each child will\nsit.\n• Chairs in a circle, with no table in the middle, so that everybody can\nsee everybody\n• A talking piece that is pleasant to hold and does not roll away when it\nfalls')).toMatchInlineSnapshot(`
    "Before you begin, look at the room and think about where each child will sit.

    - Chairs in a circle, with no table in the middle, so that everybody can see everybody
    - A talking piece that is pleasant to hold and does not roll away when it falls"
  `);
});

test('a poem keeps its lines', async () => {
  expect(await text('We sit in a ring\nand one may sing,\nthe others hear,\nfar and near.')).toMatchInlineSnapshot(`
    "We sit in a ring\\
    and one may sing,\\
    the others hear,\\
    far and near."
  `);
});

test('bullets and numbers', async () => {
  expect(await text('Bring:\n• chairs\n• a bell\n\n1. Ask\n2. Listen\n3) Repair')).toMatchInlineSnapshot(`
    "Bring:

    - chairs
    - a bell

    1. Ask
    2. Listen
    3. Repair"
  `);
});

test('steps inwards', async () => {
  expect(await text('•\tOne\n\to\tTwo\n\to\tThree\n•\tFour')).toMatchInlineSnapshot(`
    "- One
      - Two
      - Three
    - Four"
  `);
});

test('dashes are a list when there are two, and speech when there is one', async () => {
  expect(await text('– What happened?\n\n– one\n– two')).toMatchInlineSnapshot(`
    "– What happened?

    - one
    - two"
  `);
});

test('Markdown typed by somebody who knows it', async () => {
  expect(await text('# Calm corner\n\nSome **bold** text and [a link](https://www.example.com/).\n\n### Steps\n\n- [ ] chairs\n- [x] bell\n\n| Say | Not |\n| --- | --- |\n| What? | Why? |')).toMatchInlineSnapshot(`
    "## Calm corner

    Some **bold** text and [a link](https://www.example.com/).

    ### Steps

    - [ ] chairs
    - [x] bell

    | Say | Not |
    | --- | --- |
    | What? | Why? |
    (says) This was read as Markdown, so marks such as ** and # became bold text and headings."
  `);
});

test('our own parts come back as parts', async () => {
  const { tree } = await pasteFully({ text: 'Take it along:\n\n<Download file="lanyard-card.pdf" label="Lanyard card, A6" />' });
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'part']);
});

test('a tag that is no part of ours is text', async () => {
  expect(await text('<UseWithCare colour="red">\n\nAsk first.\n\n</UseWithCare>')).toMatchInlineSnapshot(`
    "\\<UseWithCare colour="red">

    Ask first.

    \\</UseWithCare>"
  `);
});

test('Markdown with a note and a line of code', async () => {
  expect(await text('## Steps\n\nWords[^1] and `code`.\n\n[^1]: A note.')).toMatchInlineSnapshot(`
    "## Steps

    Words[^1] and \`code\`.

    [^1]: A note.
    (says) This was read as Markdown, so marks such as ** and # became bold text and headings."
  `);
});

test('a single star, a hashtag and a price are text', async () => {
  expect(await text('#Restorative * £5 * _x_ 2*3*4 <b> {y}')).toMatchInlineSnapshot(`"\\#Restorative \\* £5 \\* \\_x\\_ 2\\*3\\*4 \\<b> \\{y\\}"`);
});

test('one line per paragraph, as Word writes its text', async () => {
  expect(await text(`${'A paragraph that is as long as paragraphs are in documents, so that it must have been written in one go, without any line ends in it at all. '.trim()}\r\nA short one.\r\nAnother.`)).toMatchInlineSnapshot(`
    "A paragraph that is as long as paragraphs are in documents, so that it must have been written in one go, without any line ends in it at all.

    A short one.

    Another."
  `);
});

test('Windows’ and old line ends, tabs and hidden characters', async () => {
  expect(await text('one\r\ntwo\rthree\u2028four\u200b\ufeff\u0007')).toMatchInlineSnapshot(`
    "one\\
    two\\
    three\\
    four​"
  `);
});

test('an address with dots and a telephone number', async () => {
  expect(await text('Tel/office@school.example\nwww.example.com\n“www.x.example”\n01632 960123')).toMatchInlineSnapshot(`
    "Tel/office\\@school.example\\
    www\\.example.com\\
    “www\\.x.example”\\
    01632 960123"
  `);
});

test('a year at the beginning of a line', async () => {
  expect(await text('1986. That was the year.')).toMatchInlineSnapshot(`"1986\\. That was the year."`);
});

test('code from an editor of programs comes as its text', async () => {
  expect(await paste('<meta charset=\'utf-8\'><div style="color: #cccccc;background-color: #1f1f1f;font-family: Consolas, \'Courier New\', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #569cd6;">## Steps</span></div></div>', '## Steps')).toMatchInlineSnapshot(`
    "## Steps
    (says) This was read as Markdown, so marks such as ** and # became bold text and headings."
  `);
});

test('a PDF in a browser gives a piece for each line', async () => {
  const lines = ['Restorative practice begins with a conversation in which each per-', 'son says what happened, what they thought and what they need now. It', 'is not a script.'];
  expect(await paste(lines.map((line) => `<span role="presentation" dir="ltr" style="left:10%;top:12%;font-size:10px">${line}</span><br role="presentation">`).join(''), lines.join('\n'))).toMatchInlineSnapshot(`"Restorative practice begins with a conversation in which each person says what happened, what they thought and what they need now. It is not a script."`);
});

test('lines that look like a program are text, and keep their layout', async () => {
  expect(await text('How we count\nexport const total = 4;\nimport x from "y"\n\n• {window.location}\n• two')).toMatchInlineSnapshot(`
    "How we count\\
    &#101;xport const total = 4;\\
    &#105;mport x from "y"

    - \\{window\\.location\\}
    - two"
  `);
});

test('personal details among other words are told of at once', async () => {
  const told = async (words: string) => (await pasteFully({ text: words })).notes;
  expect(await told('Write to jane.smith@school.example on Monday.')).toEqual(['What you pasted seems to contain somebody’s own e-mail address. A page cannot be saved with that, because it could lead a stranger to a child or to a family. Delete it; for a contact, use the mailbox of a role, such as office@, or a public helpline.']);
  expect(await told('# Plan\n\nAsk **jo@gmail.com**, or ring 07123 456789.')).toEqual([expect.stringContaining('Markdown'), expect.stringContaining('somebody’s own e-mail address and a telephone number of a person')]);
  expect(await told('Write to office@school.example, or ring Childline on 0800 1111.')).toEqual([]);
  expect((await pasteFully({ text: 'Write to sen.welfare@school.example.' }, { mailnames: ['welfare'] })).notes).toEqual([]);
});

test('two pages of a PDF: the number and the heading between them are not words of a sentence', async () => {
  expect(await text('Wait until everybody has arrived and sat down in the ring of chairs, be-\nfore you begin. Only then does the adult say what the circle is for, and\nwhat will happen with what is said in it, and by whom.\n12\nAfter the circle\nWe thank each other, and put the chairs back where they were when we came\nin. The ﬁrst to leave holds the door.')).toMatchInlineSnapshot(`
    "Wait until everybody has arrived and sat down in the ring of chairs, before you begin. Only then does the adult say what the circle is for, and what will happen with what is said in it, and by whom.

    12

    After the circle

    We thank each other, and put the chairs back where they were when we came in. The first to leave holds the door."
  `);
});

test('a cell of a spreadsheet with several lines', async () => {
  expect(await text('Day\tNotes\nMon\t"Circle\nin the ""big"" hall"\nTue\tx')).toMatchInlineSnapshot(`
    "| Day | Notes                         |
    | --- | ----------------------------- |
    | Mon | Circle<br />in the "big" hall |
    | Tue | x                             |
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('Markdown of a notebook, with boxes and lines of a program in it', async () => {
  expect(await text('# Plan\n\n<aside>\n💡 **Remember** to breathe\n\n</aside>\n\n```jsx\nexport const b = 1;\n```\n\nexport const c = 2;')).toMatchInlineSnapshot(`
    "## Plan


    💡 **Remember** to breathe



    \`\`\`jsx
    export const b = 1;
    \`\`\`

    &#101;xport const c = 2;
    (says) This was read as Markdown, so marks such as ** and # became bold text and headings."
  `);
});

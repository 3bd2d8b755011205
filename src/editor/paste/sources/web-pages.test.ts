import { expect, test } from 'vitest';
import { paste, pasteFully, PICTURE } from '../paste-in-test.ts';

test('menus, buttons and scripts stay behind, and that is said', async () => {
  expect(await paste('<style>p{color:red}</style><nav><ul><li><a href="/">Home</a></li><li>About</li></ul></nav><main><h1>Calm corners</h1><p>Words.</p><button>Share this</button><script>track()</script><noscript>No script</noscript></main>')).toMatchInlineSnapshot(`
    "## Calm corners

    Words.
    (says) Menus and buttons of the page that you copied from were left out: “Home About Share this”."
  `);
});

test('a question in a heading that opens what is below it is text', async () => {
  expect(await paste('<div><h3><button aria-expanded="true">What is a circle?</button></h3><div><p>People who sit together.</p></div></div>')).toMatchInlineSnapshot(`
    "## What is a circle?

    People who sit together."
  `);
});

test('links: relative, to our own site, and dangerous', async () => {
  expect(await paste('<p><a href="/about">About</a>, <a href="https://www.example.org/resources/calm-corner/">ours</a>, <a href="javascript:alert(1)">run</a>, <a href="https://www.example.com/?q=1&amp;b=2">theirs</a>, <a href="https://u:p@example.com/">odd</a></p>')).toMatchInlineSnapshot(`
    "About, [ours](/resources/calm-corner/), run, [theirs](https://www.example.com/?q=1\\&b=2), odd
    (says) 3 links led to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not."
  `);
});

test('relative links of a page that says its address', async () => {
  expect(await paste('Version:1.0\nStartHTML:1\nSourceURL:https://www.example.com/a/b\n<html><body><!--StartFragment--><p>See <a href="c?x=1">the plan</a> and <a href="#top">top</a>.</p><!--EndFragment--></body></html>')).toMatchInlineSnapshot(`
    "See [the plan](https://www.example.com/a/c?x=1) and top.
    (says) 1 link to another place in the same document came as plain text."
  `);
});

test('pictures on the web, and one that was a link', async () => {
  expect(await paste(`<p>Before <a href="https://www.example.com/"><img src="${PICTURE}" alt="A bell"></a> after</p><img src="https://www.example.com/a.png" alt="pic"><img src="//www.example.com/b.png">`)).toMatchInlineSnapshot(`
    "Before after

    ![A bell](picture.webp)
    (file) picture.webp
    (says) 2 pictures are on another website and did not come along. Save each on your computer, check that you may use it, and add it here.
    (says) 1 picture was a link. The link did not come along."
  `);
});

test('a picture copied alone comes as its file', async () => {
  const { body, pictures, notes } = await pasteFully({ html: '<meta charset="utf-8"><img src="https://www.example.com/bell.png" alt="A bell">', files: [new File(['png'], 'image.png', { type: 'image/png' })] });
  expect([body, pictures.map(({ name }) => name), notes]).toMatchInlineSnapshot(`
    [
      "![A bell](image.webp)",
      [
        "image.webp",
      ],
      [],
    ]
  `);
});

test('an article with a figure, a quotation, code and a line', async () => {
  expect(await paste(`<article><header><h1>Peace tables</h1></header><figure><img src="${PICTURE}" alt="Two chairs"><figcaption>In year four</figcaption></figure><blockquote><p>It works.</p><footer>– a teacher</footer></blockquote><hr><p>Type <code>npm test</code> or:</p><pre><code class="language-sh">npm start\n</code></pre></article>`)).toMatchInlineSnapshot(`
    "## Peace tables

    ![Two chairs](picture.webp)

    In year four

    > It works.
    >
    > – a teacher

    ---

    Type \`npm test\` or:

    \`\`\`
    npm start
    \`\`\`
    (file) picture.webp"
  `);
});

test('notes of Wikipedia', async () => {
  expect(await paste('<p>Circles are old.<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></p><h2>References</h2><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-a_1-0">^</a></b></span> <span class="reference-text">A book, 1999.</span></li></ol>')).toMatchInlineSnapshot(`
    "Circles are old.[^1]

    ## References

    [^1]: A book, 1999."
  `);
});

test('notes of GitHub', async () => {
  expect(await paste('<p>It works.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="">1</a></sup></p><section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>In our school. <a href="#user-content-fnref-1" data-footnote-backref="">↩</a></p></li></ol></section>')).toMatchInlineSnapshot(`
    "It works.[^1]

    ## Footnotes

    [^1]: In our school."
  `);
});

test('tasks of GitHub', async () => {
  expect(await paste('<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled> Chairs</li><li class="task-list-item"><input type="checkbox" checked disabled> Bell<ul><li>brass</li></ul></li></ul>')).toMatchInlineSnapshot(`
    "- [ ] Chairs
    - [x] Bell
      - brass"
  `);
});

test('an answer of a chat program, with a table', async () => {
  expect(await paste('<h3 data-start="0">Three steps</h3><ol data-start="1"><li data-start="2"><p data-start="3"><strong data-start="4">Ask</strong> – what happened?</p></li><li><p><strong>Listen</strong></p><ul><li><p>calmly</p></li></ul></li></ol><div class="_tableContainer"><table><thead><tr><th>Say</th><th>Not</th></tr></thead><tbody><tr><td>What?</td><td>Why?</td></tr></tbody></table></div>')).toMatchInlineSnapshot(`
    "## Three steps

    1. **Ask** – what happened?
    2. **Listen**
       - calmly

    | Say   | Not  |
    | ----- | ---- |
    | What? | Why? |"
  `);
});

test('a list of terms', async () => {
  expect(await paste('<dl><dt><b>Circle</b></dt><dd>People who sit together.</dd><dt>Piece</dt><dd>What they pass on.</dd></dl>')).toMatchInlineSnapshot(`
    "**Circle**

    People who sit together.

    Piece

    What they pass on."
  `);
});

test('a video and a form', async () => {
  expect(await paste('<p>Watch:</p><iframe src="https://video.example/1"></iframe><video src="a.mp4">Old browser</video><form><label>Name <input type="text" value="x"></label><select><option>One</option></select><textarea>typed</textarea></form>')).toMatchInlineSnapshot(`
    "Watch:

    Name x

    typed
    (says) Menus and buttons of the page that you copied from were left out: “One”.
    (says) 2 videos, drawings or other embedded things did not come along. Write what is to be seen, or add a link or a picture."
  `);
});

test('ruby and quotation marks', async () => {
  expect(await paste('<p><ruby>base<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby> and <q>said</q></p>')).toMatchInlineSnapshot(`"base (gloss) and “said”"`);
});

test('a link round a bold word, and a bold word round a link', async () => {
  expect(await paste('<p><strong><a href="https://example.org">bold link</a></strong> <a href="https://example.org"><b>link bold</b></a></p>')).toMatchInlineSnapshot(`"[**bold link link bold**](https://example.org)"`);
});

test('an address as its own link', async () => {
  expect(await paste('<p>See <a href="https://www.example.com/a">https://www.example.com/a</a> or write to office@school.example or www.example.com.</p>')).toMatchInlineSnapshot(`"See [https://www.example.com/a](https://www.example.com/a) or write to office\\@school.example or www\\.example.com."`);
});

test('what is between two divs and inside spans', async () => {
  expect(await paste('one<div>two<div>three</div></div>four<span style="display:block">five</span>')).toMatchInlineSnapshot(`
    "one

    two

    three

    four

    five"
  `);
});

test('empty paragraphs, empty links and line ends at the edges', async () => {
  expect(await paste('<p></p><p><br></p><p><a href="https://example.com"></a></p><div><br>Text<br><br>More<br></div>')).toMatchInlineSnapshot(`
    "Text

    More"
  `);
});

test('lists in the cells of a table become lines with their bullets and numbers', async () => {
  expect(await paste('<table><tr><th>Who</th><th>What</th></tr><tr><td>Staff</td><td>In order:<ol start="3"><li><p>Greet</p><p>by name</p></li><li>Listen<ul><li>calmly</li></ul></li></ol></td></tr></table>')).toMatchInlineSnapshot(`
    "| Who   | What                                                              |
    | ----- | ----------------------------------------------------------------- |
    | Staff | In order:<br />3. Greet<br />by name<br />4. Listen<br />• calmly |"
  `);
});

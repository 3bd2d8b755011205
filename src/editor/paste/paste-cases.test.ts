import { expect, test } from 'vitest';
import { paste, pasteFully } from './paste-in-test.ts';

// Each of these once ended the editor, lost text or garbled it.
test.each([
  ['a picture within a line', '<p>Before <img src="data:image/png;base64,iVBORw0KGgo=" alt="p"> After</p>', 'Before After\n\n![p](picture.webp)\n(file) picture.webp'],
  ['a picture of another website', '<p>Before</p><img src="https://example.org/a.png" alt="pic"><p>After</p>', 'Before\n\nAfter\n(says) A picture is on another website and did not come along. Save it on your computer, check that you may use it, and add it here.'],
  ['a bold link', '<p>text <strong><a href="https://example.org">bold link</a></strong></p>', 'text [**bold link**](https://example.org)'],
  ['a word of which a part is a link', '<p>Our <a href="https://example.org/plan">plan</a>s and <a href="https://example.org/">te</a>am</p>', 'Our [plan](https://example.org/plan)s and [te](https://example.org/)am'],
  ['a table', '<table><tr><td>Day</td><td>Time</td></tr><tr><td>Mon</td><td>12:00</td></tr></table>', '| Day | Time  |\n| --- | ----- |\n| Mon | 12:00 |\n(says) 1 table had no heading row, so the first row became one. Check that it describes what is below it.'],
  ['a nested list', '<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>', '- one\n  - two\n- three'],
  ['a bold word', '<p>One <b>bee</b> word</p>', 'One **bee** word'],
])('%s arrives as it was copied', async (_, html, markdown) => {
  expect(await paste(html)).toBe(markdown);
});

const marker = (words: string, family = '') => `<![if !supportLists]><span style='${family}mso-list:Ignore'>${words}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;
const bullet = (words: string, place: string) => `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${marker('·', 'font-family:Symbol;')}${words}<o:p></o:p></p>`;

test('a page of Word arrives with its lists, its table and its bold text, one heading down', async () => {
  expect(await paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ p.MsoNormal{margin:0} @list l0:level1 {mso-level-number-format:bullet;} --></style><!--[if gte mso 9]><xml><w:LatentStyles DefLockedState="false"><w:LsdException Name="List Table 1"/></w:LatentStyles></xml><![endif]--></head><body lang=EN-GB><!--StartFragment--><h1>Playground <span style='mso-spacerun:yes'> </span>rules</h1><p class=MsoNormal>Before <b>each</b> break, say <i>hello</i>.<o:p></o:p></p>${bullet('Walk the edge', 'First')}${bullet('Notice who is alone', 'Last')}<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${marker('1.')}Ask first</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${marker('2.')}Listen</p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Say</p></td><td><p class=MsoNormal>Not</p></td></tr><tr><td><p class=MsoNormal>What happened?</p></td><td><p class=MsoNormal>Why?</p></td></tr></table><p class=MsoNormal><span style='mso-tab-count:1'>            </span>Last line.<o:p></o:p></p><!--EndFragment--></body></html>`)).toMatchInlineSnapshot(`
    "## Playground rules

    Before **each** break, say *hello*.

    - Walk the edge
    - Notice who is alone

    1. Ask first
    2. Listen

    | Say            | Not  |
    | -------------- | ---- |
    | What happened? | Why? |

    Last line.
    (says) 1 table had no heading row, so the first row became one. Check that it describes what is below it."
  `);
});

test('a screenshot arrives as a picture that wants a description', async () => {
  const { body, pictures, notes } = await pasteFully({ files: [new File(['png'], 'image.png', { type: 'image/png' })] });
  expect([body, pictures.map(({ name }) => name), notes]).toEqual(['![Write what this picture shows](image.webp)', ['image.webp'], ['1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.']]);
});

test('two photos that a phone calls the same are two files, and neither replaces another', async () => {
  const photo = () => new File(['jpg'], 'image.jpg', { type: 'image/jpeg' });
  const { body, pictures } = await pasteFully({ files: [photo(), photo()] }, { taken: ['image.webp'] });
  expect([body, pictures.map(({ name }) => name)]).toEqual(['![Write what this picture shows](image-2.webp)\n\n![Write what this picture shows](image-3.webp)', ['image-2.webp', 'image-3.webp']]);
});

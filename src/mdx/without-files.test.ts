import { expect, test } from 'vitest';
import { withoutFiles } from './without-files.ts';

test.each([
  ['a picture', '![Six faces](faces.png)', '*Add your own picture of: Six faces.*'],
  ['brackets in what it shows', '![Six [small] faces](faces.png) and ![\\[Two\\] chairs](chairs.png)', '*Add your own picture of: Six \\[small\\] faces.* and *Add your own picture of: \\[Two\\] chairs.*'],
  ['a title beside it', '![x](a.png "T (x)")', '*Add your own picture of: x.*'],
  ['marks in what it shows', '![A *big* {ball} \\* 2](a.png)', '*Add your own picture of: A big \\{ball\\} \\* 2.*'],
  ['what it shows over two lines', '> ![Six\n> faces](a.png)', '> *Add your own picture of: Six faces.*'],
  ['nothing said of it', '![](a.png)', '*Add your own picture.*'],
  ['a picture named elsewhere', '![Six faces][faces] or ![faces]\n\n[faces]: faces.png "Faces"\n\nMore.', '*Add your own picture of: Six faces.* or *Add your own picture of: faces.*\n\nMore.'],
  ['files named elsewhere', 'Take [the *card*][card], [Card][] or [plan].\n\n[card]: card.pdf\n[plan]: /resources/plan/\n[CARD]: old.pdf', 'Take the *card*, Card or [plan].\n\n[plan]: /resources/plan/'],
  ['an address named in a list', '- Take [it][card].\n\n    [card]: card.pdf\n    Then go.', '- Take it.\n\n    \n    Then go.'],
  ['a file with brackets in its words', '[the [blue] card](card.pdf "Card (A6)") and [the \\] card](<card.pdf>)', 'the [blue] card and the \\] card'],
  ['a picture that leads to a file', '[![Six faces](a.png)](card.pdf) [](card.pdf)', '*Add your own picture of: Six faces.*'],
  ['a picture that leads to a page', '[![Six faces](a.png)](/resources/plan/)', '[*Add your own picture of: Six faces.*](/resources/plan/)'],
  ['links to pages, people and places', '[a](https://example.org/a.pdf) [b](mailto:a@example.org) [c](TEL:1) [d](/resources/plan/) [e](#top)', '[a](https://example.org/a.pdf) [b](mailto:a@example.org) [c](TEL:1) [d](/resources/plan/) [e](#top)'],
  ['what only looks like one', '`![x](a.png)` and \\![y]\\(b.png)\n\n```\n[card]: card.pdf\n```', '`![x](a.png)` and \\![y]\\(b.png)\n\n```\n[card]: card.pdf\n```'],
  ['parts', '<Picture file="a.png" description="Chairs > in a &quot;ring&quot;" />\n\n<Download file="card.pdf" label="The [card]." />\n\n<Scenario title="T">\n\n<Picture\n  file="b.png"\n  description="Two"\n/>\n\n</Scenario>', '*Add your own picture of: Chairs > in a "ring".*\n\n*Add your own file: The \\[card\\].*\n\n<Scenario title="T">\n\n*Add your own picture of: Two.*\n\n</Scenario>'],
])('%s', (_, body, words) => expect(withoutFiles(body).words).toBe(words));

test('on a question card the note says only what there is room for', () => {
  const cards = (...lines: string[]) => ['<QuestionCards title="T">', lines.map((line) => `- ${line}`).join('\n'), '</QuestionCards>'].join('\n\n');
  const long = 'Six drawn faces with a word under each, such as happy, sad, angry, worried, tired and calm, on a yellow card';
  const question = 'x '.repeat(69) + 'x';
  expect(withoutFiles(cards('![Six faces](a.png) How do you feel?', `![${long}](a.png) What will make it better?`, `![Six faces](a.png) ${question}`)).words)
    .toBe(cards('*Add your own picture of: Six faces.* How do you feel?', '*Add your own picture.* What will make it better?', question));
  expect(withoutFiles(`- ![${long}](a.png) ${question}`).words).toBe(`- *Add your own picture of: ${long}.* ${question}`);
});

test('pictures and files are counted where they appear, not where their address is defined', () => {
  expect(withoutFiles('![a][a] ![a][a] [b](b.pdf)\n\n<Download file="b.pdf" label="B" />\n\n[a]: a.png')).toMatchObject({ pictures: 2, files: 2 });
  expect(withoutFiles('Words [and a page](/resources/plan/).')).toEqual({ words: 'Words [and a page](/resources/plan/).', pictures: 0, files: 0 });
});

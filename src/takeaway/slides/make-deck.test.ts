import { unzipSync } from 'fflate';
import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import { presentationFaults, readPart, walk } from '../../../tests/presentation-faults.ts';
import type { Resource } from '../../catalogue/catalogue.ts';
import { readPage } from '../../mdx/page.ts';
import type { Leaflet } from '../leaflet.ts';
import { fitTable } from './fit-table.ts';
import { makeDeck } from './make-deck.ts';
import { writeSlides } from './pptx/write-slides.ts';
import { CELL, PLACES } from './slide-room.ts';
import { countLines } from './text-height.ts';

const ABOUT: Omit<Leaflet, 'body'> = {
  slug: 'talk', title: 'Talk', summary: 'A short talk.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, school: 'Oak', credit: '“Talk” (version 2) by Oak, https://site.example/resources/talk/, is shared under CC BY 4.0.',
  mayBeChanged: true, licence: 'CC-BY-4.0' as const, address: 'https://site.example/resources/talk/', version: '2.0', review: '', reviewed: '2026-11-01', warnings: [], brief: [], serious: [], drafts: [], needsCare: false, facts: [['For', 'Class teacher'], ['Time', '5 minutes'], ['Where', 'Hall']],
};
const deckOf = (body: string, about: Partial<typeof ABOUT> = {}) => {
  const all = { ...ABOUT, ...about };
  return makeDeck({ title: all.title, page: { tree: readPage(`---\n---\n\n${body}\n`, {}).tree } } as Resource, all);
};
const shown = (body: string, about: Partial<typeof ABOUT> = {}) =>
  deckOf(body, about)?.slides.map(({ kind, title, part, lines, seconds }) => [kind, part ? `${title} ${part.join('/')}` : title, ...lines.map(({ mark, level, runs }) => `${'  '.repeat(level ?? 0)}${mark ?? ''}${mark ? ' ' : ''}${runs.map(({ text }) => text).join('')}`), ...(seconds ? [seconds] : [])]);
const identity = { ...ABOUT, licence: 'CC-BY-4.0' };

test('a deck begins with what it is and ends with what may be done with it', () => {
  expect(shown('## Ask\n\n- One\n- Two', { needsCare: true, warnings: ['An example.'] })).toEqual([
    ['title', 'Talk', 'Oak', 'For: Class teacher', 'Time: 5 minutes', 'An example.'],
    ['text', 'Ask', '• One', '• Two'],
    ['end', 'Use it, change it, pass it on', expect.stringContaining('tell your designated safeguarding lead'), expect.stringContaining('free to say no'), ABOUT.credit, ABOUT.address],
  ]);
});

test.each([
  ['a letter alone', '<FamilyLetter title="Hello">\n\nDear <FillIn label="name" />\n\n- One\n\n</FamilyLetter>'],
  ['text to read', 'First one thing.\n\n## Then\n\nAnother.'],
  ['a list of links', '## Sources\n\n- [One](https://one.example/), for a start'],
  ['a list of sources, some of which have no address', '## Sources\n\n- A Publisher, [One](https://one.example/), 2019\n- An Author, *A Book*, 2004'],
  ['a notice', '<UseWithCare />'],
  ['nothing', ''],
])('%s has no slides', (_, body) => expect(deckOf(body)).toBeUndefined());

test('a list above the first heading has what introduces it for its title, because the first slide has that of the page', () => {
  expect(shown('Say where it belongs:\n\n- Here\n- There')!.slice(1, -1)).toEqual([['text', 'Say where it belongs', '• Here', '• There']]);
  expect(shown('## Zones\n\nSay where it belongs:\n\n- Here\n- There')!.slice(1, -1)).toEqual([['text', 'Zones', 'Say where it belongs:', '• Here', '• There']]);
});

test('each question is a slide, with the title of its set above it', () => {
  const { slides } = deckOf('<QuestionCards title="Two questions" source="Our own.">\n\n- What **happened**?\n- What now?\n\n</QuestionCards>')!;
  expect(slides.slice(1, 3)).toEqual([
    { kind: 'card', name: 'question card', title: 'What happened?', over: 'Two questions', place: [1, 2], lines: [], sizes: { title: 72, text: 20 }, notes: ['What happened?'] },
    { kind: 'card', name: 'question card', title: 'What now?', over: 'Two questions', place: [2, 2], lines: [{ runs: [{ text: 'Source: Our own.' }], small: true }], sizes: { title: 72, text: 20 }, notes: ['What now?', 'Source: Our own.'] },
  ]);
});

test('a question with a picture has its picture on its slide', () => {
  expect(deckOf('<QuestionCards title="Two questions">\n\n- ![A face.](face.png) How do you feel?\n- What now?\n\n</QuestionCards>')!.slides.slice(1, 3)).toMatchObject([
    { kind: 'picture', name: 'question card', title: 'How do you feel?', place: [1, 2], picture: { file: 'face.png', description: 'A face.' }, lines: [], notes: ['How do you feel?', 'A face.'] },
    { kind: 'card', name: 'question card', title: 'What now?', over: 'Two questions', place: [2, 2] },
  ]);
});

test('steps have a plan, and then a slide for each that knows its seconds', () => {
  expect(shown('<Steps title="A circle">\n\n1. **Welcome, 2 minutes:** Say your *name*.\n2. **Close, 1 minute.**\n\n</Steps>')!.slice(1, -1)).toEqual([
    ['text', 'A circle', '1 Welcome, 2 minutes', '2 Close, 1 minute', '3 minutes in all'],
    ['text', '1. Welcome, 2 minutes', 'Say your name.', 120],
    ['card', '2. Close, 1 minute', 60],
  ]);
});

test('a caption that is the title of its slide is not said twice; below a heading it is below the picture', () => {
  const drawing = '<Picture file="faces.png" description="Six faces" caption="All six. Cut along the lines." />';
  expect(shown(`${drawing}\n\n## Faces\n\n${drawing}`)!.slice(1, -1)).toEqual([['picture', 'All six. Cut along the lines.'], ['picture', 'Faces', 'All six. Cut along the lines.']]);
});

const tableOf = (rows: string) => fitTable(readPage(`---\n---\n\n${rows}\n`, {}).tree.children[0] as Table, PLACES.text)!;

test('a short column of a table keeps its heading on one line where that takes no more room', () => {
  const { size, slides: [table] } = tableOf('| What | Who | By when | Checked by |\n| --- | --- | --- | --- |\n| One plain sentence | A name stays on the paper, not on the wall | A day | An adult |');
  const isOnOneLine = (text: string, column: number) => countLines(text, size, table!.columns[column]! * PLACES.text.wide - 2 * CELL.beside, true) === 1;
  expect([isOnOneLine('By when', 2), isOnOneLine('Checked by', 3), table!.columns.reduce((sum, share) => sum + share, 0) <= 1.001]).toEqual([true, true, true]);
});

test('a table has the widths with which its type is largest', () => {
  const times = ['11:55 | Choose a zone at register | Choose a zone at register | Teachers give out the bands', '12:00 | Eat | Zones | Two in the dining hall, the rest in zones', '12:12 | Eat | May change zone | Halfway bell', '12:22 | Clear trays | Tidy up | Same song in every room', '12:27 | Walk to zones | Walk to lunch | Floater on the stairs', '12:30 | Zones | Eat | Two in the dining hall, the rest in zones', '12:55 | Back to class, three slow breaths | Back to class, three slow breaths | Hand over at each door'];
  expect(tableOf(`| Time | Years 3 and 4 | Years 5 and 6 | Adults |\n| --- | --- | --- | --- |\n${times.map((one) => `| ${one} |`).join('\n')}`)).toMatchObject({ size: 24, slides: [{}, {}] });
});

test('a table is a table, and one with too much in it is written row by row', () => {
  const table = deckOf('## Say\n\n| Say | Not |\n| --- | --- |\n| Hello | **Hey** |')!.slides[1]!;
  expect(table).toMatchObject({ kind: 'table', title: 'Say', table: { rows: [[[{ text: 'Say' }], [{ text: 'Not' }]], [[{ text: 'Hello' }], [{ text: 'Hey', bold: true }]]] } });
  const names = ['Incomprehensibilities', 'Counterrevolutionary', 'Institutionalisation', 'Uncharacteristically'];
  expect(shown(`| ${names.join(' | ')} |\n|${' --- |'.repeat(4)}\n| ${names.join(' | ')} |`)![1]!.slice(0, 2)).toEqual(['text', 'Talk']);
});

test('text beside what is shown is in the notes, what is in a section of its own is left to the page, and the last slide says so', () => {
  const { slides } = deckOf('## Ask\n\nBefore.\n\nAsk these:\n\n- One\n\nAfter.\n\n## Why\n\nLong.\n\n<FamilyLetter title="Hello">\n\nDear all\n\n</FamilyLetter>')!;
  expect(slides[1]!.lines.map(({ runs }) => runs[0]!.text)).toEqual(['Ask these:', 'One']);
  expect(slides[1]!.notes).toEqual(['Ask', 'Ask these:', '• One', 'Before.', 'After.']);
  expect(slides[2]!.lines[0]!.runs[0]!.text).toBe('The page also has a letter to families and longer text, to read and not to show.');
});

test('what is too long is divided between items, then between sentences, in type that can be read', () => {
  const sentence = 'It was a long afternoon and nobody in the room wanted to be the first to say what they had seen.';
  const slides = deckOf(`<Scenario title="Long">\n\n${Array.from({ length: 14 }, (_, at) => `${at + 1} ${sentence}`).join(' ')}\n\n- One\n- Two\n\n</Scenario>`)!.slides.filter(({ name }) => name === 'scenario');
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map(({ part }) => part)).toEqual(slides.map((_, at) => [at + 1, slides.length]));
  for (const { lines, sizes } of slides) {
    expect(sizes.text).toBeGreaterThanOrEqual(24);
    expect(lines.at(-1)!.runs.at(-1)!.text).toMatch(/seen\.$|Two$|One$/);
  }
  expect(slides.flatMap(({ lines }) => lines).map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ').match(/\d+ It was/g)).toHaveLength(14);
});

test('a machine draft, and what is retired, say so on every slide', () => {
  expect(deckOf('- One', { drafts: [{ words: 'Not checked.', language: 'en-GB', direction: 'ltr' }], serious: ['This page is retired.'] })!.label).toBe('A machine draft, not checked. This page is retired.');
});

test('a page in Urdu is written from right to left, and what the site adds in English is marked as English', () => {
  const about = { title: 'دائرہ', language: 'ur', direction: 'rtl' as const };
  const deck = deckOf('## سوال\n\n- کیا ہوا تھا؟\n- اب کیا ہو؟', about)!;
  const file = writeSlides(deck, { ...identity, ...about }, {});
  expect(presentationFaults(file)).toEqual([]);
  const of = (slide: number) => [...walk(readPart(file, `ppt/slides/slide${slide}.xml`))].filter(({ name }) => name === 'a:p').flatMap((paragraph) => {
    const run = [...walk(paragraph)].find(({ name }) => name === 'a:r');
    return run ? [`${run.children[0]!.attributes.lang} ${paragraph.children[0]!.attributes.rtl}${paragraph.children[0]!.attributes.algn} ${run.children[1]!.text}`] : [];
  });
  expect(of(1)).toEqual(['ur-PK 1r دائرہ', 'ur-PK 1r Oak', 'en-GB 0r For: Class teacher', 'en-GB 0r Time: 5 minutes']);
  expect(of(2)).toEqual(['ur-PK 1r سوال', 'ur-PK 1r کیا ہوا تھا؟', 'ur-PK 1r اب کیا ہو؟']);
});

test('a file says which page it is from, and in which version', () => {
  const file = writeSlides(deckOf('- One')!, identity, {});
  const custom = readPart(file, 'docProps/custom.xml').children.map(({ attributes, children }) => [attributes.name, children[0]!.text]);
  expect(custom).toEqual([['PRS resource', 'talk'], ['PRS version', '2.0'], ['PRS licence', 'CC-BY-4.0'], ['PRS address', 'https://site.example/resources/talk/']]);
  expect(readPart(file, 'docProps/core.xml').children.map(({ name, text }) => [name, text])).toEqual(expect.arrayContaining([['dc:creator', 'Oak'], ['dc:identifier', 'https://site.example/resources/talk/?v=2.0'], ['cp:version', '2.0'], ['dcterms:modified', '2026-11-01T00:00:00Z']]));
  const program = readPart(file, 'docProps/app.xml').children.find(({ name }) => name === 'Application')!.text;
  expect(program).toBe('Partnership of Restorative Schools');
  expect(new TextDecoder().decode(unzipSync(file)['ppt/slides/_rels/slide3.xml.rels'])).toContain('Target="https://site.example/resources/talk/?v=2.0" TargetMode="External"');
});

test('characters that XML does not know, and a picture that is not there, make no broken file', () => {
  const deck = deckOf('![A face & more](face.png)\n\n- A & B\n- **Bold *and italic***', { title: 'A\u0007 <b> & "c"' })!;
  const file = writeSlides(deck, identity, {});
  expect(presentationFaults(file)).toEqual([]);
  expect([...walk(readPart(file, 'ppt/slides/slide2.xml'))].map(({ text }) => text)).toContain('[A face & more]');
});

test('a source or a caption that is too long to be below has a slide of its own', () => {
  const long = 'Our own wording, in the manner of a set that is widely used, after a year in which each class of the school had tried it, with what they told us at the end of each term, in writing or aloud, or not.';
  expect(shown(`<QuestionCards title="Set" source="${long}">\n\n- What happened?\n\n</QuestionCards>`)!.slice(1, 3)).toEqual([['card', 'What happened?'], ['text', 'Set', `Source: ${long}`]]);
});

test('steps of two plans that have one name say which plan they are of, and a question that is asked twice stays as it is', () => {
  const plan = (title: string) => `<Steps title="${title}">\n\n1. **Check in, 1 minute:** Hello.\n\n</Steps>`;
  const set = (title: string) => `<QuestionCards title="${title}">\n\n- What happened?\n\n</QuestionCards>`;
  const titles = shown([plan('Monday'), plan('Friday'), set('One'), set('Two')].join('\n\n'))!.slice(1, -1).map(([, title]) => title);
  expect(titles).toEqual(['Monday', '1. Check in, 1 minute (Monday)', 'Friday', '1. Check in, 1 minute (Friday)', 'What happened?', 'What happened?']);
});

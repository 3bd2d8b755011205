import { expect, test } from 'vitest';
import { p, styled, style, styles, word } from '../../word-import/made-word.ts';
import { pasteFully } from './paste-in-test.ts';

const dropped = async (...files: File[]) => {
  const { body, pictures, notes } = await pasteFully({ files });
  return [body, ...pictures.map(({ name }) => `(file) ${name}`), ...notes.map((note) => `(says) ${note}`)].join('\n');
};
const file = (name: string, type = '', content: string | Uint8Array = 'content') => new File([content as BlobPart], name, { type });

test('a Word file that is dropped is imported', async () => {
  const bytes = word(styled('Title', 'Calm corner') + styled('Heading1', 'What you need') + p('A chair.'), styles(style('Title', 'Title') + style('Heading1', 'heading 1')));
  expect(await dropped(file('calm.docx', '', bytes))).toMatchInlineSnapshot(`
    "## What you need

    A chair.
    (says) The title of the file is “Calm corner”. It was not added to the text: the page has its own title."
  `);
});

test('the name of a school stays in the credit of a document, and that of its author does not', async () => {
  const by = (name: string) => file('plan.docx', '', word(p(`“A plan” by ${name}, CC BY 4.0.`), { 'docProps/core.xml': `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>${name}</dc:creator></cp:coreProperties>` }));
  const schools = () => Promise.resolve(['Rowan Bank']);
  expect((await pasteFully({ files: [by('Rowan Bank')] }, { schools })).body).toBe('“A plan” by Rowan Bank, CC BY 4.0.');
  expect((await pasteFully({ files: [by('Jane Example')] }, { schools })).body).not.toContain('Jane Example');
});

test('what is no Word file is told of', async () => {
  expect(await dropped(file('calm.docx'))).toMatchInlineSnapshot(`
    "
    (says) There is no document in this file, whatever its name says: it did not arrive whole, or was renamed. Copy or download it again; if it opens in its program, save it there under a new name, and choose that."
  `);
});

test('another file is offered for download', async () => {
  expect(await dropped(file('lanyard_card "A6".pdf', 'application/pdf'))).toMatchInlineSnapshot(`
    "<Download file="lanyard-card-a6.pdf" label="lanyard card A6" />
    (file) lanyard-card-a6.pdf
    (says) “lanyard-card-a6.pdf” is offered for download here. Say in its label what it is."
  `);
});

test('a file that is refused is told of, and those beside it come', async () => {
  const { body, notes } = await pasteFully({ files: [file('plan.pptm'), file('bell.png', 'image/png')] }, { prepare: async (given) => (given.name === 'plan.pptm' ? { refused: '"plan.pptm" is a kind of file that we do not share. It may hold programs.\n→ Open it in PowerPoint.' } : { file: given }) });
  expect([body, notes[0]]).toEqual(['![Write what this picture shows](bell.png)', '"plan.pptm" is a kind of file that we do not share. It may hold programs. Open it in PowerPoint.']);
});

test('a text file is read as text, and a Markdown file as Markdown', async () => {
  expect(await dropped(file('a.txt', 'text/plain', '• one\n• two'), file('b.md', 'text/markdown', '# Three\n\n**four**'))).toMatchInlineSnapshot(`
    "- one
    - two

    ## Three

    **four**
    (says) This was read as Markdown, so marks such as ** and # became bold text and headings."
  `);
});

test('the name of a file beside it is not its text', async () => {
  const { body } = await pasteFully({ text: 'bell.png', files: [file('bell.png', 'image/png')] });
  expect(body).toBe('![Write what this picture shows](bell.webp)');
});

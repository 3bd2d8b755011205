import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { madePdf } from '../../files/pdf/made-pdf.ts';
import { describeProblems } from '../problem.ts';
import { sampleSource } from './sample.ts';
import { survey } from './survey.ts';

let root: string;
const TODAY = '2026-11-23';
const resource = (body: string, fields: Record<string, unknown> = {}) => sampleSource({ body, fields });
const school = '---\ntitle: Oak Primary\nplace: Oakham\nauthority: Example\nsetting: primary\njoined: 2025-09-01\nstrengths: [{ what: Circles, theme: restorative-dialogue }]\nwants: [{ what: Lunch, theme: lunchtime-supervisors }]\nmailbox: office@oak.example.org\nexample: true\n---\n';
const settings = `name: A partnership
summary: One sentence.
foundation: A foundation
mailbox: office@example.org
address: https://example.org
repository: https://example.org/repository
licence: CC-BY-4.0
terms:
  - { term: 2026-autumn, starts: 2026-09-02, ends: 2026-12-18 }
  - { term: 2027-autumn, starts: 2027-09-02, ends: 2027-12-17 }
languages: [{ language: en-GB, name: English, own: English, direction: ltr }]
themes:
${['family-and-community', 'lunchtime-supervisors', 'pupil-partnership', 'engaging-all-staff', 'restorative-dialogue', 'common-concerns'].map((theme) => `  - { theme: ${theme}, about: Words. }`).join('\n')}
`;

function put(file: string, words: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), words);
}

const found = async () => describeProblems((await survey(root, TODAY)).problems);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'survey-'));
  put('content/settings.yml', settings);
  put('content/schools/oak-primary.mdx', school);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a sound partnership has nothing to put right', async () => {
  put('content/resources/a-page/index.mdx', resource('Words.'));
  expect(await found()).toBe('');
});

test('all problems of all pages are reported at once, grouped by page, each with its line', async () => {
  put('content/resources/a-page/index.mdx', resource('## One\n\n#### Two\n\n![](faces.png)', { title: 'A page', theme: 'lunch' }));
  put('content/resources/b-page/index.mdx', resource('[here](/resources/c-page/)', { title: 'B page', review: '2093-autumn' }));
  expect(await found()).toMatchInlineSnapshot(`
    "A page  (content/resources/a-page/index.mdx, line 4)
      "Theme" says "lunch".
      The theme of our work it belongs to most.
      → Did you mean "lunchtime-supervisors"? It should be one of: family-and-community, lunchtime-supervisors, pupil-partnership, engaging-all-staff, restorative-dialogue, common-concerns.
    A page  (content/resources/a-page/index.mdx, line 31, column 1)
      The heading "Two" skips a step.
      To a listener it sounds as if a heading above it were missing.
      → Write ### Two
    A page  (content/resources/a-page/index.mdx, line 33)
      There is no file "faces.png" beside this page.
      The page shows it or links to it.
      → Add the file, or correct its name: small letters, digits and dashes.
    A page  (content/resources/a-page/index.mdx, line 33, column 1)
      The picture "faces.png" has no description.
      Someone who uses a screen reader will not know what is there.
      → Write what it shows: ![Six faces, each showing a feeling](cards.png)

    B page  (content/resources/b-page/index.mdx, line 24)
      "Review by" says "2093-autumn", which is not a term of the partnership’s calendar.
      We could not sort anything by it.
      → It should be one of: 2026-autumn, 2027-autumn. New terms are added in content/settings.yml.
    B page  (content/resources/b-page/index.mdx, line 29, column 1)
      The link "here" does not say where it goes.
      Read aloud in a list of links, it helps nobody choose.
      → Name the page it leads to: [How we practise](/resources/c-page/)
    B page  (content/resources/b-page/index.mdx, line 29, column 1)
      The link goes to "/resources/c-page/", but there is no such page.
      People who follow it find nothing.
      → Did you mean /resources/a-page/?"
  `);
});

test('names that cannot be addresses, files of other kinds and links to elsewhere are refused', async () => {
  put('content/resources/A Page/index.mdx', resource('Words.'));
  put('content/resources/b-page/index.mdx', resource('Words.', { title: 'B' }));
  put('content/resources/b-page/evil.html', '<script>alert(1)</script>');
  put('content/resources/b-page/drawing.svg', '<svg onload="alert(1)"/>');
  put('content/news/post.js', 'process.exit()');
  put('content/news/plan.docx', 'A plan');
  put('content/evil/index.mdx', 'x');
  symlinkSync('/etc/passwd', join(root, 'content/resources/b-page/passwd.pdf'));
  symlinkSync('/etc', join(root, 'content/resources/etc'));
  const words = await found();
  for (const part of ['"A Page" cannot be an address', '"evil.html" cannot be shared', '"drawing.svg" cannot be shared', '"post.js" is not where', '"evil" does not belong', 'a link to a file that is somewhere else', '"plan.docx" is not a page, but is among the pages.']) expect(words).toContain(part);
});

test('a file that is not what its name says is refused', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer();
  put('content/resources/a-page/index.mdx', resource('![A red square](real.png)\n\n![Another square](fake.png)\n\n![A square of two kinds](other.jpg)\n\n[The letter](letter.pdf)'));
  put('content/resources/a-page/real.png', picture);
  put('content/resources/a-page/fake.png', '<script>alert(1)</script>');
  put('content/resources/a-page/other.jpg', picture);
  put('content/resources/a-page/letter.pdf', '<html><script>alert(1)</script></html>');
  const words = await found();
  expect(words).not.toContain('real.png');
  for (const part of ['"fake.png" is not a PNG file', '"other.jpg" is not a JPG file', '"letter.pdf" is not a PDF file']) expect(words).toContain(part);
});

test('of two files that claim one address, the one with the bad name is refused, and both are named', async () => {
  put('content/news/Circles.mdx', '---\ntitle: One\nsummary: x.\ndate: 2026-11-01\n---\n');
  put('content/news/circles.mdx', '---\ntitle: Two\nsummary: x.\ndate: 2026-11-01\n---\n');
  const { problems } = await survey(root, TODAY);
  expect(describeProblems(problems)).toContain('"content/news/Circles.mdx" and "content/news/circles.mdx" claim the same address.');
  expect(problems.map(({ file }) => file)).not.toContain('content/news/circles.mdx');
});

test('a school that others name cannot be deleted', async () => {
  put('content/resources/a-page/index.mdx', resource('Words.'));
  rmSync(join(root, 'content/schools/oak-primary.mdx'));
  expect(await found()).toContain('"School" names "oak-primary", but there is no such school.');
});

test('a hostile file added by hand is found just as the editor would have found it', async () => {
  put('content/resources/a-page/index.mdx', resource('[plan](plan.pdf) ![Six faces](card.png)'));
  put('content/resources/a-page/plan.pdf', Buffer.from(madePdf({ as: 'packed', catalog: '/OpenAction 6 0 R', objects: ['<</S/JavaScript/JS(app.alert\\(1\\))>>'] })));
  put('content/resources/a-page/card.png', Buffer.concat([await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } }).png().toBuffer(), Buffer.from('<script>alert(1)</script>')]));
  expect(await found()).toMatchInlineSnapshot(`
    "A sound page  (content/resources/a-page/index.mdx, line 1)
      "card.png" has something after its end.
      A second file can hide there.
      → Add the picture through the editor, which redraws it.
    A sound page  (content/resources/a-page/index.mdx, line 1)
      "plan.pdf" holds a program, a form that sends, or another file.
      Nobody can see what it does before they open it.
      → Print it to a new PDF (Print, Save as PDF), and add that."
  `);
});

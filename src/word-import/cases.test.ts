import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { readWord } from './read-word.ts';
import { redrawPicture } from './redraw-picture.ts';

/** Reads a file of `cases/` as the command does. */
async function readCase(name: string, known = {}) {
  const done = await readWord(new Uint8Array(readFileSync(new URL(`cases/${name}.docx`, import.meta.url))), `${name}.docx`, redrawPicture, known);
  expect(readPage(`---\n---\n\n${done.body}\n`, {}).faults.words).toEqual([]);
  return done;
}

const HIDDEN = 'Hidden text was not imported.';
const CHANGED = 'There were tracked changes. They have been accepted: additions are in, deletions are out.';
const HEADLESS = '1 table had no heading row, so the first row became one. Check that it describes what is below it.';
const GAPS = 'Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.';

describe('a file that once lost something', () => {
  test.each<[string, string, string[]]>([
    ['blacked-out-words', 'On Monday and a friend fell out.\n\nAnswer:', ['Colours were not imported. Say in words what a colour meant.', 'Text that nobody could see on paper, such as black on black, was not imported.']],
    ['from-word-online', 'Made in the browser version of Word.', []],
    ['merged-file', 'Before.\n\nThe whole script stands here: ask what happened, ask who was affected.\n\nAfter.', []],
    ['form-gaps', `Name: …\n\nWhat happened? ${'\\_'.repeat(31)}\n\nI felt … because\n\n☐ I said sorry\n\n☒ We agreed what next`, [GAPS]],
    ['direction', ['dir', 'bdo', 'smartTag', 'customXml'].map((name) => `Ring the office, 01234 567890, before ten (${name}).`).join('\n\n'), []],
    ['other-direction', 'Title words\n\nbefore اردو کے الفاظ middle عربي after', []],
    ['raised-figures', 'About 10⁷ people, on 2nd May; CO₂; x²', []],
    ['table-and-lines', `| Time   | What                                         |\n| ------ | -------------------------------------------- |\n| 5 min  | Circle<br />Second line                      |\n| 10 min | Pairs<br />• First point<br />• Second point |\n\nChoose:\n\n☐ yes\n\n☐ no\n\nName: ${'\\_'.repeat(22)}\n\nName: Class:`, [HEADLESS]],
    ['author-surname-first', 'Written by (name left out) for everybody.', ['The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.']],
    ['hidden-by-letter-style', 'Seen words of the plan.', [HIDDEN]],
    ['hidden-by-paragraph-style', 'Seen words of the plan.', [HIDDEN]],
    ['deleted-row', 'Intro words\n\n| h1 | h2 |\n| -- | -- |\n| s1 | s2 |', [CHANGED, HEADLESS]],
    ['deleted-paragraph-mark', 'Title words\n\nWe talk with the children first.', [CHANGED]],
    ['page-break', 'Title words\n\nend of page one.\\\nStart of page two.\\\nAfter cr. After ptab', []],
    ['ruby', 'Title words\n\nword base (gloss)', []],
    ['linked-picture', 'Before the picture.\n\n![Write what this picture shows](picture-1.webp)\n\nAfter the picture.', ['1 picture needs a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.', '1 picture was a link (https://www.example.org/). The picture came along, the link did not.']],
    ['credit-lost', '“A plan” by Bridgewick Centre, shared under CC BY 4.0. Phone Bridgewick Centre first.', []],
  ])('%s', async (name, body, notes) => {
    const done = await readCase(name, { schools: ['Bridgewick Centre'] });
    expect(done.body).toBe(body);
    expect(done.notes).toEqual(notes);
  });

  test('of a picture, only the part that Word shows comes in', async () => {
    const { body, pictures, notes } = await readCase('cropped-picture');
    expect([body, notes]).toEqual(['This is the board in the hall.\n\n![A noticeboard](picture-1.webp)\n\nAfter it.', []]);
    const { width, height } = await sharp(pictures[0]!.bytes).metadata();
    expect([width, height]).toEqual([400, 400]);
  });
});

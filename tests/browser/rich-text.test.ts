import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/editor/rich-text/document/read-document.ts';
import { meaningOf, toTree } from '../../src/editor/rich-text/document/to-tree.ts';
import { readPage } from '../../src/mdx/page.ts';
import { kinds } from '../../src/schema/index.ts';
import { preview, retype, soon, textOf, titleField } from './editor.ts';
import { BY_HAND, CONSTRUCTS, PARTS } from './every-construct.ts';
import { draftFile, errors, openText, resourceFile, savedFile, teacher, typeBehind, useTexts, wordsOf } from './open-text.ts';

const pages = {
  'every-construct': resourceFile('Every construct', CONSTRUCTS.join('\n\n')),
  'every-part': resourceFile('Every part', PARTS.join('\n\n')),
  'written-by-hand': `\uFEFF${resourceFile('Written by hand', BY_HAND)}`.replaceAll('\n', '\r\n'),
  'with-faults': resourceFile('With faults', 'Before.\n\n<Scenario title="Open">\n\nNever closed.\n\nexport const a = 1;'),
  addresses: resourceFile('Addresses', 'Write to tom\\@x.example now.\n\nSee www\\.example.org and https\\://example.org now.\n\nTel/office@x.example, see:www.x.example, “www.x.example”, •www.x.example, –www.x.example, /office@x.example, office\\_1@x.example.\n\n(office@x.example) E-mail:office@x.example www.x.example'),
};

useTexts(pages);

describe.each(['every-construct', 'every-part', 'written-by-hand'] as const)('the page %s', { timeout: 300_000 }, (slug) => {
  test('opened and saved with another title, keeps its words byte for byte', async () => {
    await openText(slug);
    await retype(titleField(teacher), 'Another title');
    expect(wordsOf(await savedFile(slug))).toBe(wordsOf(pages[slug]));
  });

  test('keeps every other line as it was when one paragraph is edited, three times over', async () => {
    let expected = wordsOf(pages[slug]);
    for (const more of [' and more', ' and again', ' and once more']) {
      await openText(slug);
      await typeBehind(textOf(teacher).locator('p').first(), more);
      const now = wordsOf(await savedFile(slug));
      const [first] = now.trim().split('\n\n');
      expect(first).toContain(more);
      expected = expected.replace(/^\s*(?:\S[^\n]*\n?)+/, `\n${first}\n`);
      expect(now).toBe(expected);
    }
  });

  test('reads on the site as it did, and is valid MDX', async () => {
    const text = await draftFile(slug);
    expect(readPage(text, kinds.resources.fields).faults).toEqual({ fields: [], words: [] });
    await compile(wordsOf(text), { remarkPlugins: [remarkGfm] });
    const [, ...before] = blocksIn(pages[slug]);
    const [, ...after] = blocksIn(text);
    expect(after).toEqual(before);
  });
});

describe('each block is edited where it is', { timeout: 300_000 }, () => {
  test('a table, a list to tick off and a footnote: each edit changes one line', async () => {
    await openText('every-construct');
    const before = wordsOf(await draftFile('every-construct'));
    await typeBehind(textOf(teacher).locator('td').nth(1), ' sharp');
    await textOf(teacher).locator('li.tick input').first().check();
    await typeBehind(textOf(teacher).getByText('The other note.'), ' More.');
    expect(wordsOf(await savedFile('every-construct'))).toBe(before.replace('at *noon* |', 'at *noon sharp* |').replace('[ ] Not yet', '[x] Not yet').replace('The other note.', 'The other note. More.'));
  });

  test('the fields and the words of a part, and a gap in a letter', async () => {
    await openText('every-part');
    const before = wordsOf(await draftFile('every-part'));
    await teacher.locator('.part-box', { hasText: 'The last ball' }).or(teacher.getByRole('group', { name: 'Scenario' })).first().getByLabel('Title').fill('The very last ball');
    await typeBehind(textOf(teacher).getByText('we have begun:'), ' today');
    await textOf(teacher).getByRole('button', { name: /name of class/ }).click();
    await textOf(teacher).locator('.chip-panel').getByLabel('What belongs here').fill('your class');
    await teacher.keyboard.press('Escape');
    expect(wordsOf(await savedFile('every-part'))).toBe(before.replace('The last ball', 'The very last ball').replace('we have begun:', 'we have begun: today').replace('label="name of class"', 'label="your class"'));
  });

  test('a picture is shown with its description', async () => {
    await openText('every-construct');
    const picture = textOf(teacher).getByRole('group', { name: 'Picture' }).first();
    await soon(() => picture.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await picture.getByLabel('What it shows').fill('Six happy faces');
    expect(wordsOf(await savedFile('every-construct'))).toContain('![Six happy faces](faces.png)');
  });

  test('a list of a page that is written in another style keeps its style', async () => {
    await openText('written-by-hand');
    await typeBehind(textOf(teacher).getByText('bullets', { exact: true }), ' too');
    expect(wordsOf(await savedFile('written-by-hand'))).toContain('+ plus\n+ bullets too\n');
  });
});

describe('whatever a page holds, it opens', { timeout: 300_000 }, () => {
  test('what cannot be read is shown as it is written, says what is wrong, and is kept', async () => {
    await openText('with-faults');
    await soon(() => textOf(teacher).innerText()).toContain('is a piece of a computer program');
    await typeBehind(textOf(teacher).locator('p').first(), ' More.');
    await soon(() => preview(teacher).locator('.preview-problems').first().innerText()).toContain('computer program');
    expect(await textOf(teacher).innerText()).toContain('export const a = 1;');
  });

  test('addresses among the words', async () => {
    await openText('addresses');
    await typeBehind(textOf(teacher).locator('p').first(), ' More.');
    expect(wordsOf(await savedFile('addresses'))).toBe(wordsOf(pages.addresses).replace(/^\n.*/, `\n${wordsOf(await draftFile('addresses')).trim().split('\n')[0]!}`));
    expect(errors).toEqual([]);
  });
});

/** What each block says, in order. */
function blocksIn(text: string): string[] {
  return toTree(readDocument(wordsOf(text)).doc.children).map((block) => meaningOf([block]));
}

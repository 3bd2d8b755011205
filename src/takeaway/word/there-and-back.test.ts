import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { findWordParts } from '../../files/word-parts.ts';
import { splitPage } from '../../mdx/front-matter.ts';
import { readPage } from '../../mdx/page.ts';
import { plainTree } from '../../parts/plain/plain-tree.ts';
import { EARLIER_CARE } from '../../parts/use-with-care/earlier-care.ts';
import { CARE } from '../../parts/use-with-care/part.ts';
import { resources } from '../../schema/resources.ts';
import { readIdentity } from '../../word-return/identity.ts';
import { readReturned, type Changed, type Returned } from '../../word-return/read-returned.ts';
import { makeLeaflet } from '../leaflet.ts';
import { letterAlone, letterTitlesOf } from '../letters.ts';
import { readPictures } from '../pictures.ts';
import { writeDocument, writeLetter } from './document.ts';
import { BODY, documentOf, fieldsWith, giveBack, pageOf } from './made-return.ts';

const FIXTURES = 'src/takeaway/word/fixtures';
const resaved = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));
const document = await documentOf();

/** What changed, as the body that came back; the test fails when nothing did. */
function changed(returned: Returned | undefined): Changed {
  expect(returned?.is, returned && 'note' in returned ? returned.note : '').toBe('changed');
  return returned as Changed;
}

/** Each paragraph of a document, as its XML. */
const paragraphs = (xml: string) => [...xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs)].map(([whole]) => whole);
const paragraphWith = (xml: string, words: string) => paragraphs(xml).find((one) => one.replace(/<[^>]+>/g, '').includes(words))!;
const put = (words: string, by: (paragraph: string) => string) => (xml: string) => xml.replace(paragraphWith(xml, words), () => by(paragraphWith(xml, words)));
const retyped = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from);
  return xml.replace(from, to);
};

describe('a document that nobody changed is the page to the byte', () => {
  test.each<[string, () => Uint8Array]>([
    ['as it was downloaded', () => document],
    ['saved again by LibreOffice 7.4', () => resaved('saved-by-libreoffice.docx')],
    ['saved by LibreOffice as OpenDocument, and then as Word', () => resaved('by-way-of-odt.docx')],
  ])('%s', async (_, bytes) => {
    expect(await giveBack(bytes())).toEqual({ is: 'unchanged', slug: 'calm-corner', title: 'Calm corner', body: `\n${BODY}`, notes: [] });
  });

  test('copied into a new document, where only the link in the credit line says what it is', async () => {
    const returned = await giveBack(document, { without: ['docProps/custom.xml', 'docProps/core.xml'] });
    expect(returned).toMatchObject({ is: 'unchanged', slug: 'calm-corner', notes: [] });
  });

  test('saved by a program that keeps only its own styles', async () => {
    const returned = await giveBack(document, { change: (xml) => xml.replace(/<w:(?:pStyle|rStyle) w:val="PRS\w+"\/>/g, '') });
    expect(returned).toMatchObject({ is: 'unchanged', notes: [] });
  });
});

describe('a document with an earlier wording of the safeguarding notice', () => {
  const bodyWith = (care: readonly string[]) => JSON.parse(CARE.reduce((text, words, at) => text.replaceAll(JSON.stringify(words), JSON.stringify(care[at] ?? '')), JSON.stringify(plainTree(readPage(pageOf(), resources.fields).tree))));
  const earlier = EARLIER_CARE.map((care): [string, Promise<Uint8Array>] => [care.join(' '), documentOf(pageOf(), { body: bodyWith(care) })]);

  test.each(earlier)('is the page to the byte: %s', async (words, made) => {
    const bytes = await made;
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml).toContain(words.slice(0, 60));
    expect(xml).not.toContain(CARE[0]);
    expect(await giveBack(bytes)).toMatchObject({ is: 'unchanged', body: `\n${BODY}`, notes: [] });
    expect(await giveBack(bytes, { without: ['docProps/custom.xml', 'docProps/core.xml'] })).toMatchObject({ is: 'unchanged', notes: [] });
  });

  test.each(earlier)('comes back with a changed word as that word: %s', async (_, made) => {
    for (const without of [[], ['docProps/custom.xml', 'docProps/core.xml']]) {
      const { values, notes } = changed(await giveBack(await made, { change: retyped('Ask the lead first.', 'Ask the head first.'), without }));
      expect(values.body).toBe(BODY.trim().replace('Ask the lead', 'Ask the head'));
      expect(notes).toEqual([]);
    }
  });

  test.each(earlier)('whose notice somebody changed is told that this was not taken over: %s', async (_, made) => {
    expect(await giveBack(await made, { change: retyped('Everyone taking part must be free to say no.', 'Everyone takes part.') })).toMatchObject({ is: 'unchanged', notes: ['“Everyone taking part must be free to say no. Nobody is made…” is written by this site, so your change of it was not taken over.'] });
  });

  test('compared with the page as it was at that version, when the page has changed since', async () => {
    const now = pageOf(BODY.replace('Sit down.', 'Sit.'), fieldsWith('version', '"1.1"'));
    const pages = { 'calm-corner': { slug: 'calm-corner', now, earlier: () => Promise.resolve([pageOf()]) } };
    expect(await giveBack(await earlier[0]![1], { pages })).toMatchObject({ is: 'unchanged', notes: ['The original has a newer version, 1.1. Look at what changed there; yours begins from 1.0.'] });
  });
});

describe('a changed word changes that word and nothing else', () => {
  test.each([
    ['a paragraph', '>A place to <', '>One place to <', 'A place to *breathe*', 'One place to *breathe*'],
    ['bold text', 'two rules', 'three rules', '**two rules**', '**three rules**'],
    ['the text of a link', 'a page of ours', 'a leaf of ours', '[a page of ours](', '[a leaf of ours]('],
    ['a line with codes and escapes', 'Ring &amp; ask', 'Call &amp; ask', 'Ring & ask', 'Call & ask'],
    ['a heading', 'What you ', 'What they ', '## What you *need*', '## What they *need*'],
    ['an item of a list', 'A chair<', 'A stool<', '1. A chair', '1. A stool'],
    ['an item below another', 'or a candle, unlit', 'or a candle, never lit', 'unlit', 'never lit'],
    ['a quotation', 'Nobody is sent there', 'Nobody is put there', 'is sent there', 'is put there'],
    ['a cell', 'Go away.', 'Leave now.', 'Go away.', 'Leave now.'],
    ['a cell of the heading row', '>Not<', '>Never<', '| Say | Not |', '| Say | Never |'],
    ['a question card', 'Who has been affected?', 'Who has been hurt?', 'affected', 'hurt'],
    ['a turn of a dialogue', 'Shall we sit?', 'Shall we stand?', 'Shall we sit?', 'Shall we stand?'],
    ['a speaker', 'Pupil:', 'Child:', '**Pupil:**', '**Child:**'],
    ['a step', 'Slowly, twice.', 'Slowly, four times.', 'twice', 'four times'],
    ['a letter', 'your child sat in ', 'your child rested in ', 'your child sat in', 'your child rested in'],
    ['the title of a letter', 'We have a calm corner', 'We have a quiet corner', 'title="We have a calm corner"', 'title="We have a quiet corner"'],
    ['the label of a gap', '[name of room]', '[name of corner]', '<FillIn label="name of room" original', '<FillIn label="name of corner" original'],
    ['a gap that somebody filled in', '[name of school]', 'Oak Primary', '<FillIn label="name of school" />', 'Oak Primary'],
    ['a scenario', 'Two pupils want', 'Three pupils want', 'Two pupils want', 'Three pupils want'],
    ['a case story', 'A supervisor saw', 'A teacher saw', 'A supervisor saw', 'A teacher saw'],
    ['a claim', 'Most staff felt calmer', 'Many staff felt calmer', 'Most staff', 'Many staff'],
    ['the source of cards', 'Source: Our own staff', 'Source: Our own council', 'source="Our own staff"', 'source="Our own council"'],
    ['what needs care', 'Use with care: bullying', 'Use with care: grief', 'topic="bullying"', 'topic="grief"'],
    ['a sentence below the safeguarding words', 'Ask the lead first.', 'Ask the head first.', 'Ask the lead', 'Ask the head'],
    ['a tick', '☐ ', '☒ ', '- [ ] Ask the caretaker', '- [x] Ask the caretaker'],
  ])('%s', async (_, from, to, before, after) => {
    for (const bytes of [document, resaved('saved-by-libreoffice.docx')]) {
      const { values, notes } = changed(await giveBack(bytes, { change: retyped(from, to) }));
      expect(BODY).toContain(before);
      expect(values.body).toBe(BODY.trim().replace(before, after));
      expect(notes).toEqual([]);
    }
  });

  test('a note at the foot', async () => {
    const pieces = unzipSync(document);
    pieces['word/footnotes.xml'] = strToU8(strFromU8(pieces['word/footnotes.xml']!).replace('It works for adults', 'It helps adults'));
    const { values } = changed(await readReturned(pieces, findWordParts(pieces)!, { address: 'https://site.example/', find: () => Promise.resolve({ slug: 'calm-corner', now: pageOf(), earlier: () => Promise.resolve([]) }) }));
    expect(values.body).toBe(BODY.trim().replace('It works for adults', 'It helps adults'));
  });

  test('the title and the summary, which become those of the adaptation', async () => {
    const { values } = changed(await giveBack(document, { change: (xml) => xml.replace('>Calm corner<', '>Quiet corner<').replace('A place to breathe, and', 'A place to rest, and') }));
    expect(values).toMatchObject({ title: 'Quiet corner', summary: 'A place to rest, and what an adult says there.', body: BODY.trim() });
  });
});

describe('what is added, and what is taken out', () => {
  test.each([
    ['a question card', put('What happened?', (one) => one + one.replace('What happened?', 'What next?')), '- What happened?\n', '- What happened?\n- What next?\n'],
    ['a numbered item', put('A chair', (one) => (one.includes('numPr') ? one + one.replace('A chair', 'A cushion') : one)), '1. A chair\n', '1. A chair\n2. A cushion\n'],
    ['a paragraph of a letter', put('your child sat in', (one) => one + one.replace(/(<w:pPr>.*?<\/w:pPr>).*(?=<\/w:p>)/s, '$1<w:r><w:t>We are glad.</w:t></w:r>')), 'today.\n', 'today.\n\nWe are glad.\n'],
    ['a paragraph below a heading', put('Sources', (one) => `${one}<w:p><w:r><w:t>We read *these* first.</w:t></w:r></w:p>`), '## Sources\n', '## Sources\n\nWe read \\*these\\* first.\n'],
    ['a row of a table', (xml: string) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*Go away\..*?<\/w:tr>/s, (row) => row + row.replace('Sit with me.', 'Wait.').replace('Go away.', 'Now!')), '| “Sit with me.” | “Go away.” |\n', '| “Sit with me.” | “Go away.” |\n| “Wait.” | “Now!” |\n'],
    ['a question card that is gone', put('Who has been affected?', () => ''), '- Who has been affected?\n', ''],
    ['an item that is gone', put('or a candle', () => ''), '   - or a candle, unlit\n', ''],
    ['a paragraph that is gone', put('Nobody is sent there', () => ''), '> Nobody is sent there.\n\n', ''],
    ['a row that is gone', (xml: string) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*Go away\..*?<\/w:tr>/s, ''), '| “Sit with me.” | “Go away.” |\n', ''],
    ['a part that is gone', (xml: string) => put('The last chair', () => '')(put('Two pupils want', () => '')(xml)), '<Scenario title="The last chair">\n\nTwo pupils want the same chair.\n\n</Scenario>\n\n', ''],
  ])('%s', async (_, change, before, after) => {
    const { values, notes } = changed(await giveBack(document, { change }));
    expect(values.body).toBe(BODY.trim().replace(before, after));
    expect(notes).toEqual([]);
  });

  test('a part whose list no longer fits comes back as plain text, and that is said', async () => {
    const { values, notes } = changed(await giveBack(document, { change: retyped('Breathe, 5 minutes:', 'Breathe:') }));
    expect(values.body).toContain('**A short visit**\n\n1. **Arrive, 2 minutes:** Sit down.\n2. **Breathe:** Slowly, twice.\n\n<FamilyLetter');
    expect(notes).toContain('The part “Steps with timings” (“A short visit”) came back as plain text, because what is in it no longer fits. Begin each item in bold with a name and its minutes: 1. **Welcome, 5 minutes:** …');
  });

  test('words of ours stay as they are, and that is said', async () => {
    const { is, notes } = (await giveBack(document, { change: retyped('Everyone taking part must be free to say no.', 'Everyone takes part.') })) as Returned & { is: 'unchanged' };
    expect(is).toBe('unchanged');
    expect(notes).toEqual(['“Everyone taking part must be free to say no. Nobody is made…” is written by this site, so your change of it was not taken over.']);
  });

  test('a changed fact is said, since it comes from a field', async () => {
    const { notes } = (await giveBack(document, { change: retyped('10 minutes', '20 minutes') })) as Returned & { is: 'unchanged' };
    expect(notes).toEqual(['You changed the lines above the text (For, Time, Where and so on). They come from the fields of the form: change them there.']);
  });

  test('the credit is not taken over either, and that is said, also when it is gone', async () => {
    const NOTE = 'You changed the lines about credit and licence below the text. This site writes them, so your change of them was not taken over.';
    const credit = paragraphWith(strFromU8(unzipSync(document)['word/document.xml']!), 'Keep this line with it');
    for (const change of [retyped('by Oak Primary', 'by Ash Primary'), retyped('Use it, change it', 'Use it'), retyped(credit, '')]) expect((await giveBack(document, { change }) as { notes: string[] }).notes).toEqual([NOTE]);
  });
});

describe('what it is an adaptation of', () => {
  const change = retyped('Two pupils want', 'Three pupils want');
  const edited = BODY.trim().replace('Two pupils want', 'Three pupils want');

  test('its original, that version, and a licence which that one allows; everything else is prefilled', async () => {
    const { values, files, slug } = changed(await giveBack(document, { change }));
    expect(slug).toBe('calm-corner');
    expect(files).toEqual(['chair.png']);
    expect(values).toMatchObject({ title: 'Calm corner (our version)', theme: 'engaging-all-staff', minutes: 10, licence: 'CC-BY-4.0', version: '1.0', adapted: { resource: 'calm-corner', version: '1.0' } });
    expect(Object.keys(values)).not.toContain('steward');
  });

  test('of the version it was made from, when the page has changed since', async () => {
    const now = pageOf(BODY.replace('A lamp', 'A lantern').replace('Sit down.', 'Sit.'), fieldsWith('version', '"1.1"'));
    const { values, notes } = changed(await giveBack(document, { change, pages: { 'calm-corner': { slug: 'calm-corner', now, earlier: () => Promise.resolve([pageOf()]) } } }));
    expect(values).toMatchObject({ body: edited, adapted: { resource: 'calm-corner', version: '1.0' } });
    expect(notes).toEqual(['The original has a newer version, 1.1. Look at what changed there; yours begins from 1.0.']);
  });

  test('of the page under its new address, when it was renamed', async () => {
    const { values } = changed(await giveBack(document, { change, pages: { 'calm-corner': { slug: 'quiet-corner', now: pageOf() } } }));
    expect(values.adapted).toEqual({ resource: 'quiet-corner', version: '1.0' });
  });

  test('of a page that is retired or taken away, with a word about that', async () => {
    const retired = pageOf(BODY, `${fieldsWith('version', '"1.0"')}\nretired:\n  reason: It was too long.`);
    expect(changed(await giveBack(document, { change, pages: { 'calm-corner': { slug: 'calm-corner', now: retired } } })).notes).toContain('The original is retired. Look at its page first why, and whether there is a newer one.');
    expect(changed(await giveBack(document, { change, pages: { 'calm-corner': { slug: 'calm-corner', earlier: () => Promise.resolve([pageOf()]) } } })).notes).toContain('The original has been removed from this site since you downloaded it.');
  });

  test('when its text at that version is not known, what may not be theirs is said', async () => {
    const now = pageOf(BODY.replace('Sit down.', 'Sit.'), fieldsWith('version', '"1.1"'));
    const { notes } = changed(await giveBack(document, { change, pages: { 'calm-corner': { slug: 'calm-corner', now } } }));
    expect(notes).toEqual(['The text of the original as you downloaded it (version 1.0) is not known here. Your file was compared with version 1.1, so some changes may not be yours: look at them.']);
  });

  test('a page that was never here is read as any other file', async () => {
    expect(await giveBack(document, { change, pages: {} })).toEqual({ is: 'plain', note: 'This is our Word file of “Calm corner”, but that page is not here any more. So it was read as any other Word file: say under “Adapted from outside” where it comes from.' });
  });

  test('a page of another partnership is credited as one from outside', async () => {
    const other = await documentOf(pageOf(), { address: 'https://other.example/resources/calm-corner/' });
    expect(await giveBack(other, { change })).toEqual({
      is: 'plain', note: 'This is a Word file from another site, other.example (version 1.0). Under “Adapted from outside” it says where it comes from: check it, and say what was changed and why.',
      outside: { title: 'Calm corner', creator: 'Oak Primary', link: 'https://other.example/resources/calm-corner/', licence: 'CC-BY-4.0' },
    });
  });

  test('nothing, when its licence does not allow it', async () => {
    const page = pageOf(BODY, fieldsWith('licence', 'CC-BY-ND-4.0'));
    expect(await giveBack(await documentOf(page), { change, pages: { 'calm-corner': { slug: 'calm-corner', now: page } } })).toEqual({ is: 'refused', note: 'This is our Word file of “Calm corner”. Its licence (CC BY-ND 4.0) does not let a changed version be shared.' });
  });
});

test('a Word file that is not ours is no concern of this', async () => {
  expect(await giveBack(document, { without: ['docProps/custom.xml', 'docProps/core.xml', 'word/_rels/document.xml.rels'] })).toBeUndefined();
  expect(readIdentity({})).toBeUndefined();
});

test('the documents and letters of all resources come back to the byte, and a changed word as that word', async () => {
  const catalogue = await realCatalogue();
  const site = catalogue.settings.address;
  for (const resource of catalogue.resources) {
    const leaflet = makeLeaflet(resource, catalogue, site);
    const pictures = await readPictures(resource.page.beside.filter(({ name }) => /\.(png|jpe?g|webp)$/.test(name)).map(({ name }) => ({ name, path: join(dirname(resource.page.file), name) })));
    const file = readFileSync(resource.page.file, 'utf8');
    const body = splitPage(file).body;
    const find = () => Promise.resolve({ slug: resource.slug, now: file, earlier: () => Promise.resolve([]) });
    const letters = letterTitlesOf(resource).map((_, at) => writeLetter(letterAlone(leaflet, at), pictures, at));
    for (const document of await Promise.all([writeDocument(leaflet, pictures), ...letters])) {
      const pieces = unzipSync(document);
      const read = (xml: string) => { const all = { ...pieces, 'word/document.xml': strToU8(xml) }; return readReturned(all, findWordParts(all)!, { address: site, find }); };
      const xml = strFromU8(pieces['word/document.xml']!);
      expect(await read(xml), resource.slug).toMatchObject({ is: 'unchanged', slug: resource.slug, body });
      // A word that the page has once.
      const word = [...xml.matchAll(/>([^<]*)<\/w:t>/g)].flatMap(([, words]) => words!.match(/\p{L}{5,}/gu) ?? []).find((one) => body.replace(/\]\([^)]*\)|"[^"\n]*"/g, '').split(one).length === 2 && body.split(one).length === 2 && xml.split(one).length === 2);
      if (!word) continue;
      expect(changed(await read(xml.replace(word, 'Zebra'))).values.body, `${resource.slug}: ${word}`).toBe(body.replace(word, 'Zebra').trim());
    }
  }
}, 120_000);

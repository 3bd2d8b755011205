import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { escapeXml, writeAtom, type FeedEntry } from './write-atom.ts';

const entry: FeedEntry = {
  id: 'https://first.example/resources/circle/', title: 'Circle plan', summary: 'For a first circle.', url: 'https://example.org/resources/circle-plan/', author: 'Oak Primary', published: new Date('2026-11-01T00:00:00Z'), updated: new Date('2026-11-05T09:00:00Z'),
  categories: ['Engaging all staff'],
};
const order = { id: 'https://first.example/feeds/everything.atom', title: 'Everything new', subtitle: 'What is shared.', author: 'A Partnership', self: 'https://example.org/feeds/everything.atom', page: 'https://example.org/', moment: new Date('2026-11-23T00:00:00Z') };

/** Marks, names and escapes of XML 1.0, one after the other; throws at anything that is none of them. */
function checkXml(text: string): string[] {
  const open: string[] = [];
  const words: string[] = [];
  const piece = /^<\?xml version="1\.0" encoding="utf-8"\?>|<(\/?)([a-z]+)((?: [a-z:]+="(?:[^<&"]|&#\d+;)*")*)(\/?)>|((?:[^<&\p{Cc}\uFFFE\uFFFF]|[\t\n]|&#\d+;)+)/uy;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const match = piece.exec(text);
    if (!match) throw new Error(`Not XML: ${JSON.stringify(text.slice(at, at + 60))}`);
    const [, isEnd, name, , isEmpty, said] = match;
    if (said !== undefined) words.push(said);
    else if (isEnd) { if (open.pop() !== name) throw new Error(`${name} ends where it did not begin`); }
    else if (name && !isEmpty) open.push(name);
  }
  if (open.length) throw new Error(`${open.join()} does not end`);
  return words;
}

test('a feed is read back by an independent program as it was meant', () => {
  const feed = parseAtomFeed(writeAtom({ ...order, entries: [entry, { ...entry, id: 'https://first.example/news/hello/', url: 'https://example.org/news/hello/', title: 'Hello', updated: new Date('2026-11-20T00:00:00Z'), language: 'pl' }] }));
  expect(feed).toMatchObject({
    id: order.id, title: { value: 'Everything new' }, subtitle: { value: 'What is shared.' }, updated: '2026-11-20T00:00:00.000Z', authors: [{ name: 'A Partnership' }],
    links: [{ rel: 'self', href: order.self, type: 'application/atom+xml' }, { rel: 'alternate', href: 'https://example.org/', type: 'text/html' }],
    entries: [
      {
        id: entry.id, title: { value: 'Circle plan' }, published: '2026-11-01T00:00:00.000Z', updated: '2026-11-05T09:00:00.000Z', authors: [{ name: 'Oak Primary' }], summary: { value: 'For a first circle.' },
        categories: [{ term: 'Engaging all staff' }], links: [{ rel: 'alternate', href: entry.url, type: 'text/html' }],
      },
      { id: 'https://first.example/news/hello/', links: [{ href: 'https://example.org/news/hello/' }], title: { value: 'Hello' } },
    ],
  });
});

test('an empty feed is a feed all the same', () => {
  expect(parseAtomFeed(writeAtom({ ...order, entries: [] }))).toMatchObject({ id: order.id, updated: '2026-11-23T00:00:00.000Z' });
});

test('whatever people write is XML, and comes back as the same words', () => {
  const hostile = fc.array(fc.oneof(fc.constantFrom('<', '>', '&', '"', '\'', ']]>', '<!--', '&amp;', '<script>', '\n', '\r', '\0', '\x0b', '\ud800', '\ufffe', '👩🏽‍🏫', 'مرحبا', '\u202e', 'x'.repeat(300)), fc.string({ unit: 'grapheme' }))).map((pieces) => `a${pieces.join('')}z`);
  fc.assert(fc.property(hostile, hostile, (title, summary) => {
    const text = writeAtom({ ...order, title, entries: [{ ...entry, title, summary, author: title, categories: [summary] }] });
    const words = checkXml(text).map((said) => said.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
    const plainly = (said: string) => said.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => ('\t\n\r'.includes(character) ? character : ''));
    expect(words).toContain(plainly(title));
    expect(words).toContain(plainly(summary));
    expect(parseAtomFeed(text).entries).toHaveLength(1);
  }), { numRuns: 300 });
});

test('characters of XML are escaped inside marks too', () => {
  expect(escapeXml(`<a href="x" title='y'>&\r\0</a>`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;&#13;&#60;/a&#62;');
});

/** A new entry in a feed. */
export interface FeedEntry {
  /** The name that it has for ever, in the form of an address: programs know it again by this. */
  id: string;
  title: string;
  summary: string;
  /** The full address of its page. */
  url: string;
  /** Who shares it: a school or a body, never a person. */
  author: string;
  published: Date;
  updated: Date;
  /** Its subjects, as people read them. */
  categories: readonly string[];
  /** Its language, when it differs from the feed’s. */
  language?: string;
}

/** A feed to follow. */
export interface FeedOrder {
  /** The name that it has for ever, in the form of an address. */
  id: string;
  title: string;
  subtitle: string;
  author: string;
  /** The full address of the feed, and of the page that shows the same entries. */
  self: string;
  page: string;
  entries: readonly FeedEntry[];
  /** Its date of change while it is empty. */
  moment: Date;
}

/** Writes a feed according to RFC 4287. */
export function writeAtom({ id, title, subtitle, author, self, page, entries, moment }: FeedOrder): string {
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), entries[0]?.updated ?? moment);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', id), element('title', title), element('subtitle', subtitle), element('updated', updated.toISOString()),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<author>${element('name', author)}</author>`,
    ...entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n');
}

/** Escapes text for XML, and leaves out characters that XML 1.0 forbids even when escaped. */
export function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function writeEntry({ id, title, summary, url, author, published, updated, categories, language }: FeedEntry): string {
  return [
    language ? `<entry xml:lang="${escapeXml(language)}">` : '<entry>',
    element('id', id), element('title', title),
    element('published', published.toISOString()), element('updated', updated.toISOString()),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<author>${element('name', author)}</author>`,
    ...categories.map((category) => `<category term="${escapeXml(category)}"/>`),
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, words: string): string {
  return `<${name}>${escapeXml(words)}</${name}>`;
}

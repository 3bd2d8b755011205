import { createHash } from 'node:crypto';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { numberedSlugs } from '../finder-files-view.ts';
import { indexPage, type SearchPage, type Terms } from './index-page.ts';
import { kindOfResult } from './kind-of-result.ts';
import { isAbbreviation, keysOf } from './read-words.ts';
import { findRealWords } from './real-words.ts';
import { packPostings, packSteps, PAGES_IN_A_FILE, SEARCH_FILES, type PageRange, type Posting, type SearchStart, type SentPage, type SentWord } from './search-files.ts';
import { listSearchPages } from './search-pages.ts';
import { askedOf, insteadOf, termsOf, type VocabularyEntry } from './vocabulary-words.ts';

/** How large a file of words may be, in characters, before another begins. One word may be larger alone. */
const MOST_IN_FILE = 1_500;

/** How many pages a word may have in the index: those that are most about it. A word on more pages tells them apart no longer. */
const MOST_PAGES = 4_000;

/** How long a written word may be. Addresses and the like are not words. */
const MOST_LETTERS = 40;

/** How many forms of a word are remembered for those who misspell it. */
const MOST_FORMS = 5;

const STANDINGS = ['in use', 'late', 'retired'] as const;

/** Brings a text from an earlier build, or has it written and keeps it. Its key stands for everything that it is written from. */
type Keep = (key: string, write: () => string) => string;

const KEEP_NOTHING: Keep = (_, write) => write();

/** The files of the search, by their paths from the top of the site. */
export function makeSearchFiles(catalogue: Catalogue, keep = KEEP_NOTHING): ReadonlyMap<string, string> {
  const rows = new Map(numberedSlugs(catalogue).map((slug, row) => [slug, row]));
  return writeSearchFiles(listSearchPages(catalogue, (slug) => rows.get(slug)), (catalogue.synonyms ?? []).flatMap(({ entries, elsewhere = [] }) => [...entries, ...elsewhere.map((term) => ({ terms: [term], isElsewhere: true as const }))]), catalogue.settings.languages, keep);
}

/** The files of the search over some pages, with a vocabulary and the languages of the site, its own first. */
export function writeSearchFiles(found: readonly SearchPage[], vocabulary: readonly VocabularyEntry[], languages: readonly { language: string; name: string; own: string }[], keep = KEEP_NOTHING): Map<string, string> {
  const asked = askedOf(found.map(({ title }) => title), vocabulary);
  const pages = sortPages(found.map((page, at) => (asked[at]!.length ? { ...page, asked: asked[at]! } : page)));
  const kinds = [...new Set(pages.map(({ group }) => kindOfResult(group)))];
  const words = gatherWords(pages, vocabulary, keep);
  const shards = splitWords(words);
  const spellings = gatherSpellings(words);
  const start: Omit<SearchStart, 'mark'> = {
    total: pages.length,
    ranges: rangesOf(pages, kinds),
    kinds,
    words: shards.map(({ from }) => from),
    letters: [...spellings.keys()].join(''),
    abbreviations: [...words.keys()].filter(isAbbreviation).map((key) => key.slice(1)).sort(compare).join(' '),
    languages: Object.fromEntries(languages.slice(1).flatMap(({ language, name, own }) => [name, own].map((text) => [keysOf(text).join(' '), language]))),
    rows: packSteps(pages.filter(({ isResource }) => isResource).map(({ row = -1 }) => row + 1)),
  };
  const files = new Map<string, string>();
  // The mark is put in at the end: it stands for everything that is in the files.
  const write = (path: string, content: object) => files.set(path, JSON.stringify({ mark: MARK, ...content }));
  write(SEARCH_FILES.start, start);
  shards.forEach(({ entries }, at) => write(SEARCH_FILES.words(at), { words: Object.fromEntries(entries) }));
  const real = findRealWords(spellings, (key) => words.has(key), keep);
  [...spellings].forEach(([letter, list], at) => write(SEARCH_FILES.spellings(at), { words: list.join(' '), ...(real.has(letter) ? { real: real.get(letter)!.join(' ') } : {}) }));
  for (let at = 0; at * PAGES_IN_A_FILE < pages.length; at++) write(SEARCH_FILES.pages(at), { pages: pages.slice(at * PAGES_IN_A_FILE, (at + 1) * PAGES_IN_A_FILE).map(sendPage) });
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  const mark = hash.digest('hex').slice(0, 8);
  for (const [path, text] of files) files.set(path, text.replace(MARK, mark));
  for (const page of pages) {
    files.set(SEARCH_FILES.text(page.address), linesOf(page).join('\n'));
    if (page.asked?.length) files.set(SEARCH_FILES.asked(page.address), page.asked.map((term) => oneLine(`People also ask for: ${term}`)).join('\n'));
  }
  return files;
}

const MARK = '\uE000mark\uE000';

/** Pages that are alike get neighbouring numbers: first what is in use, in the site's own language, then translations, then what is late, then what is retired. */
function sortPages(pages: readonly SearchPage[]): SearchPage[] {
  const rank = ({ standing, language = '', isResource, group }: SearchPage) => `${STANDINGS.indexOf(standing)} ${language} ${isResource ? 1 : 0} ${kindOfResult(group)}`;
  return pages.toSorted((a, b) => compare(rank(a), rank(b)) || (a.row ?? 0) - (b.row ?? 0) || compare(a.address, b.address));
}

function rangesOf(pages: readonly SearchPage[], kinds: readonly string[]): PageRange[] {
  const ranges: PageRange[] = [];
  pages.forEach(({ standing, language, isResource, group }, at) => {
    const kind = kinds.indexOf(kindOfResult(group));
    const last = ranges.at(-1);
    if (last && last.standing === standing && last.language === language && last.isResource === isResource && last.kind === kind) last.until = at + 1;
    else ranges.push({ until: at + 1, standing, kind, ...(language ? { language } : {}), ...(isResource ? { isResource } : {}) });
  });
  return ranges;
}

interface GatheredWord {
  /** Each as one number, because there are millions of them on a large site. */
  postings: number[];
  /** In which forms it is written. */
  forms: Set<string>;
  written: string;
  instead?: Record<string, number>;
  isElsewhere?: true;
}

function gatherWords(pages: readonly SearchPage[], vocabulary: readonly VocabularyEntry[], keep: Keep): Map<string, GatheredWord> {
  const terms = termsOf(vocabulary);
  const words = new Map<string, GatheredWord>();
  const indexed = indexPages(pages, terms, keep);
  for (const [key, forms, postings] of indexed) {
    if (key.length > MOST_LETTERS && !key.includes(' ')) continue;
    const word = words.get(key) ?? words.set(key, { postings: [], forms: new Set(), written: '' }).get(key)!;
    word.postings.push(...postings);
    for (const form of forms) if (word.forms.size < MOST_FORMS) word.forms.add(form);
  }
  // What no page has is left out: looking for it would only cost files.
  const said = new Set(words.keys());
  for (const [key, { written, instead: all, isElsewhere }] of insteadOf(vocabulary)) {
    const instead = Object.fromEntries(Object.entries(all).filter(([other]) => said.has(other)));
    words.set(key, { postings: [], forms: new Set(isWord(key) && !isElsewhere ? [written.toLowerCase()] : []), ...words.get(key), written, instead, ...(isElsewhere ? { isElsewhere } : {}) });
  }
  return words;
}

/** A posting as a number, so that numbers are in the order of pages. A weight is at most 63. */
function toNumber({ page, weight }: Posting): number {
  return page * 64 + weight;
}

function fromNumber(posting: number): Posting {
  return { page: Math.floor(posting / 64), weight: posting % 64 };
}

/** A word of some pages: its forms, and for each page that has it, one after the other, the place of that page among them and how much it is about it. */
type IndexedWord = [key: string, forms: string[], placesAndWeights: number[]];

/**
 * Indexes each page, and gives the words of pages that were read together, a group after the other. What pages say is read again only in the group that has a changed
 * page: by their addresses, so that a page more or less leaves the others where they are.
 */
function* indexPages(pages: readonly SearchPage[], terms: Terms, keep: Keep): Generator<[key: string, forms: string[], postings: number[]]> {
  const vocabulary = JSON.stringify([[...terms.several], [...terms.abbreviations]]);
  const groups = Map.groupBy(pages.keys(), (at) => createHash('sha256').update(pages[at]!.address).digest().readUInt16BE() % Math.ceil(pages.length / PAGES_READ_TOGETHER));
  for (const places of groups.values()) {
    const some = places.map((at) => pages[at]!);
    const key = JSON.stringify([vocabulary, some.map(({ title, called, asked, defines, summary, headings, facts, body, worth }) => [title, called, asked, defines, summary, headings, facts, body, worth])]);
    for (const [word, forms, about] of JSON.parse(keep(key, () => JSON.stringify(indexTogether(some, terms)))) as IndexedWord[]) {
      yield [word, forms, Array.from({ length: about.length / 2 }, (_, at) => toNumber({ page: places[about[2 * at]!]!, weight: about[2 * at + 1]! }))];
    }
  }
}

/** Each word that some pages have, once. */
function indexTogether(pages: readonly SearchPage[], terms: Terms): IndexedWord[] {
  const words = new Map<string, { forms: Set<string>; about: number[] }>();
  for (const [place, page] of pages.entries()) {
    for (const [key, { weight, written }] of indexPage(page, terms)) {
      const word = words.get(key) ?? words.set(key, { forms: new Set(), about: [] }).get(key)!;
      word.about.push(place, weight);
      for (const form of written) if (word.forms.size < MOST_FORMS) word.forms.add(form);
    }
  }
  return [...words].map(([key, { forms, about }]) => [key, [...forms], about]);
}

/** How many pages are read together, about. */
const PAGES_READ_TOGETHER = 32;

function splitWords(words: ReadonlyMap<string, GatheredWord>): { from: string; entries: [string, SentWord][] }[] {
  const shards: { from: string; size: number; entries: [string, SentWord][] }[] = [];
  for (const [key, word] of [...words].sort(([a], [b]) => compare(a, b))) {
    const packed = packPostings(mostAbout(word.postings.sort((a, b) => a - b).map(fromNumber)));
    const written = word.written || [...word.forms].sort((a, b) => a.length - b.length)[0] || '';
    const entry: [string, SentWord] = [key, word.isElsewhere ? [packed, written, 0] : word.instead ? [packed, written, word.instead] : written && written !== key ? [packed, written] : [packed]];
    const size = JSON.stringify(entry).length;
    const last = shards.at(-1);
    if (last && last.size + size <= MOST_IN_FILE) (last.size += size), last.entries.push(entry);
    else shards.push({ from: last ? shortest(last.entries.at(-1)![0], key) : '', size, entries: [entry] });
  }
  return shards.length ? shards : [{ from: '', entries: [] }];
}

/** The shortest beginning of a word that comes after the one before it. */
function shortest(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

function mostAbout(postings: readonly Posting[]): readonly Posting[] {
  return postings.length <= MOST_PAGES ? postings : postings.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_PAGES).sort((a, b) => a.page - b.page);
}

/** Words as they are written, by their first letter, the most frequent first. */
function gatherSpellings(words: ReadonlyMap<string, GatheredWord>): Map<string, string[]> {
  const listed = [...words].filter(([key]) => isWord(key)).sort(([a, { postings: first }], [b, { postings: second }]) => second.length - first.length || compare(a, b));
  const groups = Map.groupBy(listed, ([key]) => key[0]!);
  return new Map([...groups].sort(([a], [b]) => compare(a, b)).map(([letter, some]) => [letter, some.flatMap(([, { forms }]) => [...forms])]));
}

function sendPage({ address, title, group, summary, state, language, direction }: SearchPage): SentPage {
  return { address, title, group, summary, ...(state ? { state } : {}), ...(language ? { language } : {}), ...(direction ? { direction } : {}) };
}

/** What a passage can be taken from: facts with their labels, headings and text, and what people call it. Title and summary are with the page. */
function linesOf({ group, facts, headings, body, called = [] }: SearchPage): string[] {
  const names = called.filter((name) => name !== group.toLowerCase()).map((name) => `People also call it: ${name}`);
  return [...facts.map(({ label, says }) => `${label}: ${says}`), ...headings, ...body, ...names].map(oneLine);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isWord(key: string): boolean {
  return /^\p{L}{3,}$/u.test(key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

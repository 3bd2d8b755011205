import { findBeginning, findNear, splitWord } from './near-words.ts';
import { jointKeys, type Query } from './read-query.ts';
import { abbreviationKey, keyOf } from './read-words.ts';
import type { KnownWord, SearchStore } from './search-store.ts';

/** One way to meet a wish: pages that have all of these words, and how much they count compared with the very word. */
export interface Way {
  keys: string[];
  weight: number;
}

/** One thing that somebody asks for, and all the ways in which a page can have it. A wish without ways is on no page. */
export interface Wish {
  /** As it was typed. */
  typed: string;
  ways: Way[];
  /** Whether it tells little about what somebody looks for. */
  isWeak: boolean;
}

/** What was taken in place of a word that is on no page. */
export interface Taken {
  typed: string;
  shown: string;
  /** A slip of spelling, another word for the same thing, or the beginning of a word that is not finished. */
  how: 'spelling' | 'synonym' | 'beginning';
}

/** What is asked for, with everything that widens it. */
export interface WidenedQuery {
  wishes: Wish[];
  taken: Taken[];
  /** The whole query with nearer words, where there are any: “Did you mean …”. */
  meant: string | undefined;
  /** The query without words that are on no page, where something is left. */
  fewer: string | undefined;
  words: Map<string, KnownWord>;
}

/** How much a word counts that was taken for a misspelt or unfinished one, and two words for one in one piece. */
const [NEAR, SPLIT] = [0.9, 0.8];

/** How much the words of a term count apart: those of a name nearly as much. A number means nothing apart from what it counts. */
const APART = 0.85;

/** How many words an unfinished one may stand for. */
const MOST_BEGINNINGS = 4;

/** Finds out what each word of a query can mean: terms of the field, synonyms, words glued or split, and the nearest one where nobody knows the word. */
export async function widenQuery(query: Query, store: SearchStore): Promise<WidenedQuery> {
  const joint = jointKeys(query);
  const words = await store.wordsOf([...query.words.flatMap(({ key, folded }) => [key, abbreviationKey(folded)]), ...joint.map(({ key }) => key)]);
  const spans = chooseSpans(query, joint, words);
  const taken: Taken[] = [];
  const instead = new Map<number, string>();
  const wishes: Wish[] = [];
  for (const { at, keys, length } of spans) {
    const said = query.words.slice(at, at + length).map(({ from, until }) => query.text.slice(from, until)).join(' ');
    const isKnown = keys.some((key) => words.has(key));
    const apart = query.words.slice(at, at + length);
    const ways = keys.filter((key) => words.has(key)).map((key): Way => ({ keys: [key], weight: 1 }));
    if (length > 1 && apart.every(({ key }) => words.has(key) && !/^\p{N}+$/u.test(key))) ways.push({ keys: apart.map(({ key }) => key), weight: APART });
    if (isKnown) wishes.push({ typed: said, ways, isWeak: apart.every(({ isWeak }) => isWeak) && length === 1 });
    else wishes.push(await guess(query, at, said, store, words, taken, instead));
  }
  // What is in quotation marks is asked for word for word.
  if (!query.phrases.length) await addSynonyms(wishes, words, store);
  noteSynonyms(wishes, words, taken);
  return { wishes, taken, meant: instead.size ? rewrite(query, instead) : undefined, fewer: withoutUnknown(wishes), words };
}

/**
 * Which neighbouring words are one wish. The longest term wins. A term of several words can be met by the term or by all its words: "lunchtime
 * supervisor" is also met by a page that has both apart.
 */
function chooseSpans({ words }: Query, joint: readonly { key: string; at: number; length: number }[], known: ReadonlyMap<string, KnownWord>): { at: number; length: number; keys: string[] }[] {
  const spans: { at: number; length: number; keys: string[] }[] = [];
  for (let at = 0; at < words.length; ) {
    const here = joint.filter((one) => one.at === at && known.has(one.key)).sort((a, b) => b.length - a.length);
    const length = here[0]?.length ?? 1;
    spans.push({ at, length, keys: here.length ? here.filter((one) => one.length === length).map(({ key }) => key) : keysAt(words[at]!, known) });
    at += length;
  }
  return spans;
}

/** What one word can be. In capitals, an abbreviation is meant; in small letters, perhaps: people type *send* and mean SEND. */
function keysAt({ key, folded, isCapitals }: Query['words'][number], known: ReadonlyMap<string, KnownWord>): string[] {
  const short = abbreviationKey(folded);
  if (!known.has(short)) return [key];
  return isCapitals ? [short] : [key, short];
}

/** The word that was most likely meant by one that nobody knows. Something that is only likely is offered, and not taken. */
async function guess({ words: typedWords, isTyping }: Query, at: number, said: string, store: SearchStore, words: Map<string, KnownWord>, taken: Taken[], instead: Map<number, string>): Promise<Wish> {
  const { folded, isWeak } = typedWords[at]!;
  const known = await store.spellingsOf(folded[0]!);
  const take = async (keys: string[][], shown: string, how: Taken['how'], weight: number): Promise<Wish> => {
    for (const [key, word] of await store.wordsOf(keys.flat())) words.set(key, word);
    taken.push({ typed: said, shown, how });
    return { typed: said, ways: keys.map((some) => ({ keys: some, weight })), isWeak };
  };
  if (isTyping && at === typedWords.length - 1) {
    const begun = findBeginning(folded, known).slice(0, MOST_BEGINNINGS);
    if (begun.length) return take(begun.map((word) => [keyOf(word)]), begun[0]!, 'beginning', NEAR);
  }
  const [near] = findNear(folded, known);
  if (near) instead.set(at, near.word);
  if (near?.isSure) return take([[keyOf(near.word)]], near.word, 'spelling', NEAR);
  const parts = splitWord(folded);
  // Only where the two make a term or part of a name: homework is not work at home.
  const found = await store.wordsOf(parts.map((keys) => keys.join(' ')));
  const split = parts.find((keys) => found.get(keys.join(' '))?.postings.length);
  if (split) return take([[split.join(' ')], split], found.get(split.join(' '))!.written ?? split.join(' '), 'spelling', SPLIT);
  if (!near) {
    const [longer] = findBeginning(folded, known);
    if (longer && folded.length >= 5) instead.set(at, longer);
  }
  // Whoever has begun a word has not asked for it yet.
  return { typed: said, ways: [], isWeak: isWeak || (isTyping && at === typedWords.length - 1) };
}

/** Adds other words for the same thing to every wish, where the vocabulary has them. */
async function addSynonyms(wishes: readonly Wish[], words: Map<string, KnownWord>, store: SearchStore): Promise<void> {
  const wider = wishes.map(({ ways }) => ways.flatMap(({ keys, weight }) => (keys.length === 1 ? Object.entries(words.get(keys[0]!)?.instead ?? {}).map(([key, share]) => ({ keys: [key], weight: weight * share })) : [])));
  const missing = wider.flat().flatMap(({ keys }) => keys).filter((key) => !words.has(key));
  for (const [key, word] of await store.wordsOf(missing)) words.set(key, word);
  wishes.forEach((wish, at) => {
    const has = new Set(wish.ways.map(({ keys }) => keys.join('+')));
    wish.ways.push(...wider[at]!.filter(({ keys }) => !has.has(keys.join('+'))));
    wish.ways = wish.ways.filter(({ keys }) => keys.every((key) => (words.get(key)?.postings.length ?? 0) > 0));
  });
}

/** Says which other word was taken where the one that was typed is on no page. */
function noteSynonyms(wishes: readonly Wish[], words: ReadonlyMap<string, KnownWord>, taken: Taken[]): void {
  for (const { typed, ways } of wishes) {
    const pages = ({ keys }: Way) => words.get(keys[0]!)?.postings.length ?? 0;
    const best = ways.toSorted((a, b) => b.weight - a.weight || pages(b) - pages(a))[0];
    if (!best || best.weight >= 1 || ways.some(({ keys }) => keys.length > 1) || taken.some((one) => one.typed === typed)) continue;
    taken.push({ typed, shown: best.keys.map((key) => words.get(key)?.written ?? key).join(' '), how: 'synonym' });
  }
}

/** What is left of the query without the words that are on no page; undefined where nothing is left, or nothing to leave out. */
function withoutUnknown(wishes: readonly Wish[]): string | undefined {
  const known = wishes.filter(({ ways }) => ways.length);
  return known.length < wishes.length && known.some(({ isWeak }) => !isWeak) ? known.map(({ typed }) => typed).join(' ') : undefined;
}

function rewrite({ text: typed, words }: Query, instead: ReadonlyMap<number, string>): string {
  let text = typed;
  for (const [at, word] of [...instead].sort(([a], [b]) => b - a)) text = text.slice(0, words[at]!.from) + word + text.slice(words[at]!.until);
  return text.replace(/\s+/g, ' ').trim();
}

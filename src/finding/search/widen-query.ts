import { askedKey, definitionKey } from './index-page.ts';
import { findBeginning, findNear, splitWord } from './near-words.ts';
import { jointKeys, type Joint, type Query } from './read-query.ts';
import { abbreviationKey, keyOf, type ReadWord } from './read-words.ts';
import type { KnownWord, SearchStore } from './search-store.ts';

/** One way to meet a wish: pages that have all of these words, and how much they count compared with the very word. */
export interface Way {
  keys: string[];
  weight: number;
  /** Whether it is no word of the page, but one of those in which people ask for it: it does not count without another that is. */
  isHint?: true;
}

/** One thing that somebody asks for, and all the ways in which a page can have it. A wish without ways is on no page. */
export interface Wish {
  /** As it was typed. */
  typed: string;
  ways: Way[];
  /** Whether it tells little about what somebody looks for. */
  isWeak: boolean;
  /** Whether it is what schools find elsewhere, so that only a page with the very words answers. */
  isElsewhere: boolean;
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

/** How much the explanation of a term counts for those who ask what it is, and how much a way counts at least that has the term or another name of it. */
const [EXPLAINED, SAME_THING] = [1.5, 0.7];

/** How many words an unfinished one may stand for. */
const MOST_BEGINNINGS = 4;

/** A word of the query, or the one that was surely meant by it. */
type MeantWord = ReadWord & { isTaken?: boolean };

/** Finds out what each word of a query can mean: terms of the field, synonyms, words glued or split, and the nearest one where nobody knows the word. */
export async function widenQuery(query: Query, store: SearchStore): Promise<WidenedQuery> {
  const words = new Map<string, KnownWord>();
  const look = async (asked: readonly MeantWord[]): Promise<Joint[]> => {
    const joint = jointKeys(asked);
    for (const [key, word] of await store.wordsOf([...asked.flatMap(({ key, folded }) => [key, abbreviationKey(folded), askedKey(key)]), ...joint.map(({ key }) => key)])) words.set(key, word);
    return joint;
  };
  const taken: Taken[] = [];
  const instead = new Map<number, string>();
  const guesses = new Map<number, Way[]>();
  let asked: MeantWord[] = query.words;
  let spans = chooseSpans(asked, await look(asked), words);
  for (const { at, keys } of spans) {
    // What is found elsewhere may be the beginning of something that is here: prom, prompt card.
    const isBegun = query.isTyping && at === query.words.length - 1;
    if (keys.some((key) => (words.has(key) && !(isBegun && words.get(key)!.isElsewhere)) || (!isBegun && words.has(askedKey(key))))) continue;
    const guess = await guessWord(query, at, store, words);
    if (guess.near) instead.set(at, guess.near);
    if (guess.shown) taken.push({ typed: said(query, at, 1), shown: guess.shown, how: guess.how });
    if (guess.ways) guesses.set(at, guess.ways);
    else if (guess.shown) asked = asked.with(at, { ...asked[at]!, folded: guess.shown, key: keyOf(guess.shown), isTaken: true });
  }
  // Words that were put right may make a term with their neighbours.
  if (asked !== query.words) spans = chooseSpans(asked, await look(asked), words);
  const wishes = spans.map(({ at, keys, length }): Wish => {
    const apart = asked.slice(at, at + length);
    const share = apart.some(({ isTaken }) => isTaken) ? NEAR : 1;
    const ways = guesses.get(at) ?? keys.filter((key) => words.has(key)).map((key): Way => ({ keys: [key], weight: share }));
    // What the vocabulary has as one thing, and no page and no other word for it has, is not here: times tables are neither times nor tables.
    const isNowhere = keys.every((key) => key.includes(' ') && words.has(key) && !words.get(key)!.postings.length && !Object.keys(words.get(key)!.instead).length);
    if (length > 1 && !isNowhere && apart.every(({ key }) => words.has(key) && !/^\p{N}+$/u.test(key))) ways.push({ keys: apart.map(({ key }) => key), weight: APART * share });
    if (length === 1 && words.has(askedKey(apart[0]!.key)) && !query.phrases.length) ways.push({ keys: [askedKey(apart[0]!.key)], weight: share, isHint: true });
    // Whoever has begun a word has not asked for it yet, and a letter alone asks for nothing.
    const isBegun = query.isTyping && at + length === asked.length;
    return { typed: said(query, at, length), ways, isWeak: length === 1 && (apart[0]!.isWeak || (!ways.length && (isBegun || /^\p{L}$/u.test(apart[0]!.folded)))), isElsewhere: !isBegun && keys.some((key) => words.get(key)?.isElsewhere) };
  });
  // What is in quotation marks is asked for word for word.
  if (!query.phrases.length) await addSynonyms(wishes, words, store);
  if (query.isDefinition) await addDefinitions(wishes, words, store);
  for (const wish of wishes) wish.ways = wish.ways.filter(({ keys }) => keys.every((key) => (words.get(key)?.postings.length ?? 0) > 0));
  noteSynonyms(wishes, words, taken);
  return { wishes, taken, meant: instead.size ? rewrite(query, instead) : undefined, fewer: withoutUnknown(wishes), words };
}

/** Some words of a query, as they were typed. */
function said({ words, text }: Query, at: number, length: number): string {
  return words.slice(at, at + length).map(({ from, until }) => text.slice(from, until)).join(' ');
}

/**
 * Which neighbouring words are one wish. The longest term wins. A term of several words can be met by the term or by all its words: "lunchtime
 * supervisor" is also met by a page that has both apart.
 */
function chooseSpans(words: readonly MeantWord[], joint: readonly Joint[], known: ReadonlyMap<string, KnownWord>): { at: number; length: number; keys: string[] }[] {
  const spans: { at: number; length: number; keys: string[] }[] = [];
  for (let at = 0; at < words.length; ) {
    const here = joint.filter((one) => one.at === at && isTold(one, words, known)).sort((a, b) => Number(a.isTurned) - Number(b.isTurned) || b.length - a.length);
    const length = here[0]?.length ?? 1;
    spans.push({ at, length, keys: here.length ? here.filter((one) => one.length === length && one.isTurned === here[0]!.isTurned).map(({ key }) => key) : keysAt(words[at]!, known) });
    at += length;
  }
  return spans;
}

/** Whether words together are something that is known. With a word that tells little, only a term of the vocabulary is: “how we” is in many names, and “we ring” in one piece is “were”. */
function isTold({ key, at, length }: Joint, words: readonly MeantWord[], known: ReadonlyMap<string, KnownWord>): boolean {
  const word = known.get(key);
  if (!word) return false;
  return word.isElsewhere || !word.postings.length || Object.keys(word.instead).length > 0 || !words.slice(at, at + length).some(({ isWeak }) => isWeak);
}

/** What one word can be. In capitals, an abbreviation is meant; in small letters, perhaps: people type *send* and mean SEND. */
function keysAt({ key, folded, isCapitals }: MeantWord, known: ReadonlyMap<string, KnownWord>): string[] {
  const short = abbreviationKey(folded);
  if (!known.has(short)) return [key];
  return isCapitals ? [short] : [key, short];
}

interface Guess {
  /** The nearest word, to be offered. */
  near?: string;
  /** What is taken. */
  shown?: string;
  how: Taken['how'];
  /** Set where several words, or two in one piece, are taken. */
  ways?: Way[];
}

/** The word that was most likely meant by one that nobody knows. Something that is only likely is offered, and not taken. */
async function guessWord({ words: typedWords, isTyping }: Query, at: number, store: SearchStore, words: Map<string, KnownWord>): Promise<Guess> {
  const { folded } = typedWords[at]!;
  const { known, real } = await store.spellingsOf(folded[0]!);
  const add = async (keys: readonly string[]): Promise<void> => {
    for (const [key, word] of await store.wordsOf(keys)) words.set(key, word);
  };
  if (isTyping && at === typedWords.length - 1) {
    const begun = findBeginning(folded, known).slice(0, MOST_BEGINNINGS);
    await add(begun.map(keyOf));
    if (begun.length) return { shown: begun[0]!, how: 'beginning', ways: begun.map((word) => ({ keys: [keyOf(word)], weight: NEAR })) };
  }
  const [near] = findNear(folded, known, real.includes(folded));
  if (near?.isSure) return { near: near.word, shown: near.word, how: 'spelling' };
  const parts = splitWord(folded);
  // Only where the two make a term or part of a name: homework is not work at home.
  await add(parts.map((keys) => keys.join(' ')));
  const split = parts.find((keys) => words.has(keys.join(' ')));
  if (split) {
    await add(split);
    return { shown: words.get(split.join(' '))!.written ?? split.join(' '), how: 'spelling', ways: [{ keys: [split.join(' ')], weight: SPLIT }, { keys: split, weight: SPLIT * APART }] };
  }
  if (near) return { near: near.word, how: 'spelling' };
  const [longer] = findBeginning(folded, known);
  return longer && folded.length >= 5 ? { near: longer, how: 'spelling' } : { how: 'spelling' };
}

/** Adds other words for the same thing to every wish, where the vocabulary has them. */
async function addSynonyms(wishes: readonly Wish[], words: Map<string, KnownWord>, store: SearchStore): Promise<void> {
  const wider = wishes.map(({ ways }) => ways.flatMap(({ keys, weight }) => (keys.length === 1 ? Object.entries(words.get(keys[0]!)?.instead ?? {}).map(([key, share]) => ({ keys: [key], weight: weight * share })) : [])));
  const missing = wider.flat().flatMap(({ keys }) => keys).filter((key) => !words.has(key));
  for (const [key, word] of await store.wordsOf(missing)) words.set(key, word);
  wishes.forEach((wish, at) => {
    const has = new Set(wish.ways.map(({ keys }) => keys.join('+')));
    wish.ways.push(...wider[at]!.filter(({ keys }) => !has.has(keys.join('+'))));
  });
}

/** Adds to every wish the pages that explain its very term, or another word for the same thing. */
async function addDefinitions(wishes: readonly Wish[], words: Map<string, KnownWord>, store: SearchStore): Promise<void> {
  const terms = wishes.map(({ ways, isWeak }) => (isWeak ? [] : ways.flatMap(({ keys, weight }) => (keys.length === 1 && weight >= SAME_THING ? definitionKey(keys[0]!) : []))));
  for (const [key, word] of await store.wordsOf(terms.flat())) words.set(key, word);
  wishes.forEach(({ ways }, at) => ways.push(...terms[at]!.filter((key) => words.has(key)).map((key): Way => ({ keys: [key], weight: EXPLAINED }))));
}

/** Says which other word was taken where the one that was typed is on no page. */
function noteSynonyms(wishes: readonly Wish[], words: ReadonlyMap<string, KnownWord>, taken: Taken[]): void {
  for (const { typed, ways: all } of wishes) {
    const ways = all.filter(({ isHint }) => !isHint);
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

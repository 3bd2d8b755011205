import { glue, isNumber } from './index-page.ts';
import { abbreviationKey, readWords, type ReadWord } from './read-words.ts';

/** How much of what somebody typed or pasted is read, in characters. */
export const MOST_TYPED = 2_000;

/** How many words of it are asked for. Each takes a file or two. */
const MOST_WORDS = 12;

/** How many words a term may have. */
const MOST_IN_TERM = 5;

/** What is longer than this, in letters, is no word: no page has it either. */
const LONGEST_WORD = 40;

/** What somebody asks for. */
export interface Query {
  /** What was typed, as far as it is read. The places of words are in it. */
  text: string;
  /** The words that tell something, in order, each once. */
  words: ReadWord[];
  /** Stretches in quotation marks, by their keys: a page has to have them word for word. */
  phrases: string[][];
  /** It asks what a thing is, or what a word means. */
  isDefinition: boolean;
  /** The last word may not be finished. */
  isTyping: boolean;
}

/** What is a talking piece? Who is the DSL? What does composite mean? */
const DEFINITION = /^\s*(?:(?:what|who)(?:['’]?s| is| are| does)|define|definition of|meaning of|explain)\b|\bmean(?:s|ing)?\b[\s?]*$/iu;

/** The words of such a question, which tell nothing about the page that answers it. */
const ASKING = new Set('mean means meaning meanings define definition explain'.split(' '));

/** Reads what somebody typed, in whatever form: with curly quotation marks or straight ones, capitals, marks that nobody sees, or no words at all. */
export function readQuery(typed: string, isTyping = false): Query {
  const text = typed.slice(0, MOST_TYPED).normalize('NFC').replace(/[“”„‟«»″＂]/g, '"');
  const seen = new Set<string>();
  const isShouted = !/\p{Ll}/u.test(text);
  // Nobody types IT for it: in capitals among other words, what is in every sentence is an abbreviation.
  const read = readWords(text).map((word) => (!word.key && word.isCapitals && !isShouted ? { ...word, key: abbreviationKey(word.folded) } : word));
  const isDefinition = DEFINITION.test(text);
  const words = read.map((word) => (isDefinition && ASKING.has(word.folded) ? { ...word, isWeak: true } : word)).filter(({ key, folded }) => key && folded.length <= LONGEST_WORD && !seen.has(key) && seen.add(key)).slice(0, MOST_WORDS);
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, inside]) => readWords(inside!).flatMap(({ key }) => key || []).slice(0, MOST_WORDS)).filter((keys) => keys.length > 1);
  return { text, words, phrases, isDefinition, isTyping: isTyping && /[\p{L}\p{N}\p{M}]$/u.test(text) };
}

/** What neighbouring words can mean together. */
export interface Joint {
  key: string;
  /** The number of the first word, and how many there are. */
  at: number;
  length: number;
  /** Whether the two words are turned round. */
  isTurned: boolean;
}

/** The keys of everything that neighbouring words can mean together: terms, numbers with what they count, and two words in one piece or the other way round. */
export function jointKeys(words: readonly Pick<ReadWord, 'key' | 'folded' | 'from' | 'until'>[]): Joint[] {
  const found: Joint[] = [];
  words.forEach((word, at) => {
    for (let length = Math.min(MOST_IN_TERM, words.length - at); length > 1; length--) if (length > 2 || !isApart(word, words[at + 1]!)) found.push({ key: words.slice(at, at + length).map(({ key }) => key).join(' '), at, length, isTurned: false });
    const next = words[at + 1];
    if (next && !isApart(word, next)) found.push({ key: glue(word.folded, next.folded), at, length: 2, isTurned: false }, { key: `${next.key} ${word.key}`, at, length: 2, isTurned: true });
  });
  return found;
}

/** A number belongs to the word beside it, and to none across another: a circle for five. */
function isApart(word: Pick<ReadWord, 'key' | 'until'>, next: Pick<ReadWord, 'key' | 'from'>): boolean {
  return isNumber(word.key) !== isNumber(next.key) && next.from - word.until > 1;
}

import { stemWord } from './stem-word.ts';

/** A word of a text. */
export interface ReadWord {
  /** What it is found by: without capitals, marks and endings. Empty for a word that is in nearly every sentence. */
  key: string;
  /** As it is folded, with its endings. */
  folded: string;
  /** Where it begins in the text, and where it ends. */
  from: number;
  until: number;
  /** Whether it is written in capitals alone, as abbreviations are: SEND, not send. */
  isCapitals: boolean;
  /** Whether it seldom tells what somebody looks for: how, can, about. */
  isWeak: boolean;
}

/** Words that tell nothing about a page. They are neither indexed nor asked for. */
const EVERYWHERE = new Set('a an the of to for and or in on at with is are be am i it its this that by from as if so do does did'.split(' '));

/** Words of questions and of polite requests. Pages are found by them, but what else is asked for counts more. */
const WEAK = new Set('how what who where why which can could should would will have has had was were been we us you your our my me they them their he she his her about into out up some any all more most very just get got need needs want wants find help please use using used make making way ways there here when not no dont wont cant doesnt isnt didnt im ive youre thats whats say saying tell telling come comes go goes going gone give giving show look looking try trying think keep keeps keeping let being really always never still again also too because every each other another really good best nice idea ideas tip tips example examples template templates activity activities advice info information stuff thing things something someone somebody anyone anything based type types sort sorts kind lot lots bit then just only ever now able over doing done got deal deals dealing handle handling manage managing cope coping after before during these those but off well see sees seen gave given put puts hes shes theyre weve youve theyve whos wheres theres hows theyll youll ill id youd wouldnt couldnt shouldnt havent hasnt arent wasnt werent cannot might must shall may maybe perhaps please thanks ok okay actually already yet since while than much many else own through until such without quite went came made did gonna wanna gotta keeps everyone everybody anyway around already mine yours ours theirs itself himself herself myself yourself ourselves'.split(' '));

/** Small numbers are found in letters and in digits. */
const NUMBERS = new Map(Object.entries({ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', fifteen: '15', twenty: '20', thirty: '30', forty: '40', fifty: '50', sixty: '60', ninety: '90' }));

/** Units of time as people shorten them, with the key of the whole word. */
const UNITS = new Map(Object.entries({ min: 'minut', mins: 'minut', hr: 'hour', hrs: 'hour', wk: 'week', wks: 'week' }));

/** Months and days as people shorten them, with the key of the whole word. Those that are another word as well (mar, may, sat, sun) are not among them. */
const DATES = new Map(Object.entries({ jan: 'january', feb: 'february', apr: 'april', jun: 'june', jul: 'july', aug: 'august', sept: 'september', sep: 'september', oct: 'october', nov: 'november', dec: 'december', mon: 'monday', tue: 'tuesday', tues: 'tuesday', weds: 'wednesday', thu: 'thursday', thur: 'thursday', thurs: 'thursday', fri: 'friday' }).map(([short, whole]) => [short, stemWord(whole)]));

/** Letters that no decomposition of Unicode takes apart, and forms of one letter in Arabic and Urdu. */
const ALIKE: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ٱ: 'ا', ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ۃ: 'ه', ة: 'ه', ە: 'ه' };

/** What nobody sees: soft hyphens, joiners, marks of direction, and the stroke that stretches Arabic. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u0640]/g;

const WORD = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\u0640]+(?:['’ʼ＇][\p{L}\p{M}]+)*/gu;

/** SENCO, and several of them: SENCOs, which is not a plural of ordinary letters. */
const CAPITALS = /^\p{Lu}{2,6}s?$/u;

/** The words of a text, in order. What a page says and what somebody types are both read here, so that they agree. */
export function readWords(text: string): ReadWord[] {
  const words: ReadWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const known = read(match[0]);
    const last = words.at(-1);
    // Twenty-five is one number, and never five.
    if (last && /^[2-9]0$/.test(last.key) && /^[1-9]$/.test(known.key) && /\D/.test(match[0]) && /^[-‐‑ ]$/.test(text.slice(last.until, match.index))) {
      Object.assign(last, { key: String(Number(last.key) + Number(known.key)), folded: last.folded + known.folded, until: match.index + match[0].length });
    } else if (known.folded) words.push({ ...known, from: match.index, until: match.index + match[0].length, isCapitals: CAPITALS.test(match[0]), isWeak: WEAK.has(known.folded) });
  }
  return words;
}

/** The keys of the words in a text, without those that are everywhere. */
export function keysOf(text: string): string[] {
  return readWords(text).flatMap(({ key }) => key || []);
}

/** The key of an abbreviation, which must not be mixed up with a word of the same letters. */
export function abbreviationKey(key: string): string {
  return `^${key}`;
}

/** Whether a key is that of an abbreviation. */
export function isAbbreviation(key: string): boolean {
  return key.startsWith('^');
}

/** The keys of a term of the vocabulary. One in capitals alone is an abbreviation. */
export function termKeys(term: string): string[] {
  const words = readWords(term).filter(({ key, isCapitals }) => key || isCapitals);
  return words.length === 1 && words[0]!.isCapitals ? [abbreviationKey(words[0]!.folded)] : keysOf(term);
}

/** The key of a word that is folded already. */
export function keyOf(folded: string): string {
  return EVERYWHERE.has(folded) ? '' : (NUMBERS.get(folded) ?? UNITS.get(folded) ?? DATES.get(folded) ?? stemWord(folded));
}

/** Pages say the same words again and again. */
const known = new Map<string, { key: string; folded: string }>();
const MOST_KNOWN = 50_000;

function read(word: string): { key: string; folded: string } {
  let found = known.get(word);
  if (!found) {
    const folded = fold(word);
    found = /^\p{Lu}{2,}s$/u.test(word) ? { folded: folded.slice(0, -1), key: abbreviationKey(folded.slice(0, -1)) } : { folded, key: keyOf(folded) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, found);
  }
  return found;
}

function fold(word: string): string {
  const plain = word.toLowerCase();
  // The 10th of March is found as 10 March.
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(plain);
  if (ordinal) return ordinal[1]!;
  // Several pupils of one year are found by the year: Y10s, yr10s.
  const years = /^((?:y|yr|ks)\d+)s$/.exec(plain);
  if (years) return years[1]!;
  // Most words need no more.
  if (/^[a-z0-9]+$/.test(plain)) return plain;
  return plain.normalize('NFKD').replace(UNSEEN, '').replace(/\p{M}+/gu, '').replace(/[^\x00-\x7F]/g, (letter) => ALIKE[letter] ?? letter)
    .toLowerCase().replace(/['’ʼ]s$/, '').replace(/['’ʼ]/g, '').normalize('NFC');
}

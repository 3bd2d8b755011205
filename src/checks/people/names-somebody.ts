import { NOBODY } from './capital-words.ts';
import { plainLetters } from './plain-letters.ts';

/** Whether a stretch of text seems to name a pupil, a relative or a member of staff. It needs no package, so the gateway can use it too. */
export function namesSomebody(words: string): boolean {
  const plain = plainLetters(words);
  return PATTERNS.some(({ find, except }) => [...plain.matchAll(find)].some(([, name]) => !except(name!.replace(/[’']s$/, ''))));
}

const NAME = '(\\p{Lu}\\p{Ll}[\\p{L}’\'-]*)';
/** A family name, with whatever may come before it: A. Featherstone, O’Brien, de Souza. */
const FAMILY = `(?:\\p{Lu}\\. ?){0,3}(?:(?:de|da|di|du|van|von|der|den|la|le|al|el|bin|ap) ){0,2}(?:\\p{Lu}[’'])?${NAME}`;
const RELATIVE =
  '(?:(?:step|grand|foster|god)?[ -]?(?:mum|mam|mummy|dad|daddy|ma|pa|mother|father|parents?|sister|brother)|nan|nana|gran|granny|grandad|carers?|guardians?|aunt|auntie|uncle|cousin|twin|foster carers?)';

/** Words that are first names as well, where the context leaves no doubt that one is meant. */
const FIRST_NAMES = new Set(['April', 'May', 'June', 'August', 'Autumn', 'Summer', 'Winter', 'Will', 'Art', 'Star']);
const isThing = (word: string) => NOBODY.has(word);
const isNoName = (word: string) => NOBODY.has(word) && !FIRST_NAMES.has(word);
const never = () => false;

/** Patterns that find a name as the first group, and words that are not names there. */
const PATTERNS: { find: RegExp; except: (word: string) => boolean }[] = [
  { find: new RegExp(`\\b(?:[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Ss]tudent|[Ll]earner) ${NAME}(?= |[.,;:!?]|$)`, 'gu'), except: isThing },
  { find: new RegExp(`\\b(?:[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Ss]tudent|[Ll]earner),? (?:who is |is |was )?(?:called|named) ${NAME}(?= |[.,;:!?]|$)`, 'gu'), except: isNoName },
  { find: new RegExp(`${NAME},? aged \\d`, 'gu'), except: isNoName },
  { find: new RegExp(`${NAME} \\((?:Y|Year |Yr |Class )\\d{1,2}\\)`, 'gu'), except: isThing },
  { find: new RegExp(`${NAME}(?: \\p{Lu}\\.?)? (?:in|from) (?:Year|Yr|Y) ?\\d{1,2}\\b`, 'gu'), except: isThing },
  { find: new RegExp(`${NAME}[’']s ${RELATIVE}\\b`, 'gu'), except: isNoName },
  // After these, any word is a family name: Mrs Winter. An exception is a missed turn ("Miss a turn"), and Doctor Who.
  { find: new RegExp(`\\b(?:Mr|Mrs|Ms|Mx)\\.? ${FAMILY}`, 'gu'), except: never },
  { find: new RegExp(`\\b(?:Miss|Dr)\\.? ${FAMILY}`, 'gu'), except: isThing },
  { find: new RegExp(`\\b(?:Mr|Mrs|Ms|Mx|Dr)\\.? \\p{Lu} ${NAME}`, 'gu'), except: isThing },
  { find: /\b(?:MR|MRS)\.? (\p{Lu}[\p{Lu}’'-]+)/gu, except: never },
];

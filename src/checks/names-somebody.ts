import { NOBODY } from './capital-words.ts';

/** Whether a stretch of words seems to name a pupil, a relative or a member of staff. It needs no package, so the gateway asks it too. */
export function namesSomebody(words: string): boolean {
  return PATTERNS.some((pattern) => [...words.matchAll(pattern)].some(([, name]) => !NOBODY.has(name!)));
}

const NAME = '(\\p{Lu}\\p{Ll}[\\p{L}’\'-]*)';
const PATTERNS = [
  new RegExp(`\\b(?:[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Ss]tudent|[Ll]earner) (?:called |named )?${NAME}(?= |[.,;:!?]|$)`, 'gu'),
  new RegExp(`${NAME},? aged \\d`, 'gu'),
  new RegExp(`${NAME} \\((?:Y|Year |Yr |Class )\\d{1,2}\\)`, 'gu'),
  new RegExp(`${NAME} (?:in|from) (?:Year|Yr|Y) ?\\d{1,2}\\b`, 'gu'),
  new RegExp(`${NAME}[’']s (?:mum|dad|mother|father|parents|carer|sister|brother)\\b`, 'gu'),
  new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? ${NAME}`, 'gu'),
];

import { PLACES } from '../../../finding/search/places.ts';
import { keysOf, readWords } from '../../../finding/search/read-words.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import { ACCESS_FEATURES, AREAS, PHASES, PLACES as USED_AT, RESOURCE_KINDS, ROLES, THEMES } from '../../../schema/vocabulary.ts';
import type { Entry, Library } from '../../content/library.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';
import type { Found, Rule } from '../../rule.ts';

const words = (...entries: { terms: string[]; leads?: string[] }[]) => ({ kind: 'synonyms' as const, fields: { entries: entries.map((entry) => ({ why: 'People say both.', ...entry })) } });

export const synonymsMakeSense: Rule = {
  name: 'synonyms-make-sense',
  title: 'A word for the search leads to something',
  why: 'The search takes these words for each other. One that leads nowhere, back to itself or round in a circle helps nobody, and hides a slip.',
  examples: {
    good: [{ about: 'Two names of one thing, and a year that leads to its key stage.', ...words({ terms: ['wet break', 'wet play'] }, { terms: ['Year 3', 'Y3'], leads: ['Key Stage 2'] }) }],
    bad: [
      { about: 'One word alone.', ...words({ terms: ['Playground'] }), says: 'says nothing but itself' },
      { about: 'A word that leads to itself.', ...words({ terms: ['Playground', 'yard'], leads: ['playgrounds'] }), says: 'leads to itself' },
      { about: 'Two that lead to each other.', ...words({ terms: ['Playground', 'yard'], leads: ['Hall'] }, { terms: ['Hall', 'gym'], leads: ['yard'] }), says: 'leads back to itself' },
      { about: 'Punctuation alone.', ...words({ terms: ['Playground', '&'] }), says: 'nobody could type' },
      { about: 'Several words of which the search keeps one.', ...words({ terms: ['does it work', 'is it effective'], leads: ['Hall'] }), says: 'is only "work" to the search' },
      { about: 'It leads to words that no page has.', ...words({ terms: ['Playground', 'yard'], leads: ['swimming gala'] }), others: [{ slug: 'letter', title: 'Letter' }], says: 'is on no page' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind !== 'synonyms') return [];
    const { entries } = (entry as Entry<'synonyms'>).values;
    return [...entries.flatMap((one) => checkAlone(one, entry)), ...findCircles(entries, entry), ...findUnknown(entries, entry, library)];
  },
};

type Synonym = Entry<'synonyms'>['values']['entries'][number];

function checkAlone({ terms, leads = [] }: Synonym, entry: Entry): Fault[] {
  const [first = ''] = terms;
  const empty = [...terms, ...leads].find((term) => !keysOf(term).length);
  if (empty) return [fault(entry, `${quote(empty)} is something that nobody could type into a search.`, 'The search leaves out punctuation, and words that are in every sentence.', 'Write a word that tells something.')];
  const lost = terms.find((term) => readWords(term).length > 1 && keysOf(term).length === 1 && !/[-‐‑]/.test(term));
  if (lost) return [fault(entry, `${quote(lost)} is only ${quote(wordLeftOf(lost))} to the search.`, 'It leaves out words that are in every sentence, so whoever types that one word in whatever sense would be led here.', 'Write that word alone if you mean it, or add a word that tells something.')];
  const own = leads.find((lead) => terms.some((term) => same(term, lead)));
  if (own) return [fault(entry, `${quote(first)} leads to itself: ${quote(own)} is one of its own words.`, 'It would find nothing more.', 'Delete it under "Also leads to".')];
  return terms.length + leads.length > 1 ? [] : [fault(entry, `The entry of ${quote(first)} says nothing but itself.`, 'It changes nothing.', 'Add another word for the same thing, or what it leads to, or delete the entry.')];
}

/** The one word that tells something. */
function wordLeftOf(term: string): string {
  const word = readWords(term).find(({ key }) => key)!;
  return term.slice(word.from, word.until);
}

/** Entries that lead to each other, straight or by way of others. */
function findCircles(entries: readonly Synonym[], entry: Entry): Fault[] {
  const byTerm = new Map<string, number[]>();
  entries.forEach(({ terms }, at) => terms.forEach((term) => byTerm.set(nameOf(term), [...(byTerm.get(nameOf(term)) ?? []), at])));
  const next = entries.map(({ leads = [] }, at) => leads.flatMap((lead) => byTerm.get(nameOf(lead)) ?? []).filter((other) => other !== at));
  return entries.flatMap(({ terms }, at) => {
    const seen = new Set<number>();
    const waiting = [...next[at]!];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      // Told once, at the first of a circle.
      if (one === at) return [...seen].some((other) => other < at) ? [] : [fault(entry, `${quote(terms[0]!)} leads back to itself, by way of others.`, 'Two words that lead to each other mean the same.', 'Put them into one entry, or let only one lead to the other.')];
      if (seen.has(one)) continue;
      seen.add(one);
      waiting.push(...next[one]!);
    }
    return [];
  });
}

/** What leads to words that are on no page. A new partnership has few pages yet, and the editor does not know their text. */
function findUnknown(entries: readonly Synonym[], entry: Entry, library: Library): Found[] {
  const others = library.entries.filter(({ kind }) => kind !== 'synonyms' && kind !== 'settings');
  if (others.some(({ fieldsOnly }) => fieldsOnly) || !library.ofKind('resources').length) return [];
  const wanted = new Map(entries.flatMap(({ leads = [] }) => leads.map((lead) => [nameOf(lead), lead] as const)));
  const look = (text: string): void => {
    const found = ` ${keysOf(text).join(' ')} `;
    for (const name of wanted.keys()) if (found.includes(` ${name} `)) wanted.delete(name);
  };
  for (const { label } of [...ACCESS_FEATURES, ...AREAS, ...PHASES, ...USED_AT, ...RESOURCE_KINDS, ...ROLES, ...THEMES]) look(label);
  for (const { title } of PLACES) look(title);
  look('Languages');
  for (const other of others) {
    if (!wanted.size) break;
    for (const { words: text } of stretchesOf(other)) look(text);
  }
  return [...wanted.values()].map((lead) => ({ ...fault(entry, `${quote(lead)} is on no page.`, 'The search would find nothing.', 'Write it as a page does, or delete it.'), stopsNothing: true as const }));
}

function same(a: string, b: string): boolean {
  return nameOf(a) === nameOf(b);
}

function nameOf(term: string): string {
  return keysOf(term).join(' ');
}

function fault(entry: Entry, what: string, why: string, remedy: string): Fault {
  return { line: entry.lines.entries ?? 1, field: 'entries', what, why, remedy };
}

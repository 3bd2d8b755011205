import type { Root } from 'mdast';
import { splitPage } from '../mdx/front-matter.ts';
import { normalise } from '../mdx/normalise.ts';
import { readPage } from '../mdx/page.ts';
import { buildTree } from '../mdx/tree.ts';
import { plainTree } from '../parts/plain/plain-tree.ts';
import { resolveParts } from '../parts/resolve-parts.ts';
import { EARLIER_CARE } from '../parts/use-with-care/earlier-care.ts';
import { CARE } from '../parts/use-with-care/part.ts';
import type { Site } from '../parts/site.ts';
import type { EntryOf } from '../schema/index.ts';
import { resources } from '../schema/resources.ts';
import { digestOfStory } from './digest-of-lines.ts';
import type { Identity } from './identity.ts';
import { piecesOf, textOfLine, type Grid, type Line, type Source, type Story, type Token } from './line.ts';
import { storyOf } from './original-story.ts';

/** The page that a Word document was made from. */
export interface Original {
  values: EntryOf<'resources'>;
  /** The text of its body, to which the places in its story refer. */
  body: string;
  /** What our Word document of it says, its title and its summary included. */
  story: Story;
  /** A digest of the text as a document says it in its properties. */
  digest: string;
  /** The wording that the fixed safeguarding notice has in its story, paragraph by paragraph. */
  care: readonly string[];
}

/**
 * Reads the page (or the letter on it) that a document of ours was made from, out of the text of its file. `site` shows what depends on whose site it
 * is. First as we would write it today; then, if it has the fixed safeguarding notice, with each earlier wording of the notice. Empty when it cannot be read.
 */
export function readOriginals(file: string, identity: Identity, site?: Site): Original[] {
  const page = readPage(file, resources.fields);
  const read = treeOf(splitPage(file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).body);
  if (page.faults.words.length || !read || typeof (page.values as { title?: unknown }).title !== 'string') return [];
  // A page of long ago may lack what is asked for today. This was the licence of every page that named none.
  const values = { licence: 'CC-BY-4.0', ...(page.values as object) } as EntryOf<'resources'>;
  const { address, spread = [], letter } = identity;
  const whole = storyOf(plainTree(site ? resolveParts(read.tree, site) : read.tree), { text: read.text, address, spread });
  const today = letter === undefined ? whole : { ...whole, entries: entriesOfLetter(whole, letter) };
  const above = letter === undefined ? [lineOf(values.title, 'title', { from: 'page', field: 'title' }), lineOf(values.summary, 'text', { from: 'page', field: 'summary' })] : [];
  const original = (story: Story, care: readonly string[]): Original => ({
    values, body: read.text, story: { ...story, entries: [...above, ...story.entries] },
    digest: digestOfStory(letter === undefined ? story : { ...story, entries: story.entries.slice(1) }), care,
  });
  return [original(today, CARE), ...EARLIER_CARE.flatMap((care) => {
    const story = withCare(today, care);
    return story ? [original(story, care)] : [];
  })];
}

/** A story with another wording of the fixed safeguarding notice; nothing when it has no such notice. */
function withCare({ entries, notes }: Story, care: readonly string[]): Story | undefined {
  const isCareAt = (at: number) => CARE.every((words, place) => {
    const entry = entries[at + place];
    return entry !== undefined && entry.kind !== 'table' && entry.source?.from === 'us' && textOfLine(entry) === words;
  });
  const places = entries.flatMap((_, at) => (isCareAt(at) ? [at] : []));
  if (places.length === 0) return undefined;
  const inCare = new Set(places.flatMap((at) => CARE.map((_, place) => at + place)));
  return { notes, entries: entries.flatMap((entry, at) => (places.includes(at) ? care.map((words) => ({ ...lineOf(words, 'text', { from: 'us' }), within: entry.within ?? [] })) : inCare.has(at) ? [] : [entry])) };
}

/** The body of a page as the tree of its text, with the place of each node as an offset. Nothing when it has faults. */
export function treeOf(body: string): { text: string; tree: Root } | undefined {
  const normal = normalise(body);
  if (normal.faults.length) return undefined;
  return { text: normal.text, tree: buildTree(normal.tree).tree };
}

function entriesOfLetter({ entries }: Story, at: number): (Line | Grid)[] {
  const letters = [...new Set(entries.flatMap(({ within = [] }) => (within[0]?.type === 'part' && within[0].name === 'FamilyLetter' ? [within[0]] : [])))];
  const [title, ...words] = entries.filter(({ within }) => letters[at] && within?.[0] === letters[at]);
  // Its title is that of its document.
  return title && title.kind !== 'table' ? [{ ...title, kind: 'title', tokens: title.tokens.map((token) => ({ ...token, marks: [] })) }, ...words] : [];
}

function lineOf(words: string, kind: 'title' | 'text', source: Source): Line {
  const tokens = piecesOf(words.trim()).map((piece): Token => (piece.trim() === '' ? { kind: 'space', text: ' ', marks: [] } : { kind: 'word', text: piece, marks: [] }));
  return { kind, level: 0, tokens, source, within: [] };
}

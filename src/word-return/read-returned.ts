import type { Nodes } from 'mdast';
import { startAdaptation } from '../catalogue/start-adaptation.ts';
import { mayBeChanged, shortName } from '../catalogue/licences.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import type { WordParts } from '../files/word-parts.ts';
import { nodesOf } from '../mdx/walk.ts';
import type { Site } from '../parts/site.ts';
import { applyChanges } from './apply-changes.ts';
import { readIdentity, slugIn, type Identity } from './identity.ts';
import { keyOf, textOfLine, type Grid, type Line, type Story } from './line.ts';
import { readOriginals, treeOf, type Original } from './read-original.ts';
import { readReturnedStory } from './returned-story.ts';
import { STYLES } from './styles.ts';
import { unwrapParts } from './unwrap-parts.ts';

/** The page that a document came from, as a repository has it. */
export interface Found {
  /** Its slug today: a page may have been renamed since. */
  slug: string;
  /** The text of its file today; absent where it has been taken away. */
  now?: string;
  /** The texts of its file at a version, the newest first. */
  earlier(version: string): Promise<string[]>;
}

/** What reading a document of ours depends on. */
export interface ReturnContext {
  /** The address of this site. */
  address: string;
  /** Shows what depends on whose site it is, where that is known. */
  site?: Site;
  /** The slug of the page into which it is brought, if it is brought into one. Whoever may change a page may do so in Word, whatever its licence. */
  open?: string;
  /** Finds the page with a slug, or the one that had it before. */
  find(slug: string): Promise<Found | undefined>;
}

/** A Word document of ours that came back. */
export type Returned =
  /** Nobody changed anything: it is the page `slug`, at that version, to the byte. */
  | { is: 'unchanged'; slug: string; title: string; body: string; notes: string[] }
  /** Somebody changed it. */
  | Changed
  /** It is ours, but can only be read as any other document; `note` says why. `outside` is its lineage, where it comes from another site. */
  | { is: 'plain'; note: string; outside?: Record<string, string> }
  /** Its licence does not allow a changed version. */
  | { is: 'refused'; note: string };

/** A document of ours that somebody changed: an adaptation, whose body differs from the original by exactly that. */
export interface Changed {
  is: 'changed';
  slug: string;
  title: string;
  /** The fields of the adaptation, and its body. */
  values: Record<string, unknown> & { body: string };
  /** The body that it was compared with. */
  original: string;
  /** What was changed above the text. */
  above: { title?: string; summary?: string };
  /** The files beside the original that its text needs. */
  files: string[];
  /** What happens to it, in whole sentences. */
  lead: string;
  /** What to look at, in whole sentences. */
  notes: string[];
}

/** Reads a Word document of ours that came back, by comparing it with the page that it was made from. Nothing when it is not one of ours. */
export async function readReturned(pieces: Readonly<Record<string, Uint8Array>>, parts: WordParts, context: ReturnContext): Promise<Returned | undefined> {
  const identity = readIdentity(pieces);
  if (!identity) return undefined;
  if (new URL(identity.address).host !== new URL(context.address).host) return fromElsewhere(identity);
  const named = identity.title ? `“${identity.title}”` : identity.address;
  const found = await context.find(slugIn(identity.address)!);
  const originals = found ? await candidatesOf(found, identity, context.site) : [];
  const nearest = originals.find(({ digest }) => digest === identity.text) ?? originals.find(({ values }) => values.version === identity.version) ?? originals[0];
  if (!found || !nearest) return { is: 'plain', note: `This is our Word file of ${named}, but that page is not here any more. So it was read as any other Word file: say under “Adapted from outside” where it comes from.` };
  const { title, licence } = nearest.values;
  const labels = new Set(nearest.story.entries.flatMap(linesIn).flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'gap' || kind === 'picture').map(({ text }) => text)));
  const returned = readReturnedStory(pieces, parts, { labels, address: identity.address });
  if (!returned) return undefined;
  const original = nearest.digest === identity.text ? nearest : withCareOf(returned, nearest, originals);
  const applied = applyChanges(original.body, original.story, returned, new URL(context.address).origin);
  const notes = [...applied.notes, ...newsOf(identity, found, original, context.site)];
  if (identity.facts && identity.letter === undefined && returned.facts !== identity.facts) notes.push('You changed the lines above the text (For, Time, Where and so on). They come from the fields of the form: change them there.');
  if (identity.credit && identity.letter === undefined && returned.credit !== identity.credit) notes.push('You changed the lines about credit and licence below the text. This site writes them, so your change of them was not taken over.');
  if (returned.hasBoxes) notes.push('The text in boxes was not taken over. Copy it into the page by hand.');
  if (applied.text === original.body && applied.title === undefined && applied.summary === undefined) return { is: 'unchanged', slug: found.slug, title, body: original.body, notes };
  if (found.slug !== context.open && !mayBeChanged(licence)) return { is: 'refused', note: `This is our Word file of “${title}”. Its licence (${shortName(licence)}) does not let a changed version be shared.` };
  const settled = unwrapParts(applied.text);
  if (!settled) return { is: 'plain', note: `This is our Word file of “${title}”, but it was changed so much that its changes could not be told apart. So it was read as any other Word file: say under “Adapted from” where it comes from.` };
  notes.push(...settled.notes, ...missingFrom(settled.text, returned, applied.left, original.care, identity, context));
  const above = { ...(applied.title ? { title: applied.title } : {}), ...(applied.summary ? { summary: applied.summary } : {}) };
  const start = startAdaptation({ ...original.values, slug: found.slug } as unknown as Resource, { words: settled.text.trim(), pictures: 0, files: 0 });
  return {
    is: 'changed', slug: found.slug, title,
    values: { ...start.values, body: settled.text.trim(), adapted: { resource: found.slug, version: original.values.version }, ...above },
    original: original.body, above,
    files: filesIn(settled.text),
    lead: `This is our Word file of “${title}”, version ${original.values.version}. Your changes become an adaptation: say under “Adapted from” what you changed and why. Who made the original, and its licence, are credited for you.`,
    notes: [...new Set(notes)],
  };
}

/** The texts that the document may have been made from: the page as it is today, then its earlier versions. */
async function candidatesOf(found: Found, identity: Identity, site: Site | undefined): Promise<Original[]> {
  const read = (file: string | undefined) => (file === undefined ? [] : readOriginals(file, identity, site));
  const now = read(found.now);
  const same = now.find(({ digest }) => digest === identity.text);
  if (same) return [same];
  const earlier = (await found.earlier(identity.version)).flatMap(read);
  return [...now.filter(({ values }) => values.version === identity.version), ...earlier, ...now];
}

/** A text with the wording of the fixed safeguarding notice that a document has, when its digest does not tell; as it is when the document has none of them. */
function withCareOf({ entries }: Story, nearest: Original, originals: readonly Original[]): Original {
  const lines = new Set(entries.flatMap(linesIn).map(textOfLine));
  return originals.find(({ body, values, care }) => body === nearest.body && values.version === nearest.values.version && care.every((words) => lines.has(words))) ?? nearest;
}

/** What happened to the page since the document was made. */
function newsOf({ version, text }: Identity, { now }: Found, { values, digest }: Original, site: Site | undefined): string[] {
  const today = now === undefined ? undefined : readOriginals(now, { address: 'https://example.org/', version }, site)[0]?.values;
  return [
    ...(now === undefined ? ['The original has been removed from this site since you downloaded it.'] : []),
    ...(today?.retired ? ['The original is retired. Look at its page first why, and whether there is a newer one.'] : []),
    ...(today && today.version !== values.version ? [`The original has a newer version, ${today.version}. Look at what changed there; yours begins from ${values.version}.`] : []),
    ...(text !== undefined && digest !== text ? [`The text of the original as you downloaded it (version ${version}) is not known here. Your file was compared with version ${values.version}, so some changes may not be yours: look at them.`] : []),
  ];
}

function fromElsewhere({ address, version, title, school, licence }: Identity): Returned {
  return {
    is: 'plain', note: `This is a Word file from another site, ${new URL(address).host} (version ${version}). Under “Adapted from outside” it says where it comes from: check it, and say what was changed and why.`,
    outside: { ...(title ? { title } : {}), ...(school ? { creator: school } : {}), link: address, ...(licence ? { licence } : {}) },
  };
}

/** Lines of the document that are on the page otherwise, or not at all. */
function missingFrom(text: string, returned: Story, left: readonly Line[], care: readonly string[], { address, spread = [], letter, version }: Identity, { site }: ReturnContext): string[] {
  const all = readOriginals(`---\ntitle: x\nsummary: x\n---\n${text}`, { address, spread, version, ...(letter === undefined ? {} : { letter }) }, site);
  const now = all.find((one) => one.care === care) ?? all[0];
  const keys = new Map<string, number>();
  const add = (key: string, count: number) => keys.set(key, (keys.get(key) ?? 0) + count);
  for (const line of now?.story.entries.flatMap(linesIn) ?? []) add(keyOf(line), 1);
  const isAbove = (line: Line) => line.kind === 'title' || line.style === STYLES.summary;
  const missing = returned.entries.flatMap(linesIn).filter((line, at) => {
    if (isAbove(line) || (letter === undefined && at < 2 && line.kind === 'text')) return false;
    const key = keyOf(line);
    if (left.includes(line) || (keys.get(key) ?? 0) > 0) return add(key, -1), false;
    return true;
  });
  const pictures = missing.filter(({ tokens }) => tokens.some(({ kind }) => kind === 'picture'));
  const words = missing.filter((line) => !pictures.includes(line)).map(textOfLine).filter(Boolean);
  return [
    ...(pictures.length ? ['A picture that was added in Word was not taken over. Add it in the form.'] : []),
    ...(words.length ? [`These lines are not on the page as they are in Word; look at them: ${words.slice(0, 5).map((line) => `“${line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line}”`).join(', ')}${words.length > 5 ? ` and ${words.length - 5} more` : ''}.`] : []),
  ];
}

function linesIn(entry: Line | Grid): Line[] {
  return entry.kind === 'table' ? entry.rows.flat() : [entry];
}

/** The files beside the page that a text needs. */
function filesIn(text: string): string[] {
  const nodes = [...nodesOf(treeOf(text)!.tree)];
  const urls = nodes.flatMap((node: Nodes) => (node.type === 'image' || node.type === 'link' || node.type === 'definition' ? [node.url] : node.type === 'part' && node.values.file ? [String(node.values.file)] : []));
  return [...new Set(urls.filter((url) => !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url)))];
}

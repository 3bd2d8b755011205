import { readTag } from '../mdx/tags.ts';
import { align, type Pair } from './align.ts';
import { insertEntries } from './insert-entries.ts';
import { changeGrid } from './change-grid.ts';
import { keyOf, keyOfToken, textOfLine, type Grid, type Holder, type Line, type Story } from './line.ts';
import { Sheet } from './sheet.ts';
import { escapeValue, writeInline, type InlineContext } from './write-inline.ts';

/** A page with the changes of a Word document made in it. */
export interface Applied {
  text: string;
  /** Its title and its summary, where they were changed. */
  title?: string;
  summary?: string;
  /** What could not be done, in whole sentences. */
  notes: string[];
  /** Lines of the document that are not on the page as they are: what we write ourselves stays as it was. */
  left: Line[];
}

/**
 * Makes in a page’s text what somebody changed in our Word document of it: changed words, lines and parts that are new or gone. All else keeps its characters.
 * `original` is the page as lines, read from the same text; `site` the address of the site.
 */
export function applyChanges(text: string, original: Story, returned: Story, site: string): Applied {
  const sheet = new Sheet(text);
  const notes = new Set<string>();
  const applied: Applied = { text, notes: [], left: [] };
  const noteNames = new Map<string, string>();
  const added: string[] = [];
  const known = knownPieces(text, original);

  const context = (isInTable: boolean): InlineContext => ({ text, site, known, isInTable, addNote });

  function addNote(id: string): string {
    const name = noteNames.get(id);
    if (name) return `[^${name}]`;
    const lines = returned.notes.find((note) => note.id === id)?.lines ?? [];
    let number = 1;
    while (text.includes(`[^word-${number}]`) || [...noteNames.values()].includes(`word-${number}`)) number++;
    noteNames.set(id, `word-${number}`);
    added.push(`[^word-${number}]: ${lines.map(({ tokens }) => writeInline(tokens, context(false))).join('\n\n    ')}`);
    return `[^word-${number}]`;
  }

  function changeLine(before: Line, after: Line): void {
    const { source } = before;
    if (keyOf(before) === keyOf(after) || !source) return;
    switch (source.from) {
      case 'text':
        sheet.replace(source.inline, writeInline(after.tokens, context(before.kind === 'cell'), before.tokens, source.inline));
        if (before.checked !== after.checked && before.checked !== undefined && after.checked !== undefined) tick(before, after.checked);
        return;
      case 'code':
        return changeCode(source.block, after);
      case 'page':
        applied[source.field] = textOfLine(after);
        return;
      case 'part': {
        const words = textOfLine(after);
        const fixed = source.before.trim();
        if (!words.startsWith(fixed)) return keep(before, after);
        return setField(source.tag, source.field, words.slice(fixed.length).replace(/^[\s:]+/, ''), before, after);
      }
      default:
        return keep(before, after);
    }
  }

  function keep(before: Line, after: Line): void {
    applied.left.push(after);
    notes.add(`“${clip(textOfLine(before))}” is written by this site, so your change of it was not taken over.`);
  }

  function setField(at: number, field: string, value: string, before: Line, after: Line): void {
    const tag = readTag(text, at);
    if (!tag || (!value && field === 'title')) return keep(before, after);
    const attribute = tag.attributes.find(({ name }) => name === field);
    if (attribute) sheet.replace(attribute, `"${escapeValue(value)}"`);
    else sheet.insert(at + 1 + tag.name.length, ` ${field}="${escapeValue(value)}"`);
  }

  function tick({ within = [], source }: Line, checked: boolean): void {
    const item = within.findLast(({ type }) => type === 'item');
    if (!item || source?.from !== 'text') return;
    const box = /\[[ xX]\]/.exec(text.slice(item.start, source.inline.start));
    if (box) sheet.replace({ start: item.start + box.index, end: item.start + box.index + 3 }, checked ? '[x]' : '[ ]');
  }

  function changeCode(block: { start: number; end: number }, after: Line): void {
    const lines = text.slice(block.start, block.end).split('\n');
    const words = after.tokens.map(({ kind, text: word }) => (kind === 'break' ? '\n' : word)).join('');
    const prefix = sheet.prefixAt(block.start);
    if (/^(?:```|~~~)/.test(lines[0]!) && lines.length > 1) sheet.replace(block, [lines[0], ...words.split('\n').map((line) => prefix + line), lines.at(-1)].join('\n'));
    else sheet.replace(block, words.split('\n').join(`\n${prefix}    `));
  }

  // Notes first: the text refers to them by their names.
  const ofNotes = align(original.notes, returned.notes, ({ lines }) => lines.map(keyOf).join('\n'), (a, b) => costOf(a.lines.flatMap(({ tokens }) => tokens.map(keyOfToken)), b.lines.flatMap(({ tokens }) => tokens.map(keyOfToken))));
  for (const [before, after] of ofNotes) if (before && after) noteNames.set(after.id, before.id);
  for (const [before, after] of ofNotes) {
    if (before && after) for (const [a, b] of align(before.lines, after.lines, keyOf, costOfEntries)) {
      if (a && b) changeLine(a, b);
      else if (b) notes.add(`A paragraph that was added to a note was not taken over: “${clip(textOfLine(b))}”`);
    }
    else if (before) removeNote(sheet, before.id);
  }

  const pairs: Pair<Line | Grid>[] = align(original.entries, returned.entries, keyOf, costOfEntries);
  for (const [before, after] of pairs) {
    if (!before || !after || keyOf(before) === keyOf(after)) continue;
    if (before.kind === 'table' && after.kind === 'table') changeGrid(before, after, { sheet, changeLine, context: context(true) });
    else if (before.kind !== 'table' && after.kind !== 'table') changeLine(before, after);
  }
  const gone = pairs.flatMap(([before, after]) => (before && !after ? [before] : []));
  for (const kept of removeEntries(original.entries, gone, sheet)) notes.add(`“${clip(textOfLine(kept))}” is written by this site, so it stays.`);
  insertEntries(pairs, { sheet, context: context(false) });
  if (added.length) sheet.insert(text.trimEnd().length, `\n\n${added.join('\n')}`);
  return { ...applied, text: sheet.done(), notes: [...notes] };
}

/** How much of a line or a table changed, from 0 to 1; nothing when one cannot have become the other. */
function costOfEntries(before: Line | Grid, after: Line | Grid): number | undefined {
  if (before.kind !== after.kind) return undefined;
  if (before.kind === 'table' || after.kind === 'table') return costOf(tokensIn(before).map(keyOfToken), tokensIn(after).map(keyOfToken));
  if (before.level !== after.level || before.isOrdered !== after.isOrdered) return undefined;
  return costOf(before.tokens.map(keyOfToken), after.tokens.map(keyOfToken));
}

function tokensIn(entry: Line | Grid) {
  return entry.kind === 'table' ? entry.rows.flat().flatMap(({ tokens }) => tokens) : entry.tokens;
}

function costOf(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  const words = (list: readonly string[]) => list.filter((key) => key !== ' ');
  for (const key of words(before)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of words(after)) {
    const left = counts.get(key) ?? 0;
    if (left > 0) shared++;
    counts.set(key, left - 1);
  }
  const all = words(before).length + words(after).length;
  return all ? 1 - (2 * shared) / all : 0;
}

/** Removes what is gone: the largest things of which nothing is left. Returns the lines of ours that somebody deleted while the rest of their part stays. */
function removeEntries(all: readonly (Line | Grid)[], gone: readonly (Line | Grid)[], sheet: Sheet): Line[] {
  const left = new Map<Holder, number>();
  for (const entry of all) for (const holder of entry.within ?? []) left.set(holder, (left.get(holder) ?? 0) + 1);
  for (const entry of gone) for (const holder of entry.within ?? []) left.set(holder, left.get(holder)! - 1);
  const removed = new Set<Holder>();
  const stays: Line[] = [];
  for (const entry of gone) {
    const whole = entry.within?.find((holder) => left.get(holder) === 0);
    if (whole) {
      if (removed.has(whole)) continue;
      removed.add(whole);
      if (whole.type === 'item') removeItem(sheet, whole);
      else sheet.removeBlock(whole);
    } else if (entry.kind !== 'table' && (entry.source?.from === 'text' || entry.source?.from === 'code')) sheet.removeBlock(entry.source.block);
    else if (entry.kind !== 'table') stays.push(entry);
  }
  return stays;
}

/** A list whose items have empty lines between them loses one of them too. */
function removeItem(sheet: Sheet, item: Holder): void {
  const end = sheet.lineEnd(sheet.trimmedEnd(item));
  const isLast = !/^\n+[ \t>]*(?:[-*+]|\d+[.)])[ \t]/.test(sheet.text.slice(end, end + 200));
  if (isLast) {
    let start = sheet.lineStart(item.start);
    while (start > 0 && /\n[ \t>]*\n$/.test(sheet.text.slice(0, start))) start = sheet.lineStart(start - 1);
    sheet.replace({ start: Math.max(0, start - 1), end }, '');
  } else sheet.replace({ start: sheet.lineStart(item.start), end: end + /^\n(?:[ \t>]*\n)*/.exec(sheet.text.slice(end))![0].length }, '');
}

function removeNote(sheet: Sheet, id: string): void {
  const start = sheet.text.indexOf(`[^${id}]:`);
  if (start < 0 || sheet.lineStart(start) !== start) return;
  const end = start + /^.*(?:\n+[ \t]+.*)*/.exec(sheet.text.slice(start))![0].length;
  sheet.removeBlock({ start, end });
}

/** How the gaps and the pictures of a page are written, by their text in Word: somebody may have moved one. */
function knownPieces(text: string, { entries }: Story): Map<string, string> {
  const known = new Map<string, string>();
  for (const token of entries.flatMap(tokensIn)) if ((token.kind === 'gap' || token.kind === 'picture') && token.at && !known.has(token.text)) known.set(token.text, text.slice(token.at.start, token.at.end));
  return known;
}

function clip(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

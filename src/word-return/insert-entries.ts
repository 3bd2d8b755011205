import { partNamed } from '../parts/index.ts';
import type { Pair } from './align.ts';
import { writeGrid } from './change-grid.ts';
import type { Grid, Holder, Line, Span } from './line.ts';
import type { Sheet } from './sheet.ts';
import { styleNamed, STYLES } from './styles.ts';
import { writeInline, type InlineContext } from './write-inline.ts';

/** Where new lines are put, and how they are written. */
interface Place {
  sheet: Sheet;
  context: InlineContext;
}

type Entry = Line | Grid;

/** Puts the lines and tables that somebody added into the page: beside the line of the original that comes before or after them, in the same list or part where they belong to it. */
export function insertEntries(pairs: readonly Pair<Entry>[], place: Place): void {
  for (let at = 0; at < pairs.length; at++) {
    if (pairs[at]![0]) continue;
    const from = at;
    while (at + 1 < pairs.length && !pairs[at + 1]![0]) at++;
    // What is gone gives no place: it may be removed with everything around it.
    const stays = ([before, after]: Pair<Entry>) => before !== undefined && after !== undefined && !isOfPage(before);
    const previous = pairs.slice(0, from).findLast(stays)?.[0];
    const next = pairs.slice(at + 1).find(stays)?.[0];
    insertRun(pairs.slice(from, at + 1).map(([, after]) => after!), previous, next, place);
  }
}

function isOfPage(entry: Entry): boolean {
  return entry.kind !== 'table' && entry.source?.from === 'page';
}

function insertRun(run: readonly Entry[], previous: Entry | undefined, next: Entry | undefined, place: Place): void {
  const { sheet, context } = place;
  // Whether the line before was an item of a list that is new.
  let open: { end: number; line: Line } | undefined;
  let taken = 0;
  for (const entry of run) {
    if (entry.kind === 'item') {
      if (!open && insertItem(entry, previous, next, taken, place)) {
        taken++;
        continue;
      }
      const joined = open && open.line.isOrdered === entry.isOrdered;
      const spot = spotFor(entry, previous, next, place);
      const line = `${'  '.repeat(joined && entry.level > open!.line.level ? 1 : 0)}${markerOf(entry, 1)}${boxOf(entry)}${writeInline(entry.tokens, context)}`;
      sheet.insert(spot.at, joined && !spot.isBefore ? `\n${spot.prefix}${line}` : spot.isBefore ? `${line}\n\n${spot.prefix}` : `\n\n${spot.prefix}${line}`);
      open = { end: spot.at, line: entry };
      continue;
    }
    open = undefined;
    const spot = spotFor(entry, previous, next, place);
    const block = writeBlock(entry, context).replaceAll('\n', `\n${spot.prefix}`);
    sheet.insert(spot.at, spot.isBefore ? `${block}\n\n${spot.prefix}` : `\n\n${spot.prefix}${block}`);
  }
}

/** Adds an item to the list that the line before or after it is in. Returns whether there is one. */
function insertItem(entry: Line, previous: Entry | undefined, next: Entry | undefined, taken: number, { sheet, context }: Place): boolean {
  const words = () => `${boxOf(entry)}${writeInline(entry.tokens, context)}`;
  const before = itemAt(previous, entry.level);
  if (before && previous?.kind === 'item' && belongs(entry, previous) && (previous.level !== entry.level || previous.isOrdered === entry.isOrdered)) {
    const marker = markerIn(sheet.text, before.item);
    const number = /^\d+/.exec(marker)?.[0];
    const isLoose = new RegExp(`\\n[ \\t>]*\\n${sheet.prefixAt(before.item.start)}(?:[-*+]|\\d+[.)])[ \\t]`).test(sheet.text.slice(before.list.start, before.list.end));
    sheet.insert(sheet.trimmedEnd(before.item), `${isLoose ? '\n\n' : '\n'}${sheet.prefixAt(before.item.start)}${number ? marker.replace(number, String(Number(number) + 1 + taken)) : marker}${words()}`);
    return true;
  }
  const above = itemAt(previous, entry.level - 1);
  if (above && previous?.kind === 'item' && previous.level === entry.level - 1 && belongs(entry, previous) && previous.source?.from === 'text') {
    sheet.insert(sheet.trimmedEnd(previous.source.inline), `\n${sheet.prefixAt(above.item.start)}${' '.repeat(markerIn(sheet.text, above.item).length)}${markerOf(entry, 1 + taken)}${words()}`);
    return true;
  }
  const after = itemAt(next, entry.level);
  if (after && next?.kind === 'item' && next.level === entry.level && next.isOrdered === entry.isOrdered && belongs(entry, next)) {
    sheet.insert(after.item.start, `${markerIn(sheet.text, after.item)}${words()}\n${sheet.prefixAt(after.item.start)}`);
    return true;
  }
  return false;
}

/** The list at a level that an entry is in, and its item there. */
function itemAt(entry: Entry | undefined, level: number): { list: Holder; item: Holder } | undefined {
  const lists = entry?.within?.flatMap((holder, at) => (holder.type === 'list' ? [at] : [])) ?? [];
  const at = level < 0 ? undefined : lists[level];
  const [list, item] = at === undefined ? [] : [entry!.within![at], entry!.within![at + 1]];
  return list && item ? { list, item } : undefined;
}

/** Whether a new item belongs to the same part as its neighbour. Its style tells, where it has one of ours or that of an ordinary list. */
function belongs(entry: Line, neighbour: Line): boolean {
  const part = neighbour.within?.findLast(({ type }) => type === 'part');
  if (!part) return !isStyleOfPart(entry.style);
  return entry.style === undefined || !/^list paragraph$/i.test(entry.style);
}

function isStyleOfPart(style: string | undefined): boolean {
  return style?.startsWith('PRS ') === true && !([STYLES.quote, STYLES.summary, STYLES.fact, STYLES.notice, STYLES.credit, STYLES.small] as string[]).includes(style);
}

/** Where a block goes: after the line before it or before the line after it, within the innermost part that holds it. */
function spotFor(entry: Entry, previous: Entry | undefined, next: Entry | undefined, { sheet }: Place): { at: number; prefix: string; isBefore: boolean } {
  const [before, after] = [previous?.within ?? [], next?.within ?? []];
  let depth = 0;
  while (depth < before.length && before[depth] === after[depth]) depth++;
  // Between two items of one list it goes on with the first. Otherwise it comes after the list.
  if (depth > 0 && before[depth - 1]!.type === 'list' && previous) depth = before[depth]?.type === 'item' ? depth + 1 : depth - 1;
  const part = before.findIndex((holder, at) => at >= depth && holder.type === 'part' && isOfPart(entry, holder));
  if (part >= 0) depth = part + 1;
  const anchor = previous && spanBelow(previous, depth);
  if (anchor) return { at: sheet.trimmedEnd(anchor), prefix: inItem(before, depth) ? sheet.prefixAt(before[depth - 1]!.start) + ' '.repeat(markerIn(sheet.text, before[depth - 1]!).length) : sheet.prefixAt(anchor.start), isBefore: false };
  const following = next && depth <= after.length && before.slice(0, depth).every((holder, at) => holder === after[at]) ? spanBelow(next, depth) : undefined;
  if (following) return { at: following.start, prefix: sheet.prefixAt(following.start), isBefore: true };
  const holder = before[depth - 1];
  const close = holder?.type === 'part' ? sheet.text.lastIndexOf(`</${holder.name}>`, holder.end) : -1;
  if (holder && close > holder.start) return { at: close, prefix: sheet.prefixAt(holder.start), isBefore: true };
  if (holder) return { at: sheet.trimmedEnd(holder), prefix: sheet.prefixAt(holder.start), isBefore: false };
  return { at: sheet.text.trimEnd().length, prefix: '', isBefore: false };
}

function inItem(holders: readonly Holder[], depth: number): boolean {
  return holders[depth - 1]?.type === 'item';
}

/** The stretch of the text that an entry is in at a depth: what holds it there, or itself. */
function spanBelow(entry: Entry, depth: number): Span | undefined {
  const holder = entry.within?.[depth];
  if (holder) return holder;
  if (entry.kind === 'table') return undefined;
  return entry.source?.from === 'text' || entry.source?.from === 'code' ? entry.source.block : undefined;
}

function isOfPart(entry: Entry, { name = '' }: Holder): boolean {
  if (entry.kind === 'table' || !entry.style) return false;
  const styles = partNamed(name)?.styles ?? {};
  const its = [styles.text ? styleNamed(styles.text) : STYLES.part, styles.items ? styleNamed(styles.items) : STYLES.partList];
  return its.includes(entry.style);
}

function writeBlock(entry: Entry, context: InlineContext): string {
  if (entry.kind === 'table') return writeGrid(entry, context);
  const words = writeInline(entry.tokens, context);
  if (entry.kind === 'heading') return `${'#'.repeat(Math.max(2, entry.level))} ${words}`;
  return entry.style === STYLES.quote || /quote$/i.test(entry.style ?? '') ? `> ${words}` : words;
}

function markerIn(text: string, item: Span): string {
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(item.start, item.start + 20))?.[0] ?? '- ';
}

function markerOf({ isOrdered }: Line, number: number): string {
  return isOrdered ? `${number}. ` : '- ';
}

function boxOf({ checked }: Line): string {
  return checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
}

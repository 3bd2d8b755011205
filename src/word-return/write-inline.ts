import { readTag } from '../mdx/tags.ts';
import { longestCommon } from '../text/longest-common.ts';
import { keyOfToken, type Mark, type Span, type Token } from './line.ts';

/** What writing a line depends on. */
export interface InlineContext {
  /** The page’s text. */
  text: string;
  /** The address of the site, which links to its own pages do without. */
  site: string;
  /** How a gap or a picture of the original is written, by its text in Word. */
  known: ReadonlyMap<string, string>;
  /** The mark of a note of the document, which is written where it is new. */
  addNote(id: string): string;
  isInTable: boolean;
}

/**
 * The text of a changed line as the page has it. What is the same as in the original keeps its characters there; only changed words are written. `inline` is
 * where the text of the original line is. Without an original, everything is written.
 */
export function writeInline(after: readonly Token[], context: InlineContext, before: readonly Token[] = [], inline?: Span): string {
  const { text } = context;
  const isTraced = inline && before.every(({ at }) => at);
  const same = isTraced ? longestCommon(before.map(keyOfToken), after.map(keyOfToken)) : new Map<number, number>();
  let open: Mark[] = [];
  let written = '';
  const change = (to: readonly Mark[]) => {
    let shared = 0;
    while (shared < open.length && shared < to.length && isSame(open[shared]!, to[shared]!)) shared++;
    const closing = open.slice(shared).reverse().map(({ name, close }) => close || markFor(name, context.site)[1]).join('');
    // Before the end of a mark there may be no space.
    const space = closing && /\s+$/.exec(written)?.[0];
    written = space ? written.slice(0, -space.length) + closing + space : written + closing;
    written += to.slice(shared).map(({ name, open: begin }) => begin || markFor(name, context.site)[0]).join('');
    open = [...to];
  };
  for (let at = 0; at < after.length; ) {
    const from = same.get(at);
    if (from === undefined) {
      const token = after[at]!;
      const next = nextMarks(after, at, same, before);
      if (token.kind !== 'space') change(marksFor(token, open, next));
      else change(sharedMarks(open, next ?? open));
      const gap = token.kind === 'gap' ? gapBetween(at, same, before) : undefined;
      written += gap ? renamed(text.slice(gap.start, gap.end), token) : wordsOf(token, written === '' && !context.isInTable, context);
      at++;
      continue;
    }
    let last = at;
    while (same.get(last + 1) === from + (last + 1 - at)) last++;
    const [first, end] = [before[from]!, before[from + last - at]!];
    // The line may begin with marks.
    if (written === '' && from === 0) written = text.slice(inline!.start, first.at!.start);
    else change(first.marks);
    written += text.slice(first.at!.start, end.at!.end);
    open = [...end.marks];
    at = last + 1;
    if (at === after.length && end === before.at(-1)) return written + text.slice(end.at!.end, inline!.end);
  }
  change([]);
  return written;
}

/** Text with the characters escaped that a page would take for marks. */
export function escapeText(words: string, isFirst = false): string {
  const escaped = words.replace(/[\\`*_{}[\]<~|]|&(?=#?\w+;)/g, '\\$&');
  return isFirst ? escaped.replace(/^(?:[#>+=-]|(?=\d{1,9}[.)](?:\s|$)))/, (mark) => (mark ? `\\${mark}` : mark)) : escaped;
}

function wordsOf(token: Token, isFirst: boolean, { known, addNote }: InlineContext): string {
  switch (token.kind) {
    case 'gap':
      return known.get(token.text) ?? `<FillIn label="${escapeValue(token.text.slice(1, -1))}" />`;
    case 'picture':
      return known.get(token.text) ?? '';
    case 'note':
      return addNote(token.text);
    case 'break':
      return '<br />';
    default:
      return escapeText(token.text, isFirst);
  }
}

/** Where the original has a gap in the place of a new one; nothing when it has none there. */
function gapBetween(at: number, same: ReadonlyMap<number, number>, before: readonly Token[]): Span | undefined {
  let from = -1;
  let until = before.length;
  for (const [now, old] of same) {
    if (now < at) from = Math.max(from, old);
    else until = Math.min(until, old);
  }
  return before.slice(from + 1, until).find(({ kind }) => kind === 'gap')?.at;
}

/** A gap with another label. What it is called in the original language stays. */
function renamed(tag: string, { text }: Token): string {
  const label = readTag(tag, 0)?.attributes.find(({ name }) => name === 'label');
  return label ? `${tag.slice(0, label.start)}"${escapeValue(text.slice(1, -1))}"${tag.slice(label.end)}` : tag;
}

/** A value between quotation marks in the tag of a part. */
export function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim();
}

/** The marks of the original around what comes next and is kept; nothing at the end. */
function nextMarks(after: readonly Token[], at: number, same: ReadonlyMap<number, number>, before: readonly Token[]): readonly Mark[] | undefined {
  for (let next = at + 1; next < after.length; next++) {
    const from = same.get(next);
    if (from !== undefined) return before[from]!.marks;
    if (after[next]!.kind !== 'space') return after[next]!.marks;
  }
  return undefined;
}

/** The marks for a new word: those of its neighbours in the original, where they look as it does. */
function marksFor({ marks }: Token, open: readonly Mark[], next: readonly Mark[] | undefined): Mark[] {
  const wanted = new Set(marks.map(({ name }) => name));
  const fits = (list: readonly Mark[]) => list.every(({ name }) => name === '' ? false : wanted.has(name)) && wanted.size === new Set(list.map(({ name }) => name)).size;
  if (fits(open)) return [...open];
  if (next && fits(next)) return [...next];
  const kept: Mark[] = [];
  for (const mark of open) {
    if (!wanted.has(mark.name)) break;
    kept.push(mark);
  }
  // A link is outside of what is bold in it.
  const rest = marks.filter(({ name }) => !kept.some((one) => one.name === name)).sort((a, b) => Number(b.name.startsWith('l ')) - Number(a.name.startsWith('l ')));
  return [...kept, ...rest];
}

function sharedMarks(first: readonly Mark[], second: readonly Mark[]): Mark[] {
  let shared = 0;
  while (shared < first.length && shared < second.length && isSame(first[shared]!, second[shared]!)) shared++;
  return first.slice(0, shared);
}

function isSame(one: Mark, other: Mark): boolean {
  return one === other || (one.name === other.name && (one.open === '' || other.open === ''));
}

function markFor(name: string, site: string): [open: string, close: string] {
  if (name.startsWith('l ')) {
    const url = name.slice(2);
    const own = url.startsWith(`${site}/`) ? url.slice(site.length) : url;
    return ['[', `](${own.replace(/[\s()<>]/g, (letter) => encodeURIComponent(letter).replace('(', '%28').replace(')', '%29'))})`];
  }
  const mark = { b: '**', i: '*', s: '~~' }[name] ?? '';
  return [mark, mark];
}

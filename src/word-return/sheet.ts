import type { Span } from './line.ts';

/** A page’s text with the changes to make in it. Changes do not overlap; those at one place are made in the order in which they were noted. */
export class Sheet {
  readonly text: string;
  readonly #edits: { start: number; end: number; by: string }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Notes that a stretch is replaced. */
  replace({ start, end }: Span, by: string): void {
    if (this.text.slice(start, end) !== by) this.#edits.push({ start, end, by });
  }

  /** Notes that text is put at an offset. */
  insert(at: number, by: string): void {
    this.#edits.push({ start: at, end: at, by });
  }

  /** Notes that blocks which have lines of their own are removed, with the empty lines after them. */
  removeBlock(span: Span): void {
    const start = this.lineStart(span.start);
    let end = this.lineEnd(this.trimmedEnd(span));
    const isFirst = /^[ \t>]*$/.test(this.text.slice(start, span.start));
    if (!isFirst) return this.replace({ start: span.start, end: this.trimmedEnd(span) }, '');
    while (this.text[end] === '\n') end++;
    // At the end of the text, the empty lines before it go.
    if (end >= this.text.length) {
      let before = start;
      while (this.text[before - 1] === '\n') before--;
      return this.replace({ start: before, end: this.text.length }, '\n');
    }
    this.replace({ start, end }, '');
  }

  /** Notes that lines are removed, with their line ends. */
  removeLines(span: Span): void {
    const end = this.lineEnd(this.trimmedEnd(span));
    this.replace({ start: this.lineStart(span.start), end: Math.min(end + 1, this.text.length) }, '');
  }

  /** Whether anything is to be changed. */
  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  /** The text with all changes made. */
  done(): string {
    let result = '';
    let from = 0;
    for (const { start, end, by } of this.#edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.start - b.start || a.end - b.end || a.at - b.at)) {
      if (start < from) continue;
      result += this.text.slice(from, start) + by;
      from = end;
    }
    return result + this.text.slice(from);
  }

  lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  /** Where a stretch ends, without the spaces at its end. */
  trimmedEnd({ start, end }: Span): number {
    return start + this.text.slice(start, end).trimEnd().length;
  }

  /** What begins each line of a block that begins at an offset: spaces, and the marks of quotations. */
  prefixAt(at: number): string {
    return this.text.slice(this.lineStart(at), at).replace(/[^>\s]/g, ' ');
  }
}

import { decodeHTMLStrict } from 'entities';
import type { FootnoteDefinition, List, Nodes, Paragraph, Root, Table } from 'mdast';
import { readTag } from '../mdx/tags.ts';
import type { Frame } from '../parts/plain/plain-tree.ts';
import { rowByRow } from '../parts/plain/row-by-row.ts';
import { piecesOf, tidyTokens, type Grid, type Holder, type Line, type Mark, type Source, type Span, type Story, type Token } from './line.ts';

/** What a story of an original depends on apart from its tree. */
export interface OriginalContext {
  /** The text that the tree was read from. Without it, nothing can be traced back. */
  text: string;
  /** The page’s own address, against which relative links are resolved. */
  address: string;
  /** Which of its tables are written out row by row, counted from 0. */
  spread: readonly number[];
}

/** The plain form of a page (or of a letter on it) as the lines that our Word document has, each with the place in the page’s text that it comes from. */
export function storyOf(body: Root, context: OriginalContext): Story {
  const { text, address, spread } = context;
  const tags = new Set<number>();
  let tables = 0;
  const referred: string[] = [];

  function blocks(nodes: readonly Nodes[], within: Holder[], frame?: { tag: number }): (Line | Grid)[] {
    return nodes.flatMap((node): (Line | Grid)[] => {
      switch (node.type) {
        case 'paragraph':
          return [textLine(node, within, frame)];
        case 'heading':
          return [{ kind: 'heading', level: Math.min(node.depth, 6), tokens: tokensOf(node.children), source: sourceOf(node, node.children), within }];
        case 'blockquote':
          return blocks(node.children as Nodes[], [...within, { type: 'quote', ...spanIn(node) }], frame);
        case 'frame':
          return framed(node, within);
        case 'list':
          return list(node, 0, within, frame);
        case 'code':
          return [{ kind: 'text', level: 0, tokens: tidyTokens(node.value.split('\n').flatMap((line, at) => [...(at ? [{ kind: 'break', text: '\n', marks: [] } as Token] : []), ...plainTokens(line)])), source: node.position ? { from: 'code', block: spanIn(node) } : { from: 'us' }, within }];
        case 'table':
          return spread.includes(tables++) ? ours(blocks(rowByRow(node), [...within, { type: 'table', ...spanIn(node) }])) : [grid(node, within)];
        default:
          return [];
      }
    }).filter((entry) => entry.kind === 'table' || entry.tokens.some(({ kind }) => kind !== 'space' && kind !== 'break'));
  }

  function textLine(node: Paragraph, within: Holder[], frame?: { tag: number }): Line {
    const field = node.data?.field;
    const source: Source = field && frame ? { from: 'part', tag: frame.tag, field: field.name, before: field.before } : sourceOf(node, node.children);
    return { kind: 'text', level: 0, tokens: tokensOf(node.children), source, within };
  }

  function framed(node: Frame, within: Holder[]): (Line | Grid)[] {
    if (!node.position) return blocks(node.children as Nodes[], within);
    const span = spanOfPart(node);
    return blocks(node.children as Nodes[], [...within, { type: 'part', name: node.part, ...span }], { tag: span.start });
  }

  /** A part from its opening to its closing tag. The parser gives the place of the opening tag alone, or of several tags on one line. */
  function spanOfPart({ part, position, children }: Frame): Span {
    const begin = `<${part}`;
    let start = text.indexOf(begin, position?.start.offset ?? 0);
    while (start >= 0 && (tags.has(start) || /[A-Za-z]/.test(text[start + begin.length] ?? ''))) start = text.indexOf(begin, start + 1);
    const tag = start < 0 ? undefined : readTag(text, start);
    if (!tag) return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
    tags.add(start);
    if (tag.type === 'whole') return { start, end: tag.end };
    const close = `</${part}>`;
    const end = text.indexOf(close, Math.max(tag.end, lastOf(children as Nodes[])));
    return { start, end: end < 0 ? tag.end : end + close.length };
  }

  function list({ ordered, children, position }: List, level: number, within: Holder[], frame?: { tag: number }): (Line | Grid)[] {
    const whole: Holder[] = position ? [...within, { type: 'list', start: position.start.offset!, end: position.end.offset! }] : within;
    return children.flatMap((item): (Line | Grid)[] => {
      const inItem: Holder[] = item.position ? [...whole, { type: 'item', ...spanIn(item) }] : whole;
      const [first, ...rest] = item.children as Nodes[];
      const lead = first?.type === 'paragraph' ? first : undefined;
      const others = first && !lead ? [first, ...rest] : rest;
      const line: Line[] = lead ? [{
        kind: 'item', level: Math.min(level, 3), isOrdered: Boolean(ordered), ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}), tokens: tokensOf(lead.children), source: sourceOf(lead, lead.children), within: inItem,
      }] : [];
      return [...line, ...others.flatMap((node) => (node.type === 'list' ? list(node, level + 1, inItem, frame) : blocks([node], inItem, frame)))];
    });
  }

  function grid(node: Table, within: Holder[]): Grid {
    const whole: Holder[] = [...within, { type: 'table', ...spanIn(node) }];
    const ofRows = node.children.map((row): Holder => ({ type: 'row', ...spanIn(row) }));
    const rows = node.children.map((row, at) => row.children.map((cell): Line => ({ kind: 'cell', level: 0, tokens: tokensOf(cell.children), source: sourceOf(cell, cell.children), within: [...whole, ofRows[at]!] })));
    return { kind: 'table', rows, within: whole, ofRows };
  }

  function sourceOf(node: Nodes, children: readonly Nodes[]): Source {
    const [first, last] = [children[0], children.at(-1)];
    const from = first?.position?.start.offset;
    const to = last?.position?.end.offset;
    if (!node.position || from === undefined || to === undefined) return { from: 'us' };
    return { from: 'text', block: spanIn(node), inline: { start: from, end: to } };
  }

  function tokensOf(nodes: readonly Nodes[]): Token[] {
    return tidyTokens(inline(nodes, []));
  }

  function inline(nodes: readonly Nodes[], marks: Mark[]): Token[] {
    return nodes.flatMap((node): Token[] => {
      const at = node.position?.start.offset === undefined ? {} : { at: spanIn(node) };
      switch (node.type) {
        case 'text':
          return words(node.value, at.at, marks);
        case 'inlineCode': {
          const from = at.at ? text.indexOf(node.value, at.at.start) : -1;
          if (!at.at || from < 0) return words(node.value, undefined, marks);
          const span = { start: from, end: from + node.value.length };
          return words(node.value, span, [...marks, { name: '', open: text.slice(at.at.start, span.start), close: text.slice(span.end, at.at.end) }]);
        }
        case 'strong':
        case 'emphasis':
        case 'delete':
          return inline(node.children, [...marks, markOf(node, { strong: 'b', emphasis: 'i', delete: 's' }[node.type])]);
        case 'link':
          return inline(node.children, [...marks, markOf(node, `l ${addressOf(node.url, address)}`)]);
        case 'break':
          return [{ kind: 'break', text: '\n', marks, ...at }];
        case 'image':
          return [{ kind: 'picture', text: `[${node.alt ?? ''}]`, marks, ...at }];
        case 'gap':
          return [{ kind: 'gap', text: `[${node.label}]`, marks, ...at }];
        case 'footnoteReference':
          if (!definitions.has(node.identifier)) return [];
          if (!referred.includes(node.identifier)) referred.push(node.identifier);
          return [{ kind: 'note', text: '', marks, ...at }];
        default:
          return [];
      }
    });
  }

  function markOf(node: Nodes & { children: readonly Nodes[] }, name: string): Mark {
    const [first, last] = [node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset];
    const whole = node.position ? spanIn(node) : undefined;
    if (!whole || first === undefined || last === undefined) return { name, open: '', close: '' };
    return { name, open: text.slice(whole.start, first), close: text.slice(last, whole.end) };
  }

  function words(value: string, span: Span | undefined, marks: Mark[]): Token[] {
    const places = span && placesOf(value, text, span);
    let from = 0;
    return piecesOf(value).map((piece): Token => {
      const [start, end] = [places?.[from], places?.[from + piece.length]];
      from += piece.length;
      const isSpace = piece.trim() === '';
      return { kind: isSpace ? 'space' : 'word', text: isSpace ? ' ' : piece, marks, ...(start !== undefined && end !== undefined ? { at: { start, end } } : {}) };
    });
  }

  const definitions = new Map(body.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition').map((node) => [node.identifier, node]));
  const entries = blocks(body.children as Nodes[], []);
  // A note may refer to others, which then follow it.
  const notes: Story['notes'] = [];
  for (let at = 0; at < referred.length; at++) notes.push({ id: referred[at]!, lines: blocks(definitions.get(referred[at]!)!.children as Nodes[], []).filter((entry) => entry.kind !== 'table') });
  return { entries, notes };
}

/** An address as programs write it in a file, so that two ways of writing one compare as the same. */
export function addressOf(url: string, base: string): string {
  try {
    return decodeURI(new URL(url, base).href);
  } catch {
    return url;
  }
}

function plainTokens(line: string): Token[] {
  return piecesOf(line).map((piece) => (piece.trim() === '' ? { kind: 'space', text: ' ', marks: [] } : { kind: 'word', text: piece, marks: [] }));
}

/** Lines that show text from the page in a form of ours. */
function ours(entries: (Line | Grid)[]): (Line | Grid)[] {
  return entries.map((entry) => (entry.kind === 'table' ? entry : { ...entry, source: { from: 'us' } }));
}

function spanIn(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Where the last of some nodes ends; 0 when none is in the text. */
function lastOf(nodes: readonly Nodes[]): number {
  return Math.max(0, ...nodes.map((node) => Math.max(node.position?.end.offset ?? 0, 'children' in node ? lastOf(node.children as Nodes[]) : 0)));
}

/**
 * Where each UTF-16 unit of a text node is in the page’s text, and where the last one ends. The two differ by escapes, by codes such as `&amp;`, and by
 * the marks with which a line of a list or a quotation goes on. Nothing when the value cannot be found there.
 */
function placesOf(value: string, text: string, { start, end }: Span): number[] | undefined {
  const places: number[] = [];
  let at = start;
  for (let unit = 0; unit < value.length; ) {
    const wanted = value[unit]!;
    const code = text[at] === '&' ? /^&(?:#x?[0-9a-f]+|\w+);/i.exec(text.slice(at, at + 40))?.[0] : undefined;
    const decoded = code && decodeHTMLStrict(code);
    if (code && decoded && decoded !== code && value.startsWith(decoded, unit)) {
      for (let more = 0; more < decoded.length; more++) places.push(at);
      unit += decoded.length;
      at += code.length;
      continue;
    }
    if (text[at] === '\\' && text[at + 1] === wanted) {
      places.push(at);
      at += 2;
    } else if (text[at] === wanted || (wanted === '\u00a0' && text[at] === ' ')) {
      places.push(at);
      at++;
      // The marks before the rest of a line that goes on.
      if (wanted === '\n') at += /^[ \t>]*/.exec(text.slice(at, at + 200))![0].length;
    } else if (wanted === '\n' && /^[ \t]+\n/.test(text.slice(at, at + 200))) {
      at += /^[ \t]+/.exec(text.slice(at))![0].length;
      continue;
    } else return undefined;
    unit++;
  }
  return at <= end ? [...places, at] : undefined;
}

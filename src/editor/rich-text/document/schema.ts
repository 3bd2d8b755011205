import { Schema, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** The values of a part, as they are written in its tag. */
export type PartValues = Record<string, string | number | boolean>;

/** A block takes the direction of the words in it, so Urdu runs from the right on a page in English. */
const auto = { dir: 'auto' };

const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'paragraph',
  cellAttributes: {
    align: { default: null, getFromDOM: (cell) => cell.style.textAlign || null, setDOMAttr: (value, attrs) => void (value && (attrs.style = `text-align: ${String(value)}`)) },
  },
});

const spec = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', auto, 0] },
  heading: {
    content: 'inline*', group: 'block', defining: true, attrs: { level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${String(node.attrs.level)}`, auto, 0],
  },
  // The mark and the spacing are how a list is written, so that a changed list keeps its style.
  bullet_list: {
    content: 'list_item+', group: 'block', attrs: { mark: { default: '-' }, spread: { default: false } },
    parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', auto, 0],
  },
  ordered_list: {
    content: 'list_item+', group: 'block', attrs: { start: { default: 1 }, mark: { default: '.' }, spread: { default: false } },
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: Number(list.getAttribute('start') ?? 1) }) }],
    toDOM: (node) => ['ol', { ...auto, start: String(node.attrs.start) }, 0],
  },
  list_item: {
    content: 'block+', defining: true, attrs: { checked: { default: null }, spread: { default: false } },
    parseDOM: [{ tag: 'li', getAttrs: (item) => ({ checked: item.dataset.checked === undefined ? null : item.dataset.checked === 'true' }) }],
    toDOM: (node) => ['li', { ...auto, ...(node.attrs.checked === null ? {} : { 'data-checked': String(node.attrs.checked) }) }, 0],
  },
  quotation: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', auto, 0] },
  code_block: {
    content: 'text*', group: 'block', marks: '', code: true, defining: true, attrs: { lang: { default: null } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }], toDOM: () => ['pre', ['code', 0]],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  ...tables,
  /** A picture with a line of its own: `![What it shows](name.webp)`. */
  picture: { group: 'block', atom: true, attrs: { src: { default: '' }, alt: { default: '' }, title: { default: null } }, toDOM: (node) => ['figure', { 'data-picture': JSON.stringify(node.attrs) }], parseDOM: [{ tag: 'figure[data-picture]', getAttrs: (one) => JSON.parse(one.dataset.picture!) as object }] },
  /** A part that holds text. */
  part: { content: 'block+', group: 'block', isolating: true, defining: true, attrs: { name: {}, values: { default: {} } }, toDOM: (node) => ['section', { 'data-part': String(node.attrs.name), 'data-values': JSON.stringify(node.attrs.values) }, 0], parseDOM: [{ tag: 'section[data-part]', getAttrs: partAttributes }] },
  /** A part that has fields and no text. */
  part_alone: { group: 'block', atom: true, attrs: { name: {}, values: { default: {} } }, toDOM: (node) => ['div', { 'data-part': String(node.attrs.name), 'data-values': JSON.stringify(node.attrs.values) }], parseDOM: [{ tag: 'div[data-part]', getAttrs: partAttributes }] },
  /** The text of a footnote. */
  note: { content: 'block+', group: 'block', isolating: true, defining: true, attrs: { label: {} }, toDOM: (node) => ['aside', { 'data-note': String(node.attrs.label) }, 0], parseDOM: [{ tag: 'aside[data-note]', getAttrs: (one) => ({ label: one.dataset.note }) }] },
  /** What the editor cannot represent. It is kept, and edited, as it is written; `why` says what is wrong with it, if anything is. */
  as_written: { content: 'text*', group: 'block', marks: '', code: true, defining: true, isolating: true, attrs: { why: { default: null } }, toDOM: (node) => ['pre', { 'data-written': '', 'data-why': String(node.attrs.why ?? '') }, 0], parseDOM: [{ tag: 'pre[data-written]', priority: 60, preserveWhitespace: 'full', getAttrs: (one) => ({ why: one.dataset.why || null }) }] },
  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, leafText: () => ' ', parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  image: { inline: true, group: 'inline', atom: true, attrs: { src: {}, alt: { default: '' }, title: { default: null } }, toDOM: (node) => ['span', { 'data-image': JSON.stringify(node.attrs) }], parseDOM: [{ tag: 'span[data-image]', getAttrs: (one) => JSON.parse(one.dataset.image!) as object }] },
  /** A part within a sentence, such as a gap to fill in. */
  chip: { inline: true, group: 'inline', atom: true, attrs: { name: {}, values: { default: {} } }, toDOM: (node) => ['span', { 'data-part': String(node.attrs.name), 'data-values': JSON.stringify(node.attrs.values) }], parseDOM: [{ tag: 'span[data-part]', getAttrs: partAttributes }] },
  /** The mark of a footnote in a sentence. */
  note_mark: { inline: true, group: 'inline', atom: true, attrs: { label: {} }, toDOM: (node) => ['sup', { 'data-mark': String(node.attrs.label) }], parseDOM: [{ tag: 'sup[data-mark]', getAttrs: (one) => ({ label: one.dataset.mark }) }] },
} satisfies Record<string, NodeSpec>;

/** What the rich text editor's documents are made of: one node for each node of a checked page. Marks are ordered from the outside in. */
export const schema = new Schema({
  nodes: spec,
  marks: {
    link: { attrs: { href: {}, title: { default: null } }, inclusive: false, parseDOM: [{ tag: 'a[href]', getAttrs: (one) => ({ href: one.getAttribute('href'), title: one.getAttribute('title') }) }], toDOM: (mark) => ['a', { href: String(mark.attrs.href), ...(mark.attrs.title ? { title: String(mark.attrs.title) } : {}) }, 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (one) => one.style.fontWeight !== 'normal' && null }, { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
    strike: { parseDOM: [{ tag: 'del' }, { tag: 's' }, { tag: 'strike' }], toDOM: () => ['del', 0] },
    code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
});

function partAttributes(one: HTMLElement): { name: string; values: PartValues } {
  return { name: one.dataset.part!, values: JSON.parse(one.dataset.values ?? '{}') as PartValues };
}

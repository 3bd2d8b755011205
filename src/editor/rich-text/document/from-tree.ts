import type { Definition, Nodes, PhrasingContent, Root, Table } from 'mdast';
import { Mark, type Node } from 'prosemirror-model';
import { nodesOf } from '../../../mdx/walk.ts';
import { readTag } from '../../../mdx/tags.ts';
import { partNamed } from '../../../parts/index.ts';
import type { PartNode } from '../../../parts/part.ts';
import { schema } from './schema.ts';
import type { Sources } from './sources.ts';

const { marks, nodes } = schema;

const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image', 'linkReference', 'imageReference', 'footnoteReference']);

/** The nodes of the editor for a tree that was made, not parsed, such as what comes from a clipboard. */
export function nodesFromTree(tree: Root): Node[] {
  const definitions = new Map<string, Definition>();
  for (const node of nodesOf(tree)) if (node.type === 'definition') definitions.set(node.identifier.toUpperCase(), node);
  return new TreeReader('', definitions).blocks(tree.children.filter(({ type }) => type !== 'definition'), 0);
}

/** Makes the nodes of the editor from the nodes of a page. `text` is what the page was parsed from. */
export class TreeReader {
  readonly #text: string;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #sources: Sources | undefined;
  readonly #starts = [0];
  /** Whether a reference has been met since this was last set. */
  #refers = false;

  constructor(text: string, definitions: ReadonlyMap<string, Definition>, sources?: Sources) {
    this.#text = text;
    this.#definitions = definitions;
    this.#sources = sources;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
  }

  /** The blocks of a page or of a part, which end at `end`. Notes how each is written. */
  blocks(children: readonly Nodes[], end: number): Node[] {
    const refers: boolean[] = [];
    const around = this.#refers;
    const done = children.map((child, index) => {
      this.#refers = false;
      const node = this.#block(child);
      refers[index] = this.#refers;
      return node;
    });
    this.#refers = around || refers.includes(true);
    if (this.#sources) {
      const from = (index: number) => (index < children.length ? this.#lineStart(children[index]!) : end);
      done.forEach((node, index) => {
        const whole = this.#text.slice(from(index), from(index + 1));
        const source = whole.trimEnd();
        this.#sources!.keep(node, { source, gap: '\n'.repeat(whole.slice(source.length).split('\n').length - 1), next: done[index + 1], refers: refers[index] });
      });
    }
    return done;
  }

  #lineStart(node: Nodes): number {
    return this.#starts[node.position!.start.line - 1]!;
  }

  /** One block. `keeps` says whether its lines have no other block's marks before them, so that its items can be kept as they are written. */
  #block(node: Nodes, keeps = true): Node {
    // A gap that has a line to itself is a block for Markdown, and a sentence for people.
    if (isPhrasing(node)) return nodes.paragraph.create(null, this.#inline([node as PhrasingContent]));
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading':
        return nodes.heading.create({ level: node.depth }, this.#inline(node.children));
      case 'list': {
        const items = node.children.map((item) => nodes.list_item.create({ checked: item.checked ?? null, spread: item.spread ?? false }, this.#children(item.children, keeps)));
        if (keeps && this.#sources) node.children.forEach((item, index) => this.#sources!.keep(items[index]!, { source: this.#itemSource(item, node.children[index + 1] ?? node), gap: '', next: items[index + 1] }));
        const mark = /^(?:\d+)?([-+*.)])/.exec(this.#text.slice(node.position?.start.offset ?? this.#text.length))?.[1] ?? (node.ordered ? '.' : '-');
        const spread = node.spread ?? false;
        return node.ordered ? nodes.ordered_list.create({ start: node.start ?? 1, mark, spread }, items) : nodes.bullet_list.create({ mark, spread }, items);
      }
      case 'blockquote':
        return nodes.quotation.create(null, this.#children(node.children, false));
      case 'code':
        return nodes.code_block.create({ lang: node.lang ?? null }, node.value ? schema.text(node.value) : undefined);
      case 'thematicBreak':
        return nodes.rule.create();
      case 'table':
        return this.#table(node);
      case 'footnoteDefinition':
        return nodes.note.create({ label: node.label ?? node.identifier }, this.#children(node.children, false));
      case 'part':
        return this.#part(node, keeps);
      default:
        return this.#asWritten(node);
    }
  }

  #children(children: readonly Nodes[], keeps: boolean): Node[] {
    const done = children.map((child) => this.#block(child, keeps));
    return done.length ? done : [nodes.paragraph.create()];
  }

  #paragraph(children: readonly PhrasingContent[]): Node {
    const [only] = children;
    const picture = children.length === 1 && only ? this.#pictureOf(only) : undefined;
    return picture ? nodes.picture.create(picture) : nodes.paragraph.create(null, this.#inline(children));
  }

  #pictureOf(node: PhrasingContent): { src: string; alt: string; title: string | null } | undefined {
    if (node.type === 'image') return { src: node.url, alt: node.alt ?? '', title: node.title ?? null };
    if (node.type === 'imageReference') this.#refers = true;
    const target = node.type === 'imageReference' ? this.#definitions.get(node.identifier.toUpperCase()) : undefined;
    return target && { src: target.url, alt: (node as { alt?: string | null }).alt ?? '', title: target.title ?? null };
  }

  #table(table: Table): Node {
    const columns = Math.max(1, table.children[0]?.children.length ?? 0, table.align?.length ?? 0);
    const rows = table.children.map((row, index) => {
      const type = index === 0 ? nodes.table_header : nodes.table_cell;
      const cells = Array.from({ length: columns }, (_, column) => type.create({ align: table.align?.[column] ?? null }, nodes.paragraph.create(null, this.#inline(row.children[column]?.children ?? []))));
      return nodes.table_row.create(null, cells);
    });
    if (this.#sources) table.children.forEach((row, index) => {
      const line = row.position!.start.line;
      const lineAt = (at: number) => this.#text.slice(this.#starts[at - 1], this.#starts[at] ?? this.#text.length).trimEnd().slice(table.position!.start.column - 1);
      this.#sources!.keep(rows[index]!, { source: index === 0 ? `${lineAt(line)}\n${lineAt(line + 1)}` : lineAt(line), gap: '', next: rows[index + 1] });
    });
    return nodes.table.create(null, rows);
  }

  #part(part: PartNode, keeps: boolean): Node {
    const attrs = { name: part.name, values: part.values };
    if (partNamed(part.name)?.holds === 'nothing') return nodes.part_alone.create(attrs);
    const start = part.position?.start.offset ?? this.#text.length;
    const tag = readTag(this.#text, start);
    const close = keeps && tag?.type === 'open' ? this.#closeOf(part) : -1;
    const isPlain = close >= 0 && part.children.length > 0 && part.position!.start.column === 1;
    const inside = isPlain ? this.blocks(part.children, close) : this.#children(part.children, false);
    const node = nodes.part.create(attrs, inside.length ? inside : [nodes.paragraph.create()]);
    if (tag && this.#sources) this.#sources.keepTag(node, this.#text.slice(start, tag.end));
    return node;
  }

  /** Where the closing tag of a part begins: the first one of its name after all that is in it. */
  #closeOf(part: PartNode): number {
    const last = part.children.at(-1);
    return last ? this.#text.indexOf(`</${part.name}`, last.type === 'part' ? this.#endOfPart(last) : last.position!.end.offset) : -1;
  }

  #endOfPart(part: PartNode): number {
    const tag = readTag(this.#text, part.position!.start.offset!);
    if (tag?.type !== 'open') return tag?.end ?? 0;
    const last = part.children.at(-1);
    const from = last ? (last.type === 'part' ? this.#endOfPart(last) : last.position!.end.offset!) : tag.end;
    const close = this.#text.indexOf(`</${part.name}`, from);
    return close < 0 ? from : this.#text.indexOf('>', close) + 1;
  }

  /** An item of a list without the indentation of the list. `next` is the item after it, or the list at whose end it ends. */
  #itemSource(item: Nodes, next: Nodes): string {
    const column = item.position!.start.column - 1;
    const end = next.type === 'list' ? next.position!.end.offset : this.#lineStart(next);
    return this.#text.slice(item.position!.start.offset, end).trimEnd().replace(new RegExp(`\\n {0,${column}}`, 'g'), '\n');
  }

  #asWritten(node: Nodes): Node {
    const { start, end } = node.position ?? {};
    const written = this.#text.slice(start?.offset ?? 0, end?.offset ?? 0);
    const block = nodes.as_written.create(null, written ? schema.text(written) : undefined);
    if (node.type === 'definition') this.#sources?.definitions.push(block);
    return block;
  }

  #inline(children: readonly PhrasingContent[], around: readonly Mark[] = Mark.none): Node[] {
    return children.flatMap((child) => this.#phrasing(child, around));
  }

  #phrasing(node: PhrasingContent, around: readonly Mark[]): Node[] {
    const within = (mark: Mark) => this.#inline((node as { children: PhrasingContent[] }).children, mark.addToSet(around));
    switch (node.type) {
      case 'text': {
        const words = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
        return words ? [schema.text(words, around)] : [];
      }
      case 'strong':
        return within(marks.strong.create());
      case 'emphasis':
        return within(marks.em.create());
      case 'delete':
        return within(marks.strike.create());
      case 'inlineCode':
        return node.value ? [schema.text(node.value.replace(/\n/g, ' '), marks.code.create().addToSet(around))] : [];
      case 'break':
        return [nodes.hard_break.create(null, null, around)];
      case 'link':
        return within(marks.link.create({ href: node.url, title: node.title ?? null }));
      case 'linkReference': {
        const target = this.#definitions.get(node.identifier.toUpperCase());
        this.#refers = true;
        return within(marks.link.create({ href: target?.url ?? '', title: target?.title ?? null }));
      }
      case 'image':
      case 'imageReference':
        return [nodes.image.create(this.#pictureOf(node) ?? { src: '', alt: node.alt ?? '' }, null, around)];
      case 'footnoteReference':
        return [nodes.note_mark.create({ label: node.label ?? node.identifier }, null, around)];
      case 'part':
        return [nodes.chip.create({ name: node.name, values: node.values }, null, around)];
      default: {
        const written = 'value' in node ? String((node as { value: unknown }).value) : '';
        return written ? [schema.text(written, around)] : [];
      }
    }
  }
}

function isPhrasing(node: Nodes): boolean {
  return PHRASING.has(node.type) || (node.type === 'part' && partNamed(node.name)?.inline === true);
}

import type { Node } from 'prosemirror-model';

/** How a block, a list item or a row is written in the file. */
export interface Written {
  source: string;
  /** The line breaks between it and the next block. */
  gap: string;
  /** The block that follows it in the file. */
  next: Node | undefined;
  /** Whether it names an address that is written elsewhere on the page. */
  refers?: boolean;
}

/**
 * Knows how each block of a page was written when it was opened. Nodes of a document never change, so a block that nobody has edited is
 * still the same object. One that was edited and changed back is found by comparing.
 */
export class Sources {
  /** The body of the page as it was opened. */
  readonly markdown: string;
  /** The document as it was opened. */
  original: Node | undefined;
  /** What has been written anew. While somebody types, only the block in which they type is written again. */
  readonly written = new WeakMap<Node, string>();
  /** The blocks that say where references lead. */
  readonly definitions: Node[] = [];
  readonly #known = new WeakMap<Node, Written>();
  readonly #alike = new Map<string, Node[]>();
  readonly #tags = new Map<string, string>();

  constructor(markdown: string) {
    this.markdown = markdown;
  }

  /** Notes how a node is written. */
  keep(node: Node, written: Written): void {
    this.#known.set(node, written);
    const key = keyOf(node);
    this.#alike.set(key, [...(this.#alike.get(key) ?? []), node]);
  }

  /** Notes how the opening tag of a part is written. */
  keepTag(node: Node, tag: string): void {
    this.#tags.set(tagKey(node), tag);
  }

  /** How the opening tag of a part was written, if its values are still the same. */
  tagOf(node: Node): string | undefined {
    return this.#tags.get(tagKey(node));
  }

  /** Whether every reference on the page still has its address. If not, the blocks with references have to be written anew. */
  hasDefinitions(doc: Node): boolean {
    if (!this.definitions.length) return true;
    const present: Node[] = [];
    doc.descendants((node) => void (node.type.name === 'as_written' && present.push(node)));
    return this.definitions.every((definition) => present.some((node) => node === definition || node.eq(definition)));
  }

  /** The node as it was opened, and how it is written. Undefined for one that has changed or is new. */
  find(node: Node): { node: Node; written: Written } | undefined {
    const known = this.#known.get(node);
    if (known) return { node, written: known };
    const same = this.#alike.get(keyOf(node))?.find((other) => other.eq(node));
    return same && { node: same, written: this.#known.get(same)! };
  }
}

function keyOf(node: Node): string {
  return `${node.type.name} ${node.nodeSize} ${node.isTextblock ? node.textContent : (node.firstChild?.type.name ?? '')}`;
}

function tagKey(node: Node): string {
  return JSON.stringify([node.attrs.name, node.attrs.values]);
}

import type { BlockContent, DefinitionContent, List, ListItem, Node, Paragraph, PhrasingContent } from 'mdast';
import type { PartFault, PartNode } from './part.ts';

/** A paragraph; strings become text. */
export function paragraph(...words: (string | PhrasingContent)[]): Paragraph {
  return { type: 'paragraph', children: words.map((word) => (typeof word === 'string' ? { type: 'text', value: word } : word)) };
}

/** Bold text. */
export function bold(value: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value }] };
}

/** A link with the text `label`. */
export function link(label: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: label }] };
}

/** The content of a part, below its title in bold when it has one. */
export function underTitle(part: PartNode): (BlockContent | DefinitionContent)[] {
  const { title } = part.values;
  return title ? [ofField('title', paragraph(bold(String(title)))), ...part.children] : part.children;
}

declare module 'mdast' {
  interface ParagraphData {
    /** The field of a part whose value is the text of this paragraph, and the fixed words before it. */
    field?: { name: string; before: string };
  }
}

/** A paragraph that shows the value of a field of its part, after fixed words or without. A change of its text is a change of the field. */
export function ofField(name: string, shown: Paragraph, before = ''): Paragraph {
  return { ...shown, data: { field: { name, before } } };
}

/** All the text inside a node, without marks. */
export function textOf(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  let text = '';
  if ('children' in node) for (const child of node.children as Node[]) text += textOf(child);
  return text;
}

/** The items of the one list in a part; nothing when it contains anything else. */
export function onlyList(part: PartNode): List | undefined {
  const [first, ...rest] = part.children;
  return first?.type === 'list' && rest.length === 0 ? first : undefined;
}

/** The bold text at the beginning of a list item, without a colon at its end. */
export function leadOf(item: ListItem): string | undefined {
  const first = item.children[0];
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (lead?.type !== 'strong') return undefined;
  return textOf(lead).replace(/[:.]\s*$/, '').trim();
}

/** The fault of a part that should contain one list, each item of which begins with bold text that `fits`. */
export function checkList(part: PartNode, remedy: string, fits: (lead: string | undefined) => boolean = () => true): PartFault | undefined {
  const list = onlyList(part);
  if (!list) {
    return { what: `${part.name} should hold one list and nothing else.`, why: 'Each item of the list becomes one piece of it.', remedy };
  }
  const stray = list.children.find((item) => !fits(leadOf(item)));
  if (!stray) return undefined;
  return { what: `In ${part.name}, the item "${clip(textOf(stray))}" does not begin as it should.`, why: 'The words in bold at its beginning say whose turn it is or how long it takes.', remedy };
}

function clip(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;
}

import type { Element } from 'hast';
import type { Nodes, PhrasingContent, Root } from 'mdast';

/** Makes a footnote reference of a note mark as the converter writes it: a raised link to #footnote-1 or #endnote-1. */
export function footnoteMark(node: Element): PhrasingContent | undefined {
  const link = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'a');
  const name = /#((?:foot|end)note-\d+)$/.exec(String(link?.properties.href ?? ''))?.[1];
  return name ? { type: 'footnoteReference', identifier: name, label: name } : undefined;
}

/** The converter lists all notes at the end, each with a link back. Turns them into the notes of a page, numbered in the order in which the text refers to them. */
export function takeFootnotes(page: Root): void {
  const last = page.children.at(-1);
  if (last?.type !== 'list' || !last.children.every((item) => findBack(item))) return;
  page.children.pop();
  const numbers = new Map<string, string>();
  const number = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      if (!numbers.has(node.identifier)) numbers.set(node.identifier, String(numbers.size + 1));
      node.identifier = node.label = numbers.get(node.identifier)!;
    } else if ('children' in node) node.children.forEach(number);
  };
  number(page);
  const notes = last.children.flatMap((item) => {
    const identifier = numbers.get(findBack(item)!);
    // A note that the text no longer refers to was deleted.
    if (!identifier) return [];
    const end = item.children.at(-1);
    if (end?.type === 'paragraph') {
      end.children = end.children.filter((child) => !(child.type === 'link' && child.url.includes('note-ref-')));
      const words = end.children.at(-1);
      if (words?.type === 'text') words.value = words.value.trimEnd();
    }
    return [{ type: 'footnoteDefinition' as const, identifier, label: identifier, children: item.children }];
  });
  page.children.push(...notes.sort((a, b) => Number(a.identifier) - Number(b.identifier)));
}

function findBack(node: Nodes): string | undefined {
  if (node.type === 'link') return /#((?:foot|end)note)-ref-(\d+)$/.exec(node.url)?.slice(1).join('-');
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findBack(child);
    if (found) return found;
  }
  return undefined;
}

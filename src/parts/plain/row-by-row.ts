import type { ListItem, Nodes, PhrasingContent, Table } from 'mdast';

/** A table as paragraphs and lists: each row below its first cell. */
export function rowByRow({ children: [first, ...rows] }: Table): Nodes[] {
  const named = (column: number, words: PhrasingContent[]): PhrasingContent[] => {
    const name = first!.children[column]?.children ?? [];
    return name.length ? [{ type: 'strong', children: name }, { type: 'strong', children: [{ type: 'text', value: ': ' }] }, ...words] : words;
  };
  return rows.flatMap(({ children: [lead, ...cells] }): Nodes[] => [
    { type: 'paragraph', children: named(0, [{ type: 'strong', children: lead?.children ?? [] }]) },
    { type: 'list', ordered: false, children: cells.map((cell, index): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: named(index + 1, cell.children) }] })) },
  ]);
}

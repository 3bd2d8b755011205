import type { Element, ElementContent, Root } from 'hast';

/** What happened to the tables of a document, for whoever reads the result. */
export interface TablesMet {
  /** Tables that only laid out the page: their cells are ordinary text now. */
  layout: number;
  /** Tables without a heading row, whose first row became one. */
  headless: number;
}

/**
 * Makes tables that a page can have: rows of short cells below a heading row. A table of one column, or one that contains headings or
 * tables, only lays out a page, so its cells become ordinary text, in reading order.
 */
export function repairTables(root: Root): TablesMet {
  const met: TablesMet = { layout: 0, headless: 0 };
  const resolve = (parent: Root | Element): void => {
    parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (node.tagName !== 'table') {
        resolve(node);
        return [node];
      }
      const rows = rowsOf(node);
      const cells = rows.flatMap(cellsOf);
      const isLayout = rows.every((row) => cellsOf(row).length <= 1) || cells.some((cell) => holds(cell, /^(table|h[1-6])$/));
      if (isLayout) {
        met.layout++;
        const holder: Element = { type: 'element', tagName: 'div', properties: {}, children: cells.flatMap(({ children }) => children) };
        resolve(holder);
        return holder.children;
      }
      for (const cell of cells) cell.children = inOneLine(cell.children);
      if (!holds(node, /^(thead|th)$/)) {
        met.headless++;
        for (const cell of cellsOf(rows[0]!)) cell.tagName = 'th';
      }
      return [node];
    });
  };
  resolve(root);
  return met;
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((node) => (node.type !== 'element' ? [] : node.tagName === 'tr' ? [node] : /^t(head|body|foot)$/.test(node.tagName) ? rowsOf(node) : []));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((node): node is Element => node.type === 'element' && /^t[hd]$/.test(node.tagName));
}

function holds(node: Element, name: RegExp): boolean {
  return node.children.some((child) => child.type === 'element' && (name.test(child.tagName) || holds(child, name)));
}

/** Paragraphs and items of a cell as its lines, each item with its bullet or number. */
function inOneLine(nodes: ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [];
  // Whether the last line is the mark of an item whose words have yet to come.
  let isMarked = false;
  const add = (words: ElementContent[], isNew: boolean) => {
    if (isMarked || (!isNew && lines.length)) lines.at(-1)!.push(...words);
    else lines.push([...words]);
    isMarked = false;
  };
  const take = (children: ElementContent[], mark: (item: Element) => string): void => {
    for (const child of children) {
      if (child.type === 'text' && isMarked && !child.value.trim()) continue;
      if (child.type !== 'element' || !/^(p|li|ul|ol|blockquote|div)$/.test(child.tagName)) add([child], false);
      else if (child.tagName === 'p') add(child.children, true);
      else if (child.tagName === 'li') {
        lines.push([{ type: 'text', value: mark(child) }]);
        isMarked = true;
        take(child.children, mark);
        isMarked = false;
      } else take(child.children, marksOf(child) ?? mark);
    }
  };
  take(nodes, () => BULLET);
  return lines.filter((line) => line.length).flatMap((line, at): ElementContent[] => [...(at ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []), ...line]);
}

const BULLET = '• ';

/** What each item of a list begins with in a cell, which can hold no list. */
function marksOf({ tagName, properties }: Element): ((item: Element) => string) | undefined {
  if (tagName === 'ul') return () => BULLET;
  if (tagName !== 'ol') return undefined;
  let number = Number(properties.start ?? 1) - 1;
  // An item may have a number of its own (`value`), where the list goes on from elsewhere.
  return (item) => `${(number = Number(item.properties.value ?? number + 1))}. `;
}

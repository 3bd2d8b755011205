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

/** Paragraphs and items of a cell as its lines. */
function inOneLine(nodes: ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [];
  const take = (children: ElementContent[], before: string, start?: number): void => {
    let number = (start ?? 1) - 1;
    for (const child of children) {
      if (child.type !== 'element' || !/^(p|li|ul|ol|blockquote|div)$/.test(child.tagName)) (lines.at(-1) ?? lines[lines.push([]) - 1]!).push(child);
      else if (child.tagName === 'p') lines.push([...(before ? [{ type: 'text' as const, value: before }] : []), ...child.children]);
      else if (child.tagName === 'li') {
        // An item may have a number of its own (`value`), where the list goes on from elsewhere.
        number = Number(child.properties.value ?? number + 1);
        lines.push([{ type: 'text', value: start === undefined ? '• ' : `${number}. ` }]);
        takeItem(child.children);
      } else take(child.children, before, child.tagName === 'ol' ? Number(child.properties.start ?? 1) : undefined);
    }
  };
  /** The first paragraph of an item belongs beside its bullet. */
  const takeItem = (children: ElementContent[]): void => {
    const [first, ...rest] = children;
    const isParagraph = first?.type === 'element' && first.tagName === 'p';
    take(isParagraph ? [...first.children, ...rest] : children, '');
  };
  take(nodes, '');
  return lines.filter((line) => line.length).flatMap((line, at): ElementContent[] => [...(at ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []), ...line]);
}

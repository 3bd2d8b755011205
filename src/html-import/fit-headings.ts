import type { Root } from 'mdast';

/** Makes headings begin below the title and skip no level. */
export function fitHeadings(page: Root): void {
  const least = Math.min(...page.children.map((node) => (node.type === 'heading' ? node.depth : 9)));
  let before = 1;
  for (const node of page.children) {
    if (node.type !== 'heading') continue;
    node.depth = Math.min(node.depth - least + 2, before + 1, 6) as typeof node.depth;
    before = node.depth;
  }
}

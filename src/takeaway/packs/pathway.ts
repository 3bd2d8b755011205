import type { Programme } from '../../catalogue/catalogue.ts';
import { nodesOf } from '../../mdx/walk.ts';

/** The resources of a programme, in the order of its sessions, followed by those that the body of its page links to. */
export function pathwayOf(programme: Programme): string[] {
  const { kit, steps = [] } = programme;
  return [...new Set([...(kit?.reading ?? []), ...steps.flatMap(({ resources = [] }) => resources), ...linkedIn(programme)])];
}

function linkedIn({ page }: Programme): string[] {
  return [...nodesOf(page.tree)].flatMap((node) => (node.type === 'link' || node.type === 'definition' ? (/^\/resources\/([^/?#]+)\//.exec(node.url)?.[1] ?? []) : []));
}

/** A node of a diagram, or something that only holds it together (ISO/IEC 29500-1, 21.4.3.5). */
export interface DiagramPoint {
  id: string;
  /** `node`, `asst`, `doc`, `pres` and others; a node when the file says nothing. */
  type: string | undefined;
}

/** A line between two points: what `from` holds (21.4.3.2). */
export interface DiagramLink {
  from: string;
  to: string;
  /** `parOf` when the file says nothing. */
  type: string | undefined;
  order: number;
}

/**
 * The nodes of a diagram (SmartArt) that say something, in reading order, each with its level from 0. `says` is asked once for each node. A model that
 * leads back to itself ends at the level `deepest`, and a node that belongs to nothing comes at the end.
 */
export function orderDiagram<Point extends DiagramPoint>(points: readonly Point[], links: readonly DiagramLink[], { deepest, says }: { deepest: number; says(point: Point): boolean }): { point: Point; level: number }[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  const belongs = links.filter(({ type = 'parOf' }) => type === 'parOf').toSorted((a, b) => a.order - b.order);
  const ordered: { point: Point; level: number }[] = [];
  const seen = new Set<string>();
  const isNode = ({ type = 'node' }: DiagramPoint) => type === 'node' || type === 'asst';
  const add = (id: string, level: number): void => {
    const point = byId.get(id);
    if (!point || seen.has(id) || level > deepest) return;
    seen.add(id);
    const isShown = isNode(point) && says(point);
    if (isShown) ordered.push({ point, level });
    for (const { from, to } of belongs) if (from === id) add(to, isShown ? level + 1 : level);
  };
  for (const { id, type } of points) if (type === 'doc') add(id, 0);
  for (const point of points) if (isNode(point)) add(point.id, 0);
  return ordered;
}

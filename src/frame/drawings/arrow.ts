/** A line with a head, straight across or down, from one point to another. */
export function arrow(x1: number, y1: number, x2: number, y2: number): string {
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  const head = `M${x2 - 12 * (dx + dy)} ${y2 - 12 * (dy + dx)}L${x2} ${y2}L${x2 - 12 * (dx - dy)} ${y2 - 12 * (dy - dx)}`;
  return `<path d="M${x1} ${y1}L${x2} ${y2}${head}" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`;
}

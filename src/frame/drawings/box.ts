/** A box with round corners, filled with the tint of its group and edged with its hue; `weight` is the width of the edge. */
export function box(x: number, y: number, width: number, height: number, weight = 3): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="var(--hue-tint)" stroke="var(--hue)" stroke-width="${weight}"/>`;
}

import { encode } from 'uqr';

let last: { address: string; svg: Buffer } | undefined;

/**
 * The code that leads to an address, as SVG with one dark square a unit. Squares beside and below each other are drawn as one rectangle: the drawing is in
 * the foot of every sheet, and a PDF holds it once for each. The last one is remembered, because the files of a page are made one after another.
 */
export function qrCode(address: string): Buffer {
  if (last?.address !== address) last = { address, svg: Buffer.from(draw(address)) };
  return last.svg;
}

function draw(address: string): string {
  const { data, size } = encode(address, { border: 0 });
  let path = '';
  // The rectangles that the row above ended with, by where they begin and end.
  let open = new Map<string, { x: number; y: number; wide: number; high: number }>();
  const close = ({ x, y, wide, high }: { x: number; y: number; wide: number; high: number }) => (path += `M${x} ${y}h${wide}v${high}h-${wide}z`);
  for (let y = 0; y <= size; y++) {
    const next: typeof open = new Map();
    for (let x = 0; y < size && x < size; x++) {
      if (!data[y]![x]) continue;
      const from = x;
      while (data[y]![x + 1]) x++;
      const above = open.get(`${from}-${x}`);
      next.set(`${from}-${x}`, above ? { ...above, high: above.high + 1 } : { x: from, y, wide: x - from + 1, high: 1 });
    }
    for (const [place, box] of open) if (!next.has(place) || next.get(place)!.y !== box.y) close(box);
    open = next;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect fill="#fff" width="${size}" height="${size}"/><path d="${path}"/></svg>`;
}

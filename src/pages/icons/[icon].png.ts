import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

const ICONS = [
  { icon: '180', size: 180, toTheEdge: true },
  { icon: '192', size: 192, toTheEdge: false },
  { icon: '512', size: 512, toTheEdge: false },
  { icon: '512-to-the-edge', size: 512, toTheEdge: true },
];

/** The site's logo as icons for the home screens of phones. */
export function getStaticPaths() {
  return ICONS.map(({ icon, ...props }) => ({ params: { icon }, props }));
}

export const GET: APIRoute = async ({ props: { size, toTheEdge } }) => {
  const drawing = await readFile('public/favicon.svg', 'utf8');
  // Phones cut their own corners, so an icon that reaches the edge must have none, and only its middle four fifths are sure to be seen.
  const icon = toTheEdge ? drawing.replace(/ rx="\d+"/, '').replace('<g ', '<g transform="translate(3.2 3.2) scale(0.8)" ') : drawing;
  return new Response(new Uint8Array(await sharp(Buffer.from(icon), { density: 72 * (size / 32) }).resize(size, size).png().toBuffer()));
};

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A zip file cannot hold an earlier time. */
const EPOCH = new Date('1980-01-01T00:00:00');

/** The key with which the fonts in a document are obfuscated (ISO/IEC 29500-4, 9.2.2.2). It is no secret: it is stored beside them. */
const KEY = '{00000000-0000-4000-8000-000000000000}';

/**
 * Makes the same document give the same bytes: its times become those of `day` (2026-11-23), and its links and pictures are numbered
 * from one. The library takes the time from the clock, makes random identifiers, and counts everything it has ever written.
 */
export function makeReproducible(document: Uint8Array, day: string): Uint8Array {
  const names = new Map<string, string>();
  const count = (name: string) => names.get(name) ?? names.set(name, `rIdLink${names.size + 1}`).get(name)!;
  let pictures = 0;
  const parts = unzipSync(document);
  rekeyFonts(parts);
  const files = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
    const text = strFromU8(bytes)
      .replace(/\brId[a-z0-9_-]{21}/g, count)
      .replace(/(<wp:docPr [^>]*?\bid=")\d+/g, (_, before: string) => `${before}${++pictures}`)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
    return [path, strToU8(text)];
  });
  return zipSync(Object.fromEntries(files.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))), { mtime: EPOCH, level: 6 });
}

/** Puts the part that states the file type first, where programs look for it. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

/** The library obfuscates fonts with a new random key each time. With one fixed key they are always the same. */
function rekeyFonts(parts: Record<string, Uint8Array>): void {
  const table = parts['word/fontTable.xml'];
  const links = parts['word/_rels/fontTable.xml.rels'];
  if (!table || !links) return;
  const paths = new Map([...strFromU8(links).matchAll(/<Relationship [^>]*?Id="([^"]+)"[^>]*?Target="([^"]+)"/g)].map(([, id, path]) => [id, `word/${path!.replace(/^\/?(word\/)?/, '')}`]));
  for (const [embed] of strFromU8(table).matchAll(/<w:embed\w+ [^>]*>/g)) {
    const font = parts[paths.get(/r:id="([^"]+)"/.exec(embed)?.[1] ?? '') ?? ''];
    const key = /w:fontKey="([^"]+)"/.exec(embed)?.[1];
    if (!font || !key) continue;
    const [from, to] = [bytesOf(key), bytesOf(KEY)];
    for (let at = 0; at < 32; at++) font[at]! ^= from[at % 16]! ^ to[at % 16]!;
  }
  parts['word/fontTable.xml'] = strToU8(strFromU8(table).replace(/(w:fontKey=")[^"]+/g, `$1${KEY}`));
}

/** A key as the bytes that fonts are obfuscated with: its digit pairs from last to first. */
function bytesOf(key: string): number[] {
  return key.replace(/[^0-9A-Fa-f]/g, '').match(/../g)!.map((pair) => Number.parseInt(pair, 16)).reverse();
}

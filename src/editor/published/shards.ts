/** How many bytes of JSON a shard has on average at most. The largest are about twice as large, and a fetched one arrives compressed. */
const BYTES = 16_000;

/** The shards of one table: the path of each file, without its extension, and what it holds. Every shard exists, so a missing file means another build. */
export function makeShards(name: string, table: ReadonlyMap<string, unknown>): { count: number; files: Map<string, Record<string, unknown>> } {
  const bytes = [...table].reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);
  let count = 1;
  while (bytes > BYTES * count) count *= 2;
  const files = new Map<string, Record<string, unknown>>(Array.from({ length: count }, (_, index) => [pathAt(name, index, count), {}]));
  for (const [key, value] of table) files.get(shardOf(name, key, count))![key] = value;
  return { count, files };
}

/** The path of the shard of a table, one of `count`, that holds a key: `entries-64/3f`. */
export function shardOf(name: string, key: string, count: number): string {
  return pathAt(name, hash(key) % count, count);
}

// With the number of shards in the path: a window that was opened before the number changed finds no file, rather than the wrong one.
function pathAt(name: string, index: number, count: number): string {
  return `${name}-${count}/${index.toString(16)}`;
}

/** FNV-1a, 32 bits, of the UTF-16 units of a text. Its bits are mixed once more, because the lowest ones depend on few of the text's. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

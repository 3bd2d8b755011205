import { isScalar, parseDocument, stringify, type Pair } from 'yaml';

/**
 * Writes a set of values as YAML. What `before` says already, and stays the same, keeps its lines letter for letter. A changed field is
 * rewritten in place, a missing one is removed, and a new one follows the field it comes after in `order`.
 */
export function writeFields(values: Record<string, unknown>, before = '', order: readonly string[] = []): string {
  const chunks = chunksOf(before);
  for (const name of chunks.keys()) if (isEmpty(values[name])) chunks.delete(name);
  for (const [name, value] of Object.entries(values)) {
    if (isEmpty(value)) continue;
    const known = chunks.get(name);
    if (known && isSame(known.value, value)) continue;
    const lines = stringify({ [name]: withoutEmpty(value) }, { lineWidth: 0, flowCollectionPadding: false }).trimEnd();
    if (known) known.lines = lines;
    else insert(chunks, name, { lines, value }, order);
  }
  return [...chunks.values()].map(({ lines }) => lines).join('\n');
}

/** One field at the top: its lines as written, and what they say. */
interface Chunk {
  lines: string;
  value: unknown;
}

function chunksOf(yaml: string): Map<string, Chunk> {
  const document = parseDocument(yaml, { schema: 'core', version: '1.2' });
  const pairs = ((document.contents as { items?: Pair[] } | null)?.items ?? []).filter(({ key }) => isScalar(key));
  const starts = pairs.map(({ key }) => (key as { range: [number, number, number] }).range[0]);
  const values = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
  return new Map(pairs.map(({ key }, index) => {
    const name = String((key as { value: unknown }).value);
    // Comments above the first field belong to it.
    const from = index === 0 ? 0 : starts[index]!;
    return [name, { lines: yaml.slice(from, starts[index + 1]).trimEnd(), value: values[name] }];
  }));
}

function insert(chunks: Map<string, Chunk>, name: string, chunk: Chunk, order: readonly string[]): void {
  const before = order.slice(0, Math.max(0, order.indexOf(name)));
  const all = [...chunks];
  const at = all.findLastIndex(([other]) => before.includes(other)) + 1;
  const place = order.includes(name) ? at : all.length;
  chunks.clear();
  for (const [key, value] of [...all.slice(0, place), [name, chunk] as const, ...all.slice(place)]) chunks.set(key, value);
}

/** Whether a value is what a form leaves behind for an empty field. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every((inner) => typeof inner !== 'boolean' && isEmpty(inner)) && !(Array.isArray(value) && value.some((item) => !isEmpty(item)));
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner)).map(([key, inner]) => [key, withoutEmpty(inner)]));
}

function isSame(first: unknown, second: unknown): boolean {
  return canonical(first) === canonical(second);
}

function canonical(value: unknown): string {
  return JSON.stringify(withoutEmpty(value), (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner);
}

import type { KindName } from '../../schema/index.ts';
import { SCHOOLS_WRITE } from '../../gateway/allowlist.ts';
import { Sentence } from '../sentence.ts';
import { PREFILL_CACHE } from './prefill-cache.ts';
import { scriptText } from './script-text.ts';

/** What a new entry is prefilled with: values by field, pictures and other files to go beside it, and notes on where it all came from. */
export interface Prefill {
  /** The kind of the new entry. */
  kind: KindName;
  values: Record<string, unknown>;
  pictures: { name: string; type: string; bytes: Uint8Array }[];
  notes: string[];
}

/** Where a prefill is kept in its cache. */
const AT = '/admin/prefill';

/** Stores a prefill in this browser, for the editor to take once. It is sent nowhere. Throws a sentence if there is no room for it. */
export async function storePrefill({ kind = 'resources', values, pictures, notes }: Omit<Prefill, 'kind'> & { kind?: KindName }): Promise<void> {
  const form = new FormData();
  form.set('about', JSON.stringify({ kind, values, notes }));
  for (const { name, type, bytes } of pictures) form.append('picture', new File([new Uint8Array(bytes)], name, { type }));
  try {
    const store = await caches.open(PREFILL_CACHE);
    await store.put(AT, new Response(form));
  } catch {
    throw new Sentence(scriptText.form.noRoom);
  }
}

/** Takes the stored prefill, if there is one, and deletes it from the cache. */
export async function takePrefill(): Promise<Prefill | undefined> {
  const store = await caches.open(PREFILL_CACHE);
  const kept = await store.match(AT);
  await caches.delete(PREFILL_CACHE);
  if (!kept) return undefined;
  const form = await kept.formData();
  const pictures = (form.getAll('picture') as File[]).map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }));
  return { ...(JSON.parse(String(form.get('about'))) as Pick<Prefill, 'kind' | 'values' | 'notes'>), pictures: await Promise.all(pictures) };
}

/** Reads the prefill in an address: its values as JSON in base64url. A link that somebody makes by hand names no kind. Our own pages name one that schools may write. */
export function prefillFromLink(search: string): Prefill | undefined {
  const address = new URLSearchParams(search);
  const given = address.get('from');
  const kind = address.get('kind');
  if (!given || (kind && !SCHOOLS_WRITE.includes(kind))) return undefined;
  try {
    const bytes = Uint8Array.from(atob(given.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!values || typeof values !== 'object' || Array.isArray(values)) return undefined;
    // A link cannot declare what people have to check for themselves.
    const { safeguarding: _, ...rest } = values as Record<string, unknown>;
    return { kind: (kind ?? 'resources') as KindName, values: rest, pictures: [], notes: [scriptText.form.fromLink] };
  } catch {
    return undefined;
  }
}

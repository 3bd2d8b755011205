import type { EntryOf, KindName } from '../../schema/index.ts';

/** The address at which the editor opens a new page of a kind, with some fields filled in. `editor/prefill/prefill.ts` reads it. */
export function prefilledAddress<K extends KindName>(kind: K, values: Partial<EntryOf<K>>): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const from = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `/admin/?kind=${kind}&from=${from}#/collections/${kind}/new`;
}

import type { EntryOf, KindName } from '../schema/index.ts';

/** The site on which a part is shown, as far as a part may depend on it. */
export interface Site {
  /** Nothing while the settings cannot be read. */
  settings: EntryOf<'settings'> | undefined;
  /** Whether an entry has a page at this address: /resources/circle-plan/ */
  has(address: string): boolean;
  /** Whether anything on the site is an invented example. */
  hasExamples: boolean;
}

/** An entry, with only what decides which pages a site has. */
interface Known {
  kind: KindName;
  slug: string;
  values: unknown;
  /** The faults in its fields, when we know them. */
  faults?: { fields: readonly unknown[] };
}

/** The site made of these entries, including the settings. */
export function siteOf(entries: readonly Known[]): Site {
  const addresses = new Set(entries.map(({ kind, slug }) => `/${kind}/${slug}/`));
  // A mistake in the settings is reported there, and must not look like a fault of the pages that show them.
  const values = entries.find(({ kind, faults }) => kind === 'settings' && !faults?.fields.length)?.values as EntryOf<'settings'> | undefined;
  return {
    settings: typeof values?.name === 'string' && typeof values.mailbox === 'string' ? values : undefined,
    has: (address) => addresses.has(address),
    hasExamples: entries.some(({ values }) => (values as { example?: unknown } | undefined)?.example === true),
  };
}

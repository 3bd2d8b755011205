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

/** An entry, as far as it matters which pages a site has. */
interface Known {
  kind: KindName;
  slug: string;
  values: unknown;
  /** What has to be put right in its fields, where that is known. */
  faults?: { fields: readonly unknown[] };
}

/** The site that these entries make, the settings among them. */
export function siteOf(entries: readonly Known[]): Site {
  const addresses = new Set(entries.map(({ kind, slug }) => `/${kind}/${slug}/`));
  // A slip in the settings is told there, and must not look like one of the pages that show what they say.
  const values = entries.find(({ kind, faults }) => kind === 'settings' && !faults?.fields.length)?.values as EntryOf<'settings'> | undefined;
  return {
    settings: typeof values?.name === 'string' && typeof values.mailbox === 'string' ? values : undefined,
    has: (address) => addresses.has(address),
    hasExamples: entries.some(({ values }) => (values as { example?: unknown } | undefined)?.example === true),
  };
}

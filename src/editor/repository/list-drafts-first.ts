/** A grid of cards with the mark at its end, which fetches more when it comes into view. A list may hold nothing but items. */
const WITH_MARK = /_jsxs\(CardsGrid, \{\s*children: \[(\w+), (this\.hasMore\(\) && _jsx\(Waypoint, \{[^}]*\}, page\))\]\s*\}\)/g;

/** Where Decap draws a list of entries: `decap-cms-core` 3.19.1. */
const LIST = /\/decap-cms-core\/dist\/esm\/components\/Collection\/Entries\/EntryListing\.js$/;

/** The published entries, the heading above the drafts, and the drafts, in Decap's order. */
const IN_ORDER = /children: \[(showPublishedEntries && _jsxs\(CardsGrid, \{[^]*?\}, page\)\]\s*\}\)), _jsx\(SectionSeparator, \{\s*children: _jsx\(SectionHeading, \{\s*(children: t\([^)]*\))\s*\}\)\s*\}\), (_jsx\(CardsGrid, \{\s*children: unpublishedCards\s*\}\))\]/;

/**
 * Makes Decap list drafts above published entries, because they are what people look for, with a heading that screen readers know as one. Only in
 * its own file can both the order that is seen and the order that is read be changed. What fetches more is put below the list. Undefined for any other file. Throws when that file is not as
 * it was, as it might be in another version.
 */
export function listDraftsFirst(file: string, code: string): string | undefined {
  if (!LIST.test(file)) return undefined;
  if (!IN_ORDER.test(code)) throw new Error(`Decap lists entries in another way than in 3.16.3. See where ${file} draws the drafts now, and correct src/editor/repository/list-drafts-first.ts.`);
  return code
    .replace(IN_ORDER, `children: [_jsx(SectionSeparator, { children: _jsx(SectionHeading, { as: 'h2', $2 }) }), $3, $1]`)
    .replace(WITH_MARK, '_jsxs(Fragment, { children: [_jsx(CardsGrid, { children: $1 }), $2] })');
}

/** Pages that stand among those of a kind and are made from all of its entries. No entry may bear their name. */
export const COMPUTED_PAGES: readonly string[] = ['/meetings/actions/'];

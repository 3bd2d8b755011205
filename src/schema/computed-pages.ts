/** Pages that stand among those of a kind and are none of them: they are made from all of its entries, or answer a form. No entry may bear their name. */
export const COMPUTED_PAGES: readonly string[] = ['/meetings/actions/', '/visits/wishes/', '/visits/thank-you/'];

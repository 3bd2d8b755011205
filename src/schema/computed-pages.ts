/** Pages that stand among those of a kind and are none of them: they are made from all of its entries, or are a form or its answer. No entry may bear their name. */
export const COMPUTED_PAGES: readonly string[] = ['/meetings/actions/', '/visits/wishes/', '/visits/thank-you/', '/trials/tell/', '/trials/thank-you/'];

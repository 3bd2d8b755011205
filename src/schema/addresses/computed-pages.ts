/** Pages that have addresses among those of a kind but are not entries: they are made from all its entries, or are a form or its answer. No entry may have their name. */
export const COMPUTED_PAGES: readonly string[] = ['/meetings/actions/', '/meetings/decisions/', '/visits/wishes/', '/visits/thank-you/', '/trials/tell/', '/trials/thank-you/'];

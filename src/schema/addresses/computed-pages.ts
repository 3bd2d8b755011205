/** Pages that have addresses among those of a kind but are not entries: they are made from all its entries, or are a form or its answer, or are made from the code of the site. No entry may have their name. */
export const COMPUTED_PAGES: readonly string[] = ['/meetings/actions/', '/visits/wishes/', '/visits/thank-you/', '/trials/tell/', '/trials/thank-you/', '/pages/look/'];

/** Pages that stand among the entries of a kind and are none of them: they are computed from all entries, or answer a form. */
export const OWN_PAGES: readonly string[] = ['/visits/wishes/', '/visits/thank-you/'];

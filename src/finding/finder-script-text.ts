/** What the finder says when its list does not come. It is apart from `text`, which browsers do not fetch. */
export const finderScriptText = { notLoaded: 'The list could not be loaded. Try again, or look through the lists below' } as const;

/** Text of ours in a document in another language: without the mark, Word would check its spelling and read it aloud as that language. */
export const ENGLISH = { language: 'en-GB' } as const;

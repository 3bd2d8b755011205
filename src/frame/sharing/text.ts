/** What the buttons for sharing say once they were pressed. */
export const text = { copied: 'Copied.', notCopied: (words: string) => `This browser does not allow copying. Copy by hand: ${words}` } as const;

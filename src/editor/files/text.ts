/** What is said when somebody adds a file, and where they crop and turn a picture. An arrow begins the remedy. */
export const text = {
  notOpened: 'This picture could not be opened. Save the page, open it again, and try once more.',
  besideText: 'A file was dropped beside the text, so it was not added. Drop it where it belongs in the text, or choose it with a button.',
  prepare: {
    notDrawn: (name: string) => `“${name}” could not be opened as a picture. Perhaps it is damaged, or has not arrived whole.\n→ Open it on your computer, save it again as JPEG or PNG, and add that.`,
    wrongKind: (ending: string, endings: readonly string[]) => `A file that ends in .${ending} cannot be used here.\n→ Choose one of these kinds: ${endings.join(', ')}.`,
    moves: (name: string) => `“${name}” moves. Only its first picture was kept, because moving pictures distract, and can make people ill.`,
    takenOut: (name: string, notes: readonly string[]) => `Taken out of ${name}: ${notes.join('; ')}.`,
    refused: (what: string, why: string, remedy: string) => `${what} ${why}\n→ ${remedy}`,
  },
  /** Sizes and places are in pixels. */
  crop: {
    title: 'Crop and turn',
    help: 'Crop out anyone who should not be seen: what you crop away is not kept in any file. Drag an edge, or go to it with Tab and move it with the arrow keys; hold Shift to move it further.',
    picture: 'The picture',
    edges: { left: 'Left edge', right: 'Right edge', top: 'Top edge', bottom: 'Bottom edge' },
    turnLeft: 'Turn to the left',
    turnRight: 'Turn to the right',
    whole: 'Whole picture',
    use: 'Use this picture',
    cancel: 'Do not add it',
    place: (at: number, whole: number, isAcross: boolean) => `${at} of ${whole} pixels from the ${isAcross ? 'left' : 'top'}`,
    kept: (width: number, height: number, size: { width: number; height: number }) => `${width} × ${height} of ${size.width} × ${size.height} pixels are kept.`,
  },
} as const;

/** What is said where two versions of a page are compared, or one is compared with the one before it. */
export const text = {
  title: (title: string) => `Two versions of “${title}”`,
  /** `asked` is the number of places that both have changed. */
  about: {
    same: 'They are the same. Nothing has to be chosen.',
    unasked: 'You changed different places, so nothing has to be chosen. Look at what is taken.',
    asked: (asked: number) => (asked === 1 ? 'You both changed one place. Choose whose version of it is kept.' : `You both changed ${asked} places. Choose for each whose version is kept.`),
  },
  all: {
    theirs: 'Take theirs everywhere',
    mine: 'Take mine everywhere',
    theirsChosen: 'Theirs is chosen everywhere.',
    mineChosen: 'Yours is chosen everywhere.',
  },
  end: {
    about: 'Nothing is saved yet. The form then holds what you have chosen, to look at and to save.',
    use: 'Put it into the form',
    cancel: 'Not now',
    undecided: (place: number) => `Choose for place ${place} first: take theirs or take mine.`,
    faulty: (fault: string) => `Put together like this, the page cannot be read: ${fault} Choose the same side for places that belong together.`,
  },
  /** The places at which the two differ. */
  places: {
    unasked: (count: number) => (count === 1 ? 'One place that only one of you changed. It is taken as it is.' : `${count} places that only one of you changed. They are taken as they are.`),
    heard: (place: number, asked: number) => `Place ${place}${place <= asked ? ` of ${asked} to choose` : ''}. `,
    byBoth: (isList: boolean) => `Both of you changed it. ${isList ? 'It is kept as a whole, one or the other. ' : ''}Choose whose is kept.`,
    byYou: 'Only you changed it.',
    byThem: 'Only they changed it.',
    theirs: 'Theirs',
    mine: 'Yours',
    empty: 'Empty',
    takeTheirs: 'Take theirs',
    takeMine: 'Take mine',
    leave: 'Leave it as it was',
    both: 'Keep both, theirs first',
  },
  noChanges: 'Nothing that a reader would see.',
  /** What was taken out and added, around the words, for those who hear them. */
  marked: { removed: 'Taken out: ', added: [' [added: ', '] '], takenOut: [' [taken out: ', '] '] },
  /** What a text is, by the type of its first block, and how it begins. */
  block: {
    part: 'A part',
    other: 'Text',
    named: (kind: string, words: string) => `${kind}: ${words}`,
    kinds: { paragraph: 'Paragraph', heading: 'Heading', list: 'List', table: 'Table', blockquote: 'Quotation', code: 'Text as typed', thematicBreak: 'Line', footnoteDefinition: 'Footnote', definition: 'Address of a link' } as Readonly<Record<string, string>>,
    picture: (description: string) => `[Picture: ${description}]`,
    footnote: '[note]',
  },
} as const;

/** The kinds of things left out of a file. */
export type Kind = 'properties' | 'notes' | 'links' | 'earlier' | 'places' | 'own' | 'plain';

const WORDS: Record<Exclude<Kind, 'plain'>, string> = {
  properties: 'the names and dates in its properties',
  notes: 'comments and notes',
  links: 'links to places on somebody’s own computer',
  earlier: 'parts that no page shows any more',
  places: 'what cameras and programs recorded in its pictures',
  own: 'what programs keep in it for their own use',
};

/** Collects what is left out, to report it in one line. */
export class Taken {
  private readonly found = new Map<Kind, Set<string>>();

  /** `words` is the text that was there, if it was text. */
  add(kind: Kind, words = ''): void {
    this.found.set(kind, (this.found.get(kind) ?? new Set()).add(words));
  }

  /** Whether this text is among what was left out. */
  has(words: string): boolean {
    return [...this.found.values()].some((found) => found.has(words));
  }

  /** What was left out, in the words of the editor; what readers see anyway on a page is no secret. */
  tell(isSeen: (words: string) => boolean = () => false): string[] {
    const told = [...this.found].filter(([kind, words]) => kind !== 'plain' && [...words].some((one) => !one || !isSeen(one)));
    return (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((kind) => told.some(([one]) => one === kind)).map((kind) => WORDS[kind]);
  }
}

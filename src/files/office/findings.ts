/** Things in a document that its readers do not see, by kind. Each can be removed without changing what people see. */
export type Unseen = keyof typeof UNSEEN;

/** Reasons why a document cannot be shared as it is. */
export type Refusal = keyof typeof REFUSALS;

/** The singular and plural name of each kind. Things that programs record are not counted. */
const UNSEEN = {
  comments: ['comment', 'comments'],
  deletions: ['tracked deletion', 'tracked deletions'],
  changes: ['mark of a tracked change', 'marks of tracked changes'],
  blackedOut: ['blacked-out passage that could still be read', 'blacked-out passages that could still be read'],
  hiddenText: ['passage of hidden text', 'passages of hidden text'],
  notes: ['page of speaker notes', 'pages of speaker notes'],
  hiddenSlides: ['hidden slide', 'hidden slides'],
  hiddenSheets: ['hidden sheet', 'hidden sheets'],
  hiddenRows: ['hidden row or column', 'hidden rows or columns'],
  hiddenShapes: ['hidden picture or shape', 'hidden pictures or shapes'],
  links: ['link to a place that others cannot reach', 'links to places that others cannot reach'],
  fields: ['fields that record more than they show', 'fields that record more than they show'],
  data: ['data behind the pages', 'data behind the pages'],
  photographs: ['photograph that records where, when or by whom it was taken', 'photographs that record where, when or by whom they were taken'],
  properties: ['names or other notes in its properties', 'names or other notes in its properties'],
  marks: ['marks that its program left in it', 'marks that its program left in it'],
  thumbnail: ['a small picture of an earlier first page', 'a small picture of an earlier first page'],
  outside: ['something outside the pages of the document', 'something outside the pages of the document'],
} as const satisfies Record<string, readonly [one: string, many: string]>;

/** What programs record without anybody doing anything. A person who adds a file need not be told. */
const QUIET: ReadonlySet<Unseen> = new Set<Unseen>(['properties', 'marks', 'thumbnail', 'outside', 'data', 'fields']);

const ELSEWHERE = ['loads something from another place when it is opened.', 'The owner of that place learns who opens it, and can change what it shows.'] as const;
const HIDDEN_SHEETS = 'In Excel, show it (right-click a sheet, Unhide; for rows and columns, select all, right-click, Unhide). Or copy what is shown, paste it as values into a new workbook, and add that.';
const REFUSALS = {
  damaged: ['cannot be opened.', 'It is damaged, or far larger inside than it seems.', 'Open it in the program that made it, and save it again.'],
  unsafe: ['is made in a way that could overwrite other files.', 'No office program makes such a file.', 'Do not use it. Ask whoever sent it to you.'],
  strange: ['is made in a way that we do not recognise.', 'We cannot see what is in it.', 'Open it in the program that made it, save it again under a new name, and add that.'],
  otherKind: ['is not the kind of file that its name says.', 'It would not open in the right program.', 'Open it in the program that made it, save it again with “Save as”, and add that.'],
  macros: ['holds macros.', 'A macro is a program that runs when somebody opens the file.', 'Save it again without macros, and add that.'],
  locked: ['is locked with a password.', 'Nobody else could open it.', 'Take the password off, save it again, and add that.'],
  innerFile: ['holds another file inside it.', 'Nobody can see what is in it before they open it.', 'Remove the inner file, and add it separately. A chart or a table from Excel can be pasted as a picture.'],
  controls: ['holds controls that can run programs.', 'A button or a list of this kind can start a program on somebody’s computer.', 'Remove the controls (in Word and Excel: the tab Developer, Design Mode), and save it again.'],
  film: ['holds a film or a sound.', 'A film can reveal where and by whom it was made, and many computers cannot play it.', 'Remove it, and add a sound as an MP3 file beside the page.'],
  elsewhere: [...ELSEWHERE, 'Break the links in the program that made it (File, Info, Edit Links), and save it again.'],
  fetchingField: [...ELSEWHERE, 'In Word, press Ctrl+A and then Ctrl+Shift+F9, which keeps what the fields show and removes their links. Save it, and add it again.'],
  fetchingFormula: [...ELSEWHERE, 'In Excel, copy the cells with this formula, paste them as values (Paste Special, Values), and save it again.'],
  connections: ['is connected to other data.', 'It loads them when somebody opens it, and records where they are.', 'In Excel, choose Data, Queries & Connections, delete each of them, and save it again.'],
  startsProgram: ['starts a program when somebody clicks something in it.', 'That program could do anything on their computer.', 'Remove the action (in PowerPoint: Insert, Action, None), and save it again.'],
  sheetInUse: ['has a hidden sheet that other sheets need.', 'Everybody who has the file can show that sheet and read it.', HIDDEN_SHEETS],
  rowsInUse: ['has hidden rows or columns, and formulas that may need them.', 'Everybody who has the file can show them and read them.', HIDDEN_SHEETS],
  pivot: ['has formulas that need a pivot table.', 'A pivot table keeps all the data it was made from, even what it does not show.', 'In Excel, copy what is shown, paste it as values (Paste Special, Values) into a new workbook, and add that.'],
  slicer: ['has buttons that filter a table.', 'They keep all the data they were made from, even what they do not show.', 'In Excel, delete the slicers and timelines, and save it again.'],
  picture: ['has a picture of a kind that we cannot inspect.', 'It may record where, when or by whom it was taken, and many programs cannot show it.', 'Save the picture as PNG or JPEG, replace it with that, and save the document again.'],
  font: ['holds a font that cannot be read.', 'Something else can hide in its place.', 'In the options of the program, under Save, untick “Embed fonts in the file”, and save it again.'],
} as const satisfies Record<string, readonly [what: string, why: string, remedy: string]>;

/** The findings of cleaning a document. */
export class Findings {
  readonly #unseen = new Map<Unseen, number>();
  readonly #refusals = new Set<Refusal>();

  /** Records that something was removed, and how many times. */
  note(kind: Unseen, count = 1): void {
    if (count > 0) this.#unseen.set(kind, (this.#unseen.get(kind) ?? 0) + count);
  }

  /** Records that the document cannot be shared as it is. */
  refuse(reason: Refusal): void {
    this.#refusals.add(reason);
  }

  /** Whether something of this kind was removed. */
  has(kind: Unseen): boolean {
    return this.#unseen.has(kind);
  }

  get isRefused(): boolean {
    return this.#refusals.size > 0;
  }

  get isClean(): boolean {
    return this.#unseen.size === 0 && !this.isRefused;
  }

  /** Why the document is refused: what, why, and what to do. */
  get refusals(): (readonly [what: string, why: string, remedy: string])[] {
    return [...this.#refusals].map((reason) => REFUSALS[reason]);
  }

  /** What readers of the document do not see: "2 comments, 1 tracked deletion and names or other notes in its properties". */
  describe(): string {
    const told = this.#list(() => true);
    return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
  }

  /** What to tell the person who adds the document: each note can end the sentence “We took out …”. Leaves out what programs record automatically. */
  get notes(): string[] {
    return this.#list((kind) => !QUIET.has(kind));
  }

  #list(isTold: (kind: Unseen) => boolean): string[] {
    return (Object.keys(UNSEEN) as Unseen[]).filter((kind) => this.#unseen.has(kind) && isTold(kind)).map((kind) => {
      const count = this.#unseen.get(kind)!;
      const words = UNSEEN[kind][count === 1 ? 0 : 1];
      return QUIET.has(kind) ? words : `${count} ${words}`;
    });
  }
}

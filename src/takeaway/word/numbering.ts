/** How a list is numbered: from a number on, with bullets, or with nothing, because each item begins with a box to tick. */
export type ListKind = number | 'bullets' | 'boxes';

/** The formats and the marks of the four levels. */
const NUMBERS = { formats: ['decimal', 'lowerLetter', 'lowerRoman', 'decimal'], marks: ['%1.', '%2.', '%3.', '%4.'] };
const BULLETS = { formats: Array<string>(4).fill('bullet'), marks: [...'•–•–'] };

const BOXES = { ...BULLETS, marks: Array<string>(4).fill('') };

/**
 * The part that says how lists are numbered and marked, down to the fourth level. `lists` are those of the document in order: the first has the number 2, and each
 * begins again. `head` is how the part begins, with the one kind of list that Word wants in every document.
 */
export function numberingOf(lists: readonly ListKind[], head: string): string {
  const kinds = [...new Set<ListKind>([1, ...lists.filter((kind) => typeof kind === 'number'), 'bullets', ...lists.filter((kind) => kind === 'boxes')])];
  const levels = (write: (level: number) => string) => [0, 1, 2, 3].map(write).join('');
  const abstract = kinds.map((kind, at) => {
    const { formats, marks } = kind === 'bullets' ? BULLETS : kind === 'boxes' ? BOXES : NUMBERS;
    return `<w:abstractNum w:abstractNumId="${at + 2}" w15:restartNumberingAfterBreak="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels((level) =>
      `<w:lvl w:ilvl="${level}" w:tentative="1"><w:start w:val="${startOf(kind)}"/><w:numFmt w:val="${formats[level]}"/><w:lvlText w:val="${marks[level]}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:start="${400 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`)}</w:abstractNum>`;
  });
  const each = lists.map((kind, at) =>
    `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="${kinds.indexOf(kind) + 2}"/>${levels((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${startOf(kind)}"/></w:lvlOverride>`)}</w:num>`);
  return `${head}${abstract.join('')}<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>${each.join('')}</w:numbering>`;
}

function startOf(kind: ListKind): number {
  return typeof kind === 'number' ? kind : 1;
}

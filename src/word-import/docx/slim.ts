/** Attributes and properties that no reader of a page needs: when something was typed, in which font, how wide a cell is. */
const NOISE_ATTRIBUTES = /\s(?:w:rsid\w*|w14:(?:paraId|textId)|w:cnfStyle)="[^"]*"/g;
const NOISE = /<w:(?:proofErr|lastRenderedPageBreak|noProof|szCs|bCs|iCs|kern|spacing|w|snapToGrid|cs|rtl|ind|contextualSpacing|keepNext|keepLines|widowControl|suppressAutoHyphens|autoSpaceDE|autoSpaceDN|adjustRightInd|textAlignment|overflowPunct|tcW|tblW|tblInd|tblLook|tblLayout|trHeight|cantSplit|vAlign|noWrap|hideMark|gridCol|bottom|top|left|right|start|end|insideH|insideV)\b[^<>]*\/>/g;
/** Containers that are empty once their noise is gone, innermost first. */
const EMPTIED = [/<w:(?:tcBorders|pBdr|tblBorders|tcMar|tblCellMar|tblGrid|trPr|rPr)(?:\s[^<>]*)?>\s*<\/w:(?:tcBorders|pBdr|tblBorders|tcMar|tblCellMar|tblGrid|trPr|rPr)>/g, /<w:(?:tcPr|tblPr|pPr)>\s*<\/w:(?:tcPr|tblPr|pPr)>/g];
/** A font says nothing unless it draws pictures for letters. */
const FONT = /<w:rFonts\b[^<>]*\/>/g;
const SYMBOLS = /"(?:wingdings(?: [23])?|webdings|symbol)"/i;
/** A run of text and nothing else. */
const TEXT_RUN = /<w:r>(<w:rPr>(?:<w:[^<>]*\/>)*<\/w:rPr>)?<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t><\/w:r>/g;

/**
 * The XML of a story without what import does not look at, and with neighbouring runs of the same looks as one. Word parts a sentence wherever
 * somebody once stopped typing; read as a tree, that would take ten times the memory. It shows the same.
 */
export function slimStory(xml: string): string {
  let slim = xml.replace(NOISE_ATTRIBUTES, '').replace(NOISE, '').replace(FONT, (font) => (SYMBOLS.test(font) ? font : ''));
  for (const empty of EMPTIED) slim = slim.replace(empty, '');
  return joinRuns(slim);
}

function joinRuns(xml: string): string {
  const pieces: string[] = [];
  let from = 0;
  let looks: string | undefined;
  let words: string[] = [];
  const flush = () => {
    if (looks !== undefined) pieces.push(`<w:r>${looks}<w:t xml:space="preserve">`, ...words, '</w:t></w:r>');
    looks = undefined;
    words = [];
  };
  for (const found of xml.matchAll(TEXT_RUN)) {
    const [whole, properties = '', text = ''] = found;
    if (found.index > from || properties !== looks) {
      flush();
      pieces.push(xml.slice(from, found.index));
    }
    looks = properties;
    words.push(text);
    from = found.index + whole.length;
  }
  flush();
  pieces.push(xml.slice(from));
  return pieces.join('');
}

import { attributeOf, childrenOf, holds, localName, piecesOf, type Piece } from './xml.ts';

/** What was taken out of a document before it was read. */
export interface Cleaned {
  /** Places that showed a name out of the properties of the file by themselves. */
  names: number;
  contents: number;
}

/** Fields and controls that show who wrote a file, out of its properties. */
const NAMING_FIELD = /^\s*(?:AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|(?:DOCPROPERTY|INFO)\s+"?(?:Author|LastSavedBy|Company|Manager)"?)(?:\s|$)/i;
const NAMING_BINDING = /creator|lastModifiedBy|Company|Manager|Author/i;

/**
 * Changes a document so that it says no more than its page should, and so that mammoth, which reads the older form of what Word writes
 * twice, finds the words in text boxes also where there is no older form.
 */
export function clean(document: Piece): Cleaned {
  const contents = dropContents(document);
  chooseForms(document);
  freeTextBoxes(document);
  return { names: dropNames(document), contents };
}

function dropContents(document: Piece): number {
  let count = 0;
  for (const piece of piecesOf(document)) {
    const kept = piece.children.filter((child) => typeof child === 'string' || !isContents(child));
    count += piece.children.length - kept.length;
    piece.children = kept;
  }
  return count;
}

function isContents(piece: Piece): boolean {
  if (piece.name !== 'w:sdt') return false;
  const about = childrenOf(piece).find((child) => child.name === 'w:sdtPr');
  return Boolean(about && [...piecesOf(about)].some((inner) => localName(inner) === 'docPartGallery' && attributeOf(inner, 'val') === 'Table of Contents'));
}

/** Word writes newer drawings twice. Where the older form is missing or has fewer words, the newer one stands in. */
function chooseForms(document: Piece): void {
  for (const piece of piecesOf(document)) {
    piece.children = piece.children.flatMap((child) => {
      if (typeof child === 'string' || localName(child) !== 'AlternateContent') return [child];
      const newer = childrenOf(child).find((form) => localName(form) === 'Choice');
      const older = childrenOf(child).find((form) => localName(form) === 'Fallback');
      const keepsOlder = older && childrenOf(older).length > 0 && (holds(older, 'txbxContent') || !newer || !holds(newer, 'txbxContent'));
      return (keepsOlder ? older : newer)?.children ?? [];
    });
  }
}

/** Sets the text boxes of a drawing beside it, in the older form that mammoth reads: it puts their words after the paragraph. */
function freeTextBoxes(document: Piece): void {
  for (const piece of piecesOf(document)) {
    piece.children = piece.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'w:drawing' || !holds(child, 'txbxContent')) return [child];
      const boxes = [...piecesOf(child, (inner) => localName(inner) !== 'txbxContent')].filter((inner) => localName(inner) === 'txbxContent');
      for (const inner of piecesOf(child)) inner.children = inner.children.filter((box) => typeof box === 'string' || !boxes.includes(box));
      return [child, { name: 'w:pict', attributes: '', children: boxes }];
    });
  }
}

function dropNames(document: Piece): number {
  let count = 0;
  const fields: { code: string; shown: boolean }[] = [];
  for (const piece of piecesOf(document)) {
    const field = fields.at(-1);
    if (piece.name === 'w:fldChar') {
      const type = attributeOf(piece, 'fldCharType');
      if (type === 'begin') fields.push({ code: '', shown: false });
      if (type === 'separate' && field) {
        field.shown = NAMING_FIELD.test(field.code);
        if (field.shown) count++;
      }
      if (type === 'end') fields.pop();
    } else if (piece.name === 'w:instrText' && field) field.code += piece.children.join('');
    else if (piece.name === 'w:t' && fields.some(({ shown }) => shown)) piece.children = [];
    else if (showsName(piece)) {
      for (const inner of piecesOf(piece)) if (inner.name === 'w:t') inner.children = [];
      count++;
    }
  }
  return count;
}

function showsName(piece: Piece): boolean {
  if (piece.name === 'w:fldSimple') return NAMING_FIELD.test((attributeOf(piece, 'instr') ?? '').replaceAll('&quot;', '"'));
  if (piece.name !== 'w:sdt') return false;
  const about = childrenOf(piece).find((child) => child.name === 'w:sdtPr');
  return Boolean(about && [...piecesOf(about)].some((inner) => localName(inner) === 'dataBinding' && NAMING_BINDING.test(attributeOf(inner, 'xpath') ?? '')));
}

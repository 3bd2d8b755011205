import { attributeOf, type Xml } from './xml.ts';

/** Reads the fields of a document, which Word writes as a beginning, a rule, a result and an end, in pieces that may lie paragraphs apart. */
export interface FieldReader {
  /** The pieces of a run that stay. */
  keep(pieces: (Xml | string)[]): (Xml | string)[];
  isLeftOut(rule: string): boolean;
  met: { contents: boolean; facts: boolean };
}

/** Facts that Word fills in about people, files and pages. None of them means anything on a page of the site. */
const FACTS = /^\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|DOCPROPERTY|INFO|COMMENTS|FILENAME|TEMPLATE|PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|REVNUM|DATE|TIME)\b/i;
const CONTENTS = /^\s*(TOC|INDEX|TOA)\b/i;

/** A reader that goes through one document, from its beginning to its end. */
export function readFields(): FieldReader {
  const open: { rule: string; isResult: boolean }[] = [];
  const met = { contents: false, facts: false };
  const isLeftOut = (rule: string): boolean => {
    const isContents = CONTENTS.test(rule);
    const isFact = FACTS.test(rule);
    met.contents ||= isContents;
    met.facts ||= isFact;
    return isContents || isFact;
  };
  const keep = (pieces: (Xml | string)[]) =>
    pieces.filter((piece) => {
      if (typeof piece === 'string') return true;
      const step = piece.name === 'w:fldChar' ? attributeOf(piece, 'w:fldCharType') : undefined;
      if (step === 'begin') open.push({ rule: '', isResult: false });
      else if (step === 'separate' && open.length) open.at(-1)!.isResult = true;
      else if (step === 'end') open.pop();
      else if (piece.name === 'w:instrText' && open.length) open.at(-1)!.rule += piece.children.filter((one) => typeof one === 'string').join('');
      else if (piece.name !== 'w:rPr') return !open.some(({ rule, isResult }) => isResult && isLeftOut(rule));
      return true;
    });
  return { keep, isLeftOut, met };
}

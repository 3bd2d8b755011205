import { attributeOf, type Xml } from './xml.ts';

/** Reads the fields of a document. Word writes each as a beginning, an instruction, a result and an end, in pieces that may be paragraphs apart. */
export interface FieldReader {
  /** The pieces of a run to keep. */
  keep(pieces: (Xml | string)[]): (Xml | string)[];
  isLeftOut(rule: string): boolean;
  /** Whether the field shows a detail of one person from a list, so that it becomes a gap. */
  isGap(rule: string): boolean;
  met: { contents: boolean; facts: boolean; gaps: boolean };
}

/** Facts that Word fills in about people, files and pages. None of them means anything on a page of the site. */
const FACTS = /^\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|DOCPROPERTY|INFO|COMMENTS|FILENAME|TEMPLATE|PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|REVNUM|DATE|TIME)\b/i;
/** Facts from a list of recipients (mail merge). */
const FROM_LIST = /^\s*(MERGEFIELD|ADDRESSBLOCK|GREETINGLINE)\b/i;
const CONTENTS = /^\s*(TOC|INDEX|TOA)\b/i;

/** A reader for one document, from beginning to end. */
export function readFields(): FieldReader {
  const open: { rule: string; isResult: boolean; hasGap?: boolean }[] = [];
  const met = { contents: false, facts: false, gaps: false };
  const isLeftOut = (rule: string): boolean => {
    const isContents = CONTENTS.test(rule);
    const isFact = FACTS.test(rule);
    met.contents ||= isContents;
    met.facts ||= isFact;
    return isContents || isFact;
  };
  const isGap = (rule: string): boolean => {
    const isFromList = FROM_LIST.test(rule);
    met.gaps ||= isFromList;
    return isFromList;
  };
  const keep = (pieces: (Xml | string)[]) =>
    pieces.flatMap((piece): (Xml | string)[] => {
      if (typeof piece === 'string') return [piece];
      const step = piece.name === 'w:fldChar' ? attributeOf(piece, 'w:fldCharType') : undefined;
      if (step === 'begin') open.push({ rule: '', isResult: false });
      else if (step === 'separate' && open.length) open.at(-1)!.isResult = true;
      else if (step === 'end') open.pop();
      else if (piece.name === 'w:instrText' && open.length) open.at(-1)!.rule += piece.children.filter((one) => typeof one === 'string').join('');
      else if (piece.name !== 'w:rPr') {
        if (open.some(({ rule, isResult }) => isResult && isLeftOut(rule))) return [];
        const field = open.find(({ rule, isResult }) => isResult && isGap(rule));
        if (!field) return [piece];
        if (field.hasGap) return [];
        field.hasGap = true;
        return [{ name: 'w:t', attributes: '', children: ['…'] }];
      }
      return [piece];
    });
  return { keep, isLeftOut, isGap, met };
}

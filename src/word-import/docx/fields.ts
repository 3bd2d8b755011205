import { gapText } from './gap.ts';
import { attributeOf, childOf, elementsOf, unescapeXml, type Xml } from './xml.ts';

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
/** A place to write in an old form. */
const FORM_TEXT = /^\s*FORMTEXT\b/i;

/** A field that has begun and not ended. */
interface OpenField {
  rule: string;
  isResult: boolean;
  /** The pieces of its instruction. */
  instructions: Xml[];
  /** Its first mark, which holds the choices of an old form. */
  mark: Xml;
  /** Whether its gap has been written, and whether it shows text. */
  hasGap?: boolean;
  hasText?: boolean;
}

/** A reader for one document, from beginning to end. Adds to `left` the text that it leaves out. */
export function readFields(left: string[]): FieldReader {
  const open: OpenField[] = [];
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
  const leaveOut = (piece: Xml): [] => {
    left.push(textIn(piece));
    return [];
  };
  const keep = (pieces: (Xml | string)[]) =>
    pieces.flatMap((piece): (Xml | string)[] => {
      if (typeof piece === 'string' || piece.name === 'w:rPr') return [piece];
      const step = piece.name === 'w:fldChar' ? attributeOf(piece, 'w:fldCharType') : undefined;
      if (step === 'begin') open.push({ rule: '', isResult: false, instructions: [], mark: piece });
      else if (step === 'separate' && open.length) beginResult(open.at(-1)!);
      else if (step === 'end') return [...atEnd(open.pop()), piece];
      else if (piece.name === 'w:instrText' && open.length) {
        open.at(-1)!.rule += piece.children.filter((one) => typeof one === 'string').join('');
        open.at(-1)!.instructions.push(piece);
      }
      else {
        if (open.some(({ rule, isResult }) => isResult && isLeftOut(rule))) return leaveOut(piece);
        const field = open.find(({ rule, isResult }) => isResult && isGap(rule));
        if (field) {
          left.push(textIn(piece));
          return oneGap(field);
        }
        const form = open.at(-1);
        if (form?.isResult && FORM_TEXT.test(form.rule) && !form.hasText) return textIn(piece).trim() === '' ? oneGap(form) : ((form.hasText = true), [piece]);
      }
      return [piece];
    });
  const oneGap = (field: OpenField): Xml[] => {
    if (field.hasGap) return [];
    field.hasGap = true;
    met.gaps = true;
    return [gapText()];
  };
  /** What an old form shows although its field has no result: a gap, a list of choices, a prompt to click on. */
  const atEnd = (field: OpenField | undefined): Xml[] => {
    if (!field) return [];
    if (FORM_TEXT.test(field.rule) && !field.hasText) return oneGap(field);
    if (/^\s*FORMDROPDOWN\b/i.test(field.rule)) {
      met.gaps = true;
      const choices = [...elementsOf(field.mark, 'w:listEntry')].map((entry) => (attributeOf(entry, 'w:val') ?? '').trim()).filter(Boolean);
      return [gapText(choices.length ? `… (${choices.join(' / ')})` : '…')];
    }
    const prompt = /^\s*MACROBUTTON\s+\S+\s+(\S.*)$/is.exec(field.rule)?.[1];
    return prompt && !field.isResult ? [gapText(unescapeXml(prompt).trim())] : [];
  };
  return { keep, isLeftOut, isGap, met };
}

/**
 * Writes the instruction of a link with its address alone. The converter takes everything up to the last quotation mark for the address, and what
 * Word writes behind it, such as the text of a tip (ISO/IEC 29500-1, 17.16.5.25), would make it one that leads nowhere.
 */
function beginResult(field: OpenField): void {
  field.isResult = true;
  const rule = unescapeXml(field.rule);
  const [, address = ''] = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(rule) ?? [];
  if (!address) return;
  const [, place] = /\\l\s+"([^"]+)"/i.exec(rule) ?? [];
  const [first, ...rest] = field.instructions;
  first!.children = [` HYPERLINK "${`${address}${place ? `#${place}` : ''}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}" `];
  for (const piece of rest) piece.children = [];
}

function textIn(piece: Xml): string {
  return piece.name === 'w:t' ? unescapeXml(piece.children.filter((one) => typeof one === 'string').join('')) : childOf(piece, 'w:t') ? piece.children.map((one) => (typeof one === 'string' ? '' : textIn(one))).join('') : '';
}

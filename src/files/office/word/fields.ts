import type { Findings } from '../findings.ts';
import { isLocalPath, isOpenAddress } from '../link-addresses.ts';
import { childrenOf, elementsOf, removeWhere, replaceBelow, textOf, valueOf } from '../tree.ts';
import type { XmlElement } from '../xml.ts';

/** Fields that start another program, or fetch a file, when they are updated (ISO/IEC 29500-1, 17.16.5, and Word's own). */
const FETCHES = /^(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|EMBED|CONTROL|HTMLCONTROL|HTMLACTIVEX|AUTOTEXT|AUTOTEXTLIST|GLOSSARY|RD|SUBSCRIBER)$/;
/** Fields that reveal only what they show, with only formatting after their name. */
const PLAIN = /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|NUMWORDS|NUMCHARS|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|BIDIOUTLINE)(?:\s+\\[*#@!a-z]\s*(?:"[^"]{0,60}"|[\w.,#:/-]{0,40}))*$/i;
/** Fields that point to places in the document, or that draw. */
const POINTS = /^(?:TOC|INDEX|TOA|REF|PAGEREF|NOTEREF|FTNREF|STYLEREF|SEQ|SYMBOL|EQ|ADVANCE|=)/i;

/** Checks the fields of a Word story. A field that is not on the list of those that may remain keeps what it shows, and loses its code. */
export function normaliseFields(story: XmlElement, findings: Findings): void {
  flattenSimpleFields(story, findings);
  const gone = new Set<XmlElement>();
  const open: Field[] = [];
  const finish = (field: Field) => {
    const verdict = classifyField(field.code, findings);
    if (verdict === 'stays') return;
    field.marks.forEach((node) => gone.add(node));
    if (verdict === 'button') showButton(field, gone);
    else field.inCode.forEach((node) => gone.add(node));
  };
  for (const node of elementsOf(story)) {
    const type = node.local === 'fldChar' ? valueOf(node, 'fldCharType') : undefined;
    const isLeaf = /^(?:fldChar|instrText|t|tab|br|cr|sym|drawing|pict|ptab|noBreakHyphen|softHyphen)$/.test(node.local);
    if (isLeaf) for (const field of open) if (field.isInCode && !(type && field === open.at(-1) && type !== 'begin')) field.inCode.push(node);
    if (type === 'begin') open.push({ code: '', isInCode: true, inCode: [], marks: [node] });
    else if (type === 'separate' || type === 'end') {
      const field = open.at(-1);
      if (!field) gone.add(node);
      else field.marks.push(node);
      if (field) field.isInCode = false;
      if (type === 'end' && field) finish(open.pop()!);
    } else if (node.local === 'instrText') {
      const field = open.at(-1);
      if (!field?.isInCode) gone.add(node);
      else field.code += textOf(node);
    }
  }
  // A field that never ends: Word shows none of its code.
  while (open.length) finish(open.pop()!);
  removeWhere(story, (node) => gone.has(node));
  removeWhere(story, (node) => node.local === 'fldData');
  removeWhere(story, (node) => node.local === 'r' && childrenOf(node).every(({ local }) => local === 'rPr'));
}

interface Field {
  code: string;
  isInCode: boolean;
  /** What is between its beginning and the text it shows. */
  inCode: XmlElement[];
  /** Its beginning, middle and end. */
  marks: XmlElement[];
}

function classifyField(code: string, findings: Findings): 'stays' | 'flat' | 'button' {
  const plain = code.replace(/\s+/g, ' ').trim();
  const name = /^[^\s"\\{]*/.exec(plain)![0].toUpperCase();
  if (FETCHES.test(name)) {
    findings.refuse('fetchingField');
    return 'flat';
  }
  if (PLAIN.test(plain)) return 'stays';
  if (name === 'HYPERLINK') {
    const address = /^HYPERLINK\s+(?:\\[nt]\s+)*(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(plain);
    const isInside = /^HYPERLINK\s+(?:\\[nt]\s+)*\\l\s/i.test(plain);
    if (!isLocalPath(plain) && (isInside || (address && isOpenAddress(address[1] ?? address[2]!)))) return 'stays';
    findings.note('links');
    return 'flat';
  }
  if (POINTS.test(plain) && !isLocalPath(plain)) return 'stays';
  findings.note('fields');
  return name === 'MACROBUTTON' || name === 'GOTOBUTTON' ? 'button' : 'flat';
}

/** The text of an old-style button is in its code, after the name of what it starts. */
function showButton({ code, inCode }: Field, gone: Set<XmlElement>): void {
  const [first, ...others] = inCode;
  others.forEach((node) => gone.add(node));
  if (!first || first.local !== 'instrText') return void (first && gone.add(first));
  first.name = first.name.replace('instrText', 't');
  first.local = 't';
  first.children = [code.trim().replace(/^\S+\s+\S+\s*/, '')];
}

function flattenSimpleFields(node: XmlElement, findings: Findings): void {
  replaceBelow(node, (child) => {
    flattenSimpleFields(child, findings);
    if (child.local !== 'fldSimple') return [child];
    return classifyField(valueOf(child, 'instr') ?? '', findings) === 'stays' ? [child] : child.children.filter((inner) => typeof inner === 'string' || inner.local !== 'fldData');
  });
}

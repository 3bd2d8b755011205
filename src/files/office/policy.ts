import type { Findings, Refusal, Unseen } from './findings.ts';
import type { Part, Relationship } from './package.ts';
import { isOpenAddress } from './link-addresses.ts';
import { childOf, childrenOf, elementsOf, valueOf } from './tree.ts';
import { readXml, type XmlElement } from './xml.ts';

/** The parts that may remain in a document, by the kind of relationship that leads to them and the name of their root element. */
export const MAY_REMAIN: Record<string, RegExp> = {
  officedocument: /^(?:document|presentation|workbook)$/, 'core-properties': /^coreProperties$/, 'extended-properties': /^Properties$/,
  styles: /^(?:styles|styleSheet)$/, settings: /^settings$/, fonttable: /^fonts$/, numbering: /^numbering$/, footnotes: /^footnotes$/, endnotes: /^endnotes$/, header: /^hdr$/, footer: /^ftr$/,
  theme: /^theme$/, themeoverride: /^themeOverride$/, chart: /^chartSpace$/, chartex: /^chartSpace$/, chartusershapes: /^userShapes$/, chartstyle: /^chartStyle$/, chartcolorstyle: /^colorStyle$/,
  diagramdata: /^dataModel$/, diagramlayout: /^layoutDef$/, diagramquickstyle: /^styleDef$/, diagramcolors: /^colorsDef$/, diagramdrawing: /^drawing$/, drawing: /^wsDr$/, vmldrawing: /^xml$/,
  slide: /^sld$/, slidelayout: /^sldLayout$/, slidemaster: /^sldMaster$/, presprops: /^presentationPr$/, tablestyles: /^tblStyleLst$/,
  worksheet: /^worksheet$/, chartsheet: /^chartsheet$/, sharedstrings: /^sst$/, table: /^table$/, sheetmetadata: /^metadata$/, rdrichvalue: /^rvData$/, rdrichvaluestructure: /^rvStructures$/, rdrichvaluetypes: /^rvTypesInfo$/, richvaluerel: /^richValueRels$/,
};

/** Parts that are not XML and may remain. We inspect their bytes. */
export const BINARY = new Set(['image', 'font']);

/** Kinds whose relationships are named where they are used. A relationship that nothing names is not shown. */
export const NAMED = new Set(['image', 'hyperlink', 'chart', 'chartex', 'header', 'footer', 'slide', 'font', 'drawing', 'worksheet', 'chartsheet', 'table', 'vmldrawing', 'diagramdata', 'diagramlayout', 'diagramquickstyle', 'diagramcolors', 'chartusershapes']);

/** What no document may have, by the kind of relationship. */
const REFUSED: Record<string, Refusal> = {
  vbaproject: 'macros', wordvbadata: 'macros', xlmacrosheet: 'macros', xlintlmacrosheet: 'macros', dialogsheet: 'macros',
  oleobject: 'innerFile', package: 'innerFile', afchunk: 'innerFile', subdocument: 'innerFile', control: 'controls', activexcontrolbinary: 'controls', ctrlprop: 'controls',
  externallink: 'elsewhere', externallinkpath: 'elsewhere', xlexternallinkpath: 'elsewhere', frame: 'elsewhere', connections: 'connections', querytable: 'connections', xmlmaps: 'connections',
  video: 'film', audio: 'film', media: 'film', slicer: 'slicer', slicercache: 'slicer', timeline: 'slicer', timelinecache: 'slicer',
};

/** What is removed, by the kind of relationship, and what we call it. Kinds on no list are removed as data behind the pages. */
const GOES: Record<string, Unseen | 'untold'> = {
  comments: 'comments', commentsextended: 'untold', commentsids: 'untold', commentsextensible: 'untold', commentauthors: 'properties', authors: 'properties', people: 'properties', person: 'properties', threadedcomment: 'untold',
  notesslide: 'notes', notesmaster: 'untold', handoutmaster: 'untold', 'custom-properties': 'properties', thumbnail: 'thumbnail', printersettings: 'marks', hdphoto: 'photographs', viewprops: 'untold', calcchain: 'untold', websettings: 'untold', styleswitheffects: 'untold',
  usernames: 'properties', revisionheaders: 'changes', revisionlog: 'untold', attachedtemplate: 'properties', mailmergesource: 'properties', mailmergeheadersource: 'properties', recipientdata: 'properties', volatiledependencies: 'untold', origin: 'untold', sheetnames: 'untold', glossarydocument: 'data', transform: 'properties', customxmlprops: 'untold', changesinfo: 'untold', changesinfos: 'untold', revisioninfo: 'untold', pivottable: 'data', pivotcachedefinition: 'untold', pivotcacherecords: 'untold',
};

/** Whether a relationship may remain. Records what is removed, and refuses what must not be there. */
export function mayRemain(link: Relationship, source: Part | undefined, target: Part | undefined, findings: Findings): boolean {
  const { kind, address, anchor } = link;
  if (anchor !== undefined) return kind === 'hyperlink';
  if (address !== undefined) {
    // The workbook that a chart was pasted from: the chart keeps what it shows.
    if (source?.xml?.local === 'chartSpace' && /^(?:package|oleobject)$/.test(kind)) return (findings.note('links'), false);
    if (kind === 'hyperlink' && isOpenAddress(address)) return true;
    if (kind === 'image' && isAlsoInside(source, link)) findings.note('links');
    else if (/^(?:image|diagram\w*|chart\w*|styles|theme)$/.test(kind)) findings.refuse('elsewhere');
    else if (REFUSED[kind]) findings.refuse(REFUSED[kind] === 'film' ? 'film' : 'elsewhere');
    else findings.note(GOES[kind] === 'properties' ? 'properties' : 'links');
    return false;
  }
  if (!target) return false;
  // The workbook behind a chart: the chart keeps what it shows.
  if (kind === 'package' && source?.xml?.local === 'chartSpace') return (findings.note('data'), false);
  if (MAY_REMAIN[kind] || BINARY.has(kind)) return true;
  if (REFUSED[kind]) {
    findings.refuse(REFUSED[kind]);
    return false;
  }
  noteGone(kind, target, findings);
  return false;
}

/** Whether a linked picture is also in the document, so that the link can be removed. */
function isAlsoInside(source: Part | undefined, { id }: Relationship): boolean {
  const users = source?.xml ? [...elementsOf(source.xml)].filter(({ attributes }) => attributes.some(({ value, uri }) => value === id && uri.includes('relationships'))) : [];
  return users.length > 0 && users.every(({ attributes }) => attributes.some(({ local, uri, value }) => local === 'embed' && uri.includes('relationships') && value !== ''));
}

function noteGone(kind: string, { bytes }: Part, findings: Findings): void {
  const goes = GOES[kind] ?? 'data';
  if (goes === 'untold') return;
  const xml = /^(?:comments|notesslide|custom-properties)$/.test(kind) ? readXml(bytes) : undefined;
  if (goes === 'comments') findings.note('comments', xml ? [...elementsOf(xml)].filter(({ local }) => local === 'comment' || local === 'cm').length : 1);
  else if (kind === 'custom-properties') findings.note('properties', xml ? childrenOf(xml).filter((property) => !isOfThisSite(property)).length : 1);
  else if (goes === 'notes') findings.note('notes', xml && !saysSomething(xml) ? 0 : 1);
  else findings.note(goes);
}

/** Whether a custom property says which page of a site such as this a document was made from. It reveals nothing about anybody, and is left out all the same. */
function isOfThisSite(property: XmlElement): boolean {
  return /^PRS (?:address|version|licence|title|school|text|facts|credit|letter|tables)$/.test(valueOf(property, 'name') ?? '');
}

/** Whether a notes page has more than the picture and the number of its slide. */
function saysSomething(xml: NonNullable<ReturnType<typeof readXml>>): boolean {
  return elementsOf(xml).some((shape) => shape.local === 'sp' && !/^(?:sldNum|sldImg|dt|hdr|ftr)$/.test(valueOf(childOf(shape, 'nvSpPr', 'nvPr', 'ph'), 'type') ?? '') && elementsOf(shape).some(({ local, children }) => local === 't' && children.join('').trim() !== ''));
}

import type { Findings } from './findings.ts';
import { dropHiddenShapes } from './drawing.ts';
import { checkFormula, mentions } from './formulas.ts';
import type { OfficePackage, Part } from './package.ts';
import { clearHiddenCells } from './sheet-cells.ts';
import { dropUnshown } from './sheet-unshown.ts';
import { dropLinks } from './drop-links.ts';
import { childOf, childrenOf, elementsOf, removeWhere, textOf, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** Elements of workbooks and sheets that reveal who works on them, or show nothing. */
const GOES = /^(?:fileSharing|absPath|fileRecoveryPr|customWorkbookViews|customSheetViews|webPublishing|webPublishObjects|webPublishItems|workbookProtection|protectedRanges|scenarios|cellWatches|customProperties|smartTags|smartTagPr|smartTagTypes|pivotCaches|revisionPtr|documentId|legacyDrawing|dataConsolidate|oleSize|userNames)$/;
/** The ones that nobody wrote. */
const UNTOLD = /^(?:customWorkbookViews|customSheetViews|workbookProtection|pivotCaches|documentId|legacyDrawing|oleSize|smartTagPr|fileRecoveryPr)$/;
/** Where formulas are: in cells, names, rules, charts and tables. */
const FORMULA = /^(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula|definedName|numFmtFormula)$/;

/** Removes from the parts of a workbook whatever nobody sees. Comments have been removed from the package before. */
export function cleanSheets({ parts }: OfficePackage, main: Part, findings: Findings): void {
  const workbook = main.xml!;
  const xmls = [...parts.values()].flatMap(({ xml }) => (xml ? [xml] : []));
  for (const xml of xmls) {
    if (!/spreadsheetml/.test(xml.uri)) continue;
    for (const node of elementsOf(xml)) {
      if (node.local === 'oleObject' || node.local === 'ddeLink') findings.refuse('innerFile');
      if (node.local === 'externalReference') findings.refuse('elsewhere');
      if (node.local === 'control') findings.refuse('controls');
      if (node.local === 'definedName' && ['function', 'vbProcedure', 'xlm'].some((name) => /^(?:1|true)$/.test(valueOf(node, name) ?? ''))) findings.refuse('macros');
    }
    let told = 0;
    removeWhere(xml, ({ local }) => GOES.test(local) && (UNTOLD.test(local) || (told++, true)));
    for (const wrapper of ['Choice', 'AlternateContent']) removeWhere(xml, ({ local, children }) => local === wrapper && children.length === 0);
    findings.note('marks', told);
    dropUnshown(xml, findings);
    dropHiddenShapes(xml, findings);
  }
  for (const xml of xmls) if (xml.local === 'wsDr') dropHiddenShapes(xml, findings);
  if (workbook.local === 'workbook') removeWhere(workbook, ({ local }) => local === 'extLst');
  for (const xml of xmls) for (const node of elementsOf(xml)) if (FORMULA.test(node.local)) checkFormula(textOf(node), findings);
  if (findings.isRefused) return;
  dropHiddenSheets(main, parts, findings);
  dropHiddenNames(workbook, parts, findings);
  if (findings.isRefused) return;
  clearHiddenCells([...parts.values()].flatMap(({ xml }) => (xml ? [xml] : [])), findings);
  if (!findings.isRefused) blankUnusedStrings(parts, findings);
}

function formulasOf(parts: ReadonlyMap<string, Part>, except: ReadonlySet<string>): string[] {
  return [...parts.values()].flatMap(({ path, xml }) => (xml && !except.has(path) ? [...elementsOf(xml)].filter(({ local }) => FORMULA.test(local) || local === 'worksheetSource').map((node) => `${textOf(node)} ${valueOf(node, 'sheet') ?? ''}`) : []));
}

/** Removes hidden sheets when no other sheet, name, rule or chart needs them; refuses the workbook otherwise. */
function dropHiddenSheets(main: Part, parts: Map<string, Part>, findings: Findings): void {
  const list = childOf(main.xml, 'sheets');
  const sheets = list ? childrenOf(list) : [];
  const isHidden = (sheet: XmlElement) => /^(?:hidden|veryHidden)$/i.test(valueOf(sheet, 'state') ?? '');
  const hidden = sheets.filter(isHidden);
  if (!list || hidden.length === 0) return;
  const linkOf = (sheet: XmlElement) => main.links.find(({ id }) => sheet.attributes.some(({ local, uri, value }) => local === 'id' && uri.includes('relationships') && value === id));
  const pathsOf = (path: string | undefined): string[] => (path && parts.has(path) ? [path, ...parts.get(path)!.links.flatMap(({ path: below, kind }) => (kind === 'drawing' || kind === 'table' || kind === 'chart' ? pathsOf(below) : []))] : []);
  const gone = new Set(hidden.flatMap((sheet) => pathsOf(linkOf(sheet)?.path)));
  const names = [...elementsOf(main.xml!)].filter(({ local }) => local === 'definedName');
  const indexes = new Set(hidden.map((sheet) => String(sheets.indexOf(sheet))));
  const needs = (formula: string) => hidden.some((sheet) => mentions(formula, valueOf(sheet, 'name') ?? ''));
  // Remove a name that belongs to a hidden sheet or leads to one. Whatever needs such a name needs the sheet.
  const namesGone = names.filter((name) => indexes.has(valueOf(name, 'localSheetId') ?? '') || needs(textOf(name)));
  const isGone = new Set(namesGone);
  const wordsGone = [...namesGone, ...[...gone].flatMap((path) => (parts.get(path)?.xml?.local === 'table' ? [parts.get(path)!.xml!] : []))].map((node) => valueOf(node, 'name') ?? '').filter((name) => !name.startsWith('_xlnm'));
  const others = [...formulasOf(parts, new Set([...gone, main.path])), ...names.filter((name) => !isGone.has(name)).map(textOf)];
  // A formula that adds up a range of sheets needs those in between without naming them.
  const isNeeded = others.some((formula) => needs(formula) || wordsGone.some((name) => mentions(formula, name)) || /[\w']:[\w' ]+!/.test(formula));
  if (isNeeded || hidden.length === sheets.length) return findings.refuse('sheetInUse');
  findings.note('hiddenSheets', hidden.length);
  removeWhere(main.xml!, (node) => hidden.includes(node) || isGone.has(node));
  removeWhere(main.xml!, ({ local, children }) => local === 'definedNames' && children.length === 0);
  const kept = sheets.filter((sheet) => !hidden.includes(sheet));
  for (const node of elementsOf(main.xml!)) {
    for (const attribute of node.attributes) {
      if (attribute.local === 'localSheetId') attribute.value = String(kept.indexOf(sheets[Number(attribute.value)]!));
      if (node.local === 'workbookView' && (attribute.local === 'activeTab' || attribute.local === 'firstSheet')) attribute.value = String(Math.max(0, kept.indexOf(sheets[Number(attribute.value)]!)));
    }
  }
  dropLinks(main, new Set(hidden.map(linkOf).filter((link) => link !== undefined)));
  for (const path of gone) parts.delete(path);
  // The target of a link in another sheet is gone.
  for (const { xml } of parts.values()) if (xml?.local === 'worksheet') removeWhere(xml, (node) => node.local === 'hyperlink' && needs(valueOf(node, 'location') ?? ''));
}

/** Removes hidden names: always Excel's own, which it makes again; others only when nothing needs them. */
function dropHiddenNames(workbook: XmlElement, parts: ReadonlyMap<string, Part>, findings: Findings): void {
  const names = [...elementsOf(workbook)].filter(({ local }) => local === 'definedName');
  const hidden = names.filter((name) => /^(?:1|true)$/.test(valueOf(name, 'hidden') ?? ''));
  const formulas = [...formulasOf(parts, new Set([...parts.values()].filter(({ xml }) => xml === workbook).map(({ path }) => path))), ...names.filter((name) => !hidden.includes(name)).map(textOf)];
  const gone = hidden.filter((name) => {
    const called = valueOf(name, 'name') ?? '';
    if (called.startsWith('_xlnm.') && formulas.some((formula) => mentions(formula, called))) return false;
    if (!formulas.some((formula) => mentions(formula, called))) return true;
    findings.refuse('sheetInUse');
    return false;
  });
  removeWhere(workbook, (node) => gone.includes(node));
  removeWhere(workbook, ({ local, children }) => local === 'definedNames' && children.length === 0);
  findings.note('marks', gone.filter((name) => !(valueOf(name, 'name') ?? '').startsWith('_xlnm.')).length);
  for (const name of names) name.attributes = name.attributes.filter(({ local }) => !/^(?:comment|description|help|statusBar|customMenu)$/.test(local));
}

/** Empties texts that no cell shows. They stay in a workbook’s list until it is rewritten, and cells refer to the others by position. */
function blankUnusedStrings(parts: ReadonlyMap<string, Part>, findings: Findings): void {
  const used = new Set<number>();
  const lists: XmlElement[] = [];
  for (const { xml } of parts.values()) {
    if (xml?.local === 'sst') lists.push(xml);
    if (xml?.local === 'worksheet') for (const cell of elementsOf(xml)) if (cell.local === 'c' && valueOf(cell, 't') === 's') used.add(Number(textOf(childOf(cell, 'v') ?? '')));
  }
  for (const list of lists) {
    let blanked = 0;
    childrenOf(list).filter(({ local }) => local === 'si').forEach((item, index) => {
      if (used.has(index) || textOf(item) === '') return;
      blanked++;
      const text = [...elementsOf(item)].find(({ local }) => local === 't')!;
      item.children = [{ ...text, attributes: [], children: [] }];
    });
    findings.note('data', blanked);
  }
}

import type { Findings } from '../findings.ts';
import type { OfficePackage, Part } from '../package.ts';
import { dropHiddenShapes } from '../drawing.ts';
import { childOf, childrenOf, elementsOf, removeWhere, replaceBelow, textOf, valueOf } from '../tree.ts';
import { coverBlackedOut } from './blackout.ts';
import { acceptChanges, fillEmptied } from './changes.ts';
import { normaliseFields } from './fields.ts';
import { dropHidden, readHidingStyles } from './hidden.ts';
import { dropUnused } from './unused.ts';
import type { XmlElement } from '../xml.ts';

/** The settings of a document that change how it looks (ISO/IEC 29500-1, 17.15). All others say who made it, from what and how. */
const SETTINGS = new Set([
  'mirrorMargins', 'alignBordersAndEdges', 'bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop', 'evenAndOddHeaders', 'defaultTabStop', 'autoHyphenation', 'consecutiveHyphenLimit', 'hyphenationZone', 'doNotHyphenateCaps',
  'characterSpacingControl', 'footnotePr', 'endnotePr', 'compat', 'mathPr', 'themeFontLang', 'clrSchemeMapping', 'decimalSymbol', 'listSeparator', 'displayBackgroundShape', 'bookFoldPrinting', 'bookFoldPrintingSheets', 'bookFoldRevPrinting',
  'printTwoOnOne', 'noLineBreaksAfter', 'noLineBreaksBefore', 'strictFirstAndLastChars', 'defaultTableStyle', 'embedTrueTypeFonts', 'embedSystemFonts', 'saveSubsetFonts', 'updateFields', 'hideSpellingErrors', 'hideGrammaticalErrors', 'zoom',
  'drawingGridHorizontalSpacing', 'drawingGridVerticalSpacing', 'displayHorizontalDrawingGridEvery', 'displayVerticalDrawingGridEvery', 'doNotUseMarginsForDrawingGridOrigin', 'drawingGridHorizontalOrigin', 'drawingGridVerticalOrigin', 'printPostScriptOverText', 'savePreviewPicture', 'proofState', 'view', 'noColumnBalance',
]);
/** Other settings that nobody wrote, whose removal need not be reported. */
const UNTOLD = new Set(['rsids', 'shapeDefaults', 'hdrShapeDefaults', 'proofState', 'trackRevisions', 'docId', 'documentProtection', 'stylePaneFormatFilter', 'stylePaneSortMethod', 'doNotDisplayPageBoundaries', 'attachedSchema', 'schemaLibrary', 'chartTrackingRefBased', 'savePreviewPicture', 'view', 'removePersonalInformation', 'removeDateAndTime', 'doNotTrackMoves', 'doNotTrackFormatting', 'revisionView', 'activeWritingStyle', 'characterSpacingControl', 'doNotValidateAgainstSchema', 'ignoreMixedContent', 'saveInvalidXml', 'alwaysShowPlaceholderText', 'doNotDemarcateInvalidXml', 'defaultImageDpi', 'discardImageEditingData', 'conflictMode', 'doNotShadeFormData', 'footnotePr', 'linkStyles', 'noPunctuationKerning', 'smartTagType', 'uiCompat97To2003', 'stylePaneFormatFilter']);
/** Roots of parts that contain a Word story: text with its changes, notes and fields. */
const STORIES = /^(?:document|hdr|ftr|footnotes|endnotes)$/;

/** Removes from the parts of a Word document whatever nobody sees. Comments have been removed from the package before. */
export function cleanWord({ parts }: OfficePackage, main: Part, findings: Findings): void {
  const xmls = [...parts.values()].filter((part): part is Part & { xml: XmlElement } => part.xml !== undefined);
  const rooted = (local: string) => xmls.find(({ xml }) => xml.local === local && xml.uri.includes('wordprocessingml'))?.xml;
  const styles = readHidingStyles(rooted('styles'));
  const stories = xmls.filter(({ xml }) => STORIES.test(xml.local) && xml.uri.includes('wordprocessingml'));
  for (const { xml } of xmls) {
    if (!xml.uri.includes('wordprocessingml')) continue;
    if (xml.local === 'settings') cleanSettings(xml, findings);
    // Styles and numbering record changes of formatting.
    if (!STORIES.test(xml.local)) findings.note('changes', removeWhere(xml, ({ local }) => /^[rp]PrChange$|^numberingChange$/.test(local)));
  }
  for (const { xml } of stories) {
    acceptChanges(xml, findings);
    dropHiddenShapes(xml, findings);
    dropHidden(xml, styles, findings);
    coverBlackedOut(xml, rooted('styles'), findings);
    normaliseFields(xml, findings);
    unwrapStructure(xml, findings);
    fillEmptied(xml);
  }
  dropUnused(main, rooted('settings'), rooted('numbering'), xmls.flatMap(({ xml }) => (xml !== main.xml && (STORIES.test(xml.local) || xml.local === 'styles') ? [xml] : [])), findings);
  dropUnusedNotes(stories.map(({ xml }) => xml), findings);
}

function cleanSettings(settings: XmlElement, findings: Findings): void {
  let count = 0;
  settings.children = childrenOf(settings).filter((node) => {
    const { local } = node;
    if (isFormOnly(node)) return true;
    if (SETTINGS.has(local) && local !== 'savePreviewPicture' && local !== 'proofState' && local !== 'view') return true;
    if (!UNTOLD.has(local)) count++;
    return false;
  });
  findings.note('marks', count);
}

/** Whether a setting protects only forms. An old-style form can be filled in only while the rest is protected; it stays protected, without a password. */
function isFormOnly(setting: XmlElement): boolean {
  if (setting.local !== 'documentProtection' || valueOf(setting, 'edit') !== 'forms') return false;
  setting.attributes = setting.attributes.filter(({ local }) => local === 'edit' || local === 'enforcement');
  return true;
}

/** Unwraps elements that programs put around text, and removes what content controls record besides what they show. */
function unwrapStructure(story: XmlElement, findings: Findings): void {
  const shown = new Set([...elementsOf(story)].filter(({ local }) => local === 't').map((node) => textOf(node).trim().replace(/^\[|\]$/g, '')));
  let marks = unwrap(story);
  for (const node of elementsOf(story)) {
    if (node.local === 'ffData') marks += removeWhere(node, ({ local }) => local === 'entryMacro' || local === 'exitMacro');
    if (node.local === 'object' && [...elementsOf(node)].some(({ local }) => /^(?:OLEObject|control|objectEmbed|objectLink)$/.test(local))) findings.refuse([...elementsOf(node)].some(({ local }) => local === 'control') ? 'controls' : 'innerFile');
    if (node.local === 'altChunk' || node.local === 'subDoc') findings.refuse('innerFile');
    if (node.local !== 'sdtPr') continue;
    // The name of a gap, which is there twice, is its text until somebody fills it in.
    const alias = valueOf(childOf(node, 'alias'), 'val');
    marks += removeWhere(node, (child) => /^(?:dataBinding|placeholder|webExtensionLinked|webExtensionCreated)$/.test(child.local) || (child.local === 'tag' && valueOf(child, 'val') !== alias && !shown.has(valueOf(child, 'val') ?? '')));
  }
  findings.note('marks', marks);
}

function unwrap(node: XmlElement): number {
  let count = 0;
  replaceBelow(node, (child) => {
    count += unwrap(child);
    if (child.local === 'smartTagPr' || child.local === 'customXmlPr') return (count++, []);
    return child.local === 'smartTag' || (child.local === 'customXml' && child.uri.includes('wordprocessingml')) ? (count++, child.children) : [child];
  });
  return count;
}

/** Removes notes that nothing in the text leads to any more; they are shown nowhere. */
function dropUnusedNotes(stories: readonly XmlElement[], findings: Findings): void {
  for (const kind of ['footnote', 'endnote']) {
    const used = new Set(stories.flatMap((story) => [...elementsOf(story)].filter(({ local }) => local === `${kind}Reference`).map((node) => valueOf(node, 'id'))));
    for (const story of stories.filter(({ local }) => local === `${kind}s`)) {
      findings.note('hiddenText', removeWhere(story, (node) => node.local === kind && /^(?:normal)?$/.test(valueOf(node, 'type') ?? '') && !used.has(valueOf(node, 'id')) && [...elementsOf(node)].some(({ local, children }) => local === 't' && children.join('').trim() !== '')));
    }
  }
}

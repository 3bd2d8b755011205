import type { Findings } from './findings.ts';
import type { OfficePackage, Part } from './package.ts';
import { dropHiddenShapes } from './drawing.ts';
import { dropLinks } from './drop-links.ts';
import { childOf, childrenOf, elementsOf, removeWhere, valueOf } from './tree.ts';

/** Removes from the parts of a presentation whatever nobody sees. Notes and comments have been removed from the package before. */
export function cleanSlides({ parts }: OfficePackage, main: Part, findings: Findings): void {
  const presentation = main.xml!;
  dropHiddenSlides(main, parts, findings);
  findings.note('marks', removeWhere(presentation, ({ local }) => /^(?:smartTags|custDataLst|modifyVerifier|photoAlbum|sectionLst)$/.test(local)));
  removeWhere(presentation, ({ local }) => /^(?:notesMasterIdLst|handoutMasterIdLst)$/.test(local));
  removeWhere(presentation, (node) => node.local === 'ext' && valueOf(node, 'uri') !== undefined && node.children.length === 0);
  removeWhere(presentation, ({ local, children }) => local === 'extLst' && children.length === 0);
  for (const { xml } of parts.values()) {
    if (!xml) continue;
    if (xml.local === 'presentationPr') removeWhere(xml, ({ local }) => local === 'htmlPubPr' || local === 'webPr' || local === 'extLst');
    if (!/^(?:sld|sldLayout|sldMaster)$/.test(xml.local)) continue;
    dropHiddenShapes(xml, findings);
    // Programs number slides; any other name is shown nowhere.
    if (xml.local === 'sld') for (const slide of childrenOf(xml)) if (slide.local === 'cSld') slide.attributes = slide.attributes.filter(({ local }) => local !== 'name');
    findings.note('marks', removeWhere(xml, ({ local }) => local === 'custDataLst'));
    for (const { local } of elementsOf(xml)) {
      if (local === 'oleObj') findings.refuse('innerFile');
      else if (local === 'control') findings.refuse('controls');
      else if (/^(?:videoFile|audioFile|quickTimeFile|wavAudioFile|audioCd)$/.test(local)) findings.refuse('film');
    }
  }
}

/** Removes hidden slides, with every link to them. */
function dropHiddenSlides(main: Part, parts: ReadonlyMap<string, Part>, findings: Findings): void {
  const hidden = new Set([...parts.values()].filter(({ xml }) => xml?.local === 'sld' && /^(?:0|false|off)$/.test(valueOf(xml, 'show') ?? '')).map(({ path }) => path));
  const listed = childrenOf(childOf(main.xml, 'sldIdLst') ?? main.xml!).length;
  if (hidden.size === 0) return;
  if (hidden.size >= listed) return findings.refuse('strange');
  findings.note('hiddenSlides', hidden.size);
  const gone = main.links.filter(({ path }) => path && hidden.has(path));
  removeWhere(main.xml!, ({ local, attributes }) => local === 'sld' && attributes.some(({ value }) => gone.some(({ id }) => id === value)));
  removeWhere(main.xml!, ({ local }) => local === 'custShowLst' || local === 'sectionLst');
  for (const part of parts.values()) dropLinks(part, new Set(part.links.filter(({ path, kind }) => kind === 'slide' && path && hidden.has(path))));
}

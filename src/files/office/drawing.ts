import type { Findings } from './findings.ts';
import { childOf, childrenOf, elementsOf, removeAttributes, removeWhere, replaceBelow, valueOf } from './tree.ts';
import { isOpenAddress } from './link-addresses.ts';
import type { XmlElement } from './xml.ts';

const isTrue = (value: string | undefined) => value !== undefined && /^(?:1|true|on|t)$/.test(value);

/** Removes pictures, shapes and boxes that are switched off (`hidden`, `visibility:hidden`), in drawings of all three programs and in the older VML. */
export function dropHiddenShapes(root: XmlElement, findings: Findings): void {
  const ids = new Set<string>();
  let count = 0;
  const look = (node: XmlElement): void => {
    replaceBelow(node, (child) => {
      const told = nameOf(child);
      if (told && isTrue(valueOf(told, 'hidden'))) {
        ids.add(valueOf(told, 'id') ?? '');
        count++;
        return [];
      }
      if (child.uri === 'urn:schemas-microsoft-com:vml' && /visibility\s*:\s*hidden|display\s*:\s*none/i.test(valueOf(child, 'style') ?? '') && child.local !== 'shapetype') return (count++, []);
      look(child);
      return [child];
    });
  };
  look(root);
  // A worksheet has an element of the same name, which is empty and leads to all its pictures and charts.
  removeWhere(root, ({ local, uri, children }) => /^(?:drawing|pict|twoCellAnchor|oneCellAnchor|absoluteAnchor)$/.test(local) && !uri.includes('spreadsheetml') && !children.some((child) => typeof child !== 'string' && !/^(?:from|to|pos|ext|clientData)$/.test(child.local)));
  // An animation of something that is gone would be an error.
  if (ids.size) removeWhere(root, (node) => node.local === 'timing' && [...elementsOf(node)].some((target) => target.local === 'spTgt' && ids.has(valueOf(target, 'spid') ?? '')));
  findings.note('hiddenShapes', count);
}

/** The element that names a picture, a shape, a group, a table or an anchor in Word. */
function nameOf(node: XmlElement): XmlElement | undefined {
  if (node.local === 'anchor' || node.local === 'inline') return childOf(node, 'docPr');
  const about = childrenOf(node).find(({ local }) => /^nv\w*Pr$/.test(local));
  return about && node.local !== 'spTree' ? childOf(about, 'cNvPr') : childOf(node, 'cNvPr') && /^(?:wsp|cxnSp|wgp|wpc)$/.test(node.local) ? childOf(node, 'cNvPr') : undefined;
}

/** Refuses anything that starts a program when somebody clicks it. Runs before links that lead nowhere are removed. */
export function refuseActions(root: XmlElement, findings: Findings): void {
  if (elementsOf(root).some((node) => /^hlink/.test(node.local) && /^\s*ppaction:\/\/(?:program|macro|ole)/i.test(valueOf(node, 'action') ?? ''))) findings.refuse('startsProgram');
}

/**
 * Removes what drawings record besides what they show: the vector original behind a picture, the picture before it was changed, the
 * workbook behind a chart and its path, filtered rows of a chart, who was to sign. Also removes links to other places, such as a film on
 * the web behind a picture.
 */
export function tidyDrawings(root: XmlElement, findings: Findings): void {
  removeWhere(root, ({ local }) => /^(?:svgBlip|imgProps|externalData)$/.test(local));
  findings.note('data', removeWhere(root, ({ local, uri }) => /^filtered/.test(local) && uri.includes('/chart')));
  findings.note('properties', removeWhere(root, ({ local }) => local === 'signatureline'));
  findings.note('links', removeWhere(root, ({ local }) => local === 'webVideoPr'));
  if (root.local === 'chartSpace') for (const node of elementsOf(root)) if (node.local === 'f') node.children = node.children.map((words) => (typeof words === 'string' ? withoutFile(words) : words));
  removeWhere(root, (node) => node.local === 'ext' && valueOf(node, 'uri') !== undefined && node.children.length === 0);
  removeWhere(root, ({ local, children }) => local === 'extLst' && children.length === 0);
  // VML and text on a page may contain their address directly.
  findings.note('links', removeAttributes(root, ({ local, uri, value }, { uri: space }) => local === 'href' && (uri === '' || uri.includes('office:office')) && space === 'urn:schemas-microsoft-com:vml' && !isOpenAddress(value)));
  if ([...elementsOf(root)].some((node) => node.local === 'imagedata' && (valueOf(node, 'src') ?? '') !== '')) findings.refuse('elsewhere');
  for (const node of elementsOf(root)) {
    if (!/^hlink(?:Click|Hover|MouseOver)$/.test(node.local)) continue;
    const action = valueOf(node, 'action') ?? '';
    if (/[?&]file=/i.test(action)) findings.note('links');
    node.attributes = node.attributes.filter(({ local, value }) => local !== 'invalidUrl' && !(local === 'action' && /file=/i.test(value)));
  }
}

/** The source of a chart’s numbers without its file: `'C:\plans\[plan.xlsx]Sheet1'!$A$1` becomes `'Sheet1'!$A$1`. */
function withoutFile(formula: string): string {
  return formula.replace(/'[^'[\]]*\[[^\]]*\]/g, "'").replace(/\[[^\]]*\](?=[^\s,;)]*!)/g, '');
}

import type { Findings } from './findings.ts';
import { isLocalPath } from './link-addresses.ts';
import type { Part } from './package.ts';
import { childrenOf, elementsOf, removeAttributes, removeWhere, replaceBelow, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** Namespaces of Office Open XML, of Microsoft's extensions, and of the standards both build on. No office program shows anything in another namespace. */
const KNOWN = /^(?:$|http:\/\/schemas\.openxmlformats\.org\/|http:\/\/purl\.oclc\.org\/ooxml\/|http:\/\/schemas\.microsoft\.com\/(?:office|ink)\/|urn:schemas-microsoft-com:(?:vml|office:|mac:vml)|http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/|1998\/Math\/MathML)$|http:\/\/www\.w3\.org\/2003\/InkML$|http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms|dcmitype)\/$)/;
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
/** Elements of Word and PowerPoint that contain text; other elements of theirs contain none. */
const HOLDS_TEXT: [space: RegExp, names: Set<string>][] = [
  [/\/wordprocessingml\/|\/word\//, new Set(['t', 'instrText', 'delText', 'delInstrText', 'posOffset', 'align', 'pctHeight', 'pctWidth', 'pctPosHOffset', 'pctPosVOffset'])],
  [/\/presentationml\//, new Set(['attrName', 'text'])],
];
const FILE_NAME = /\.(?:jpe?g|jfif|png|gif|webp|tiff?|bmp|emf|wmf|heic|heif|svg|avif|docx?|pptx?|xlsx?|pdf|mp[34])$/i;

/**
 * Removes from an XML part whatever no office program needs: unknown elements and attributes, text where none is read, paths, file names
 * of pictures, and ids of editing sessions.
 */
export function tidyPart({ xml }: Part, findings: Findings): void {
  if (!xml) return;
  if (xml.hadNotes) findings.note('marks');
  dropForeign(xml, findings);
  let marks = removeAttributes(xml, ({ local }, { local: element }) => /^rsid/.test(local) || local === 'gfxdata' || (local === 'title' && element === 'imagedata'));
  marks += removeWhere(xml, ({ local, uri }) => /^rsids?$|^rsidRoot$/.test(local) || (local === 'creationId' && uri.includes('/office/')));
  marks += dropStrayText(xml);
  for (const element of [xml, ...elementsOf(xml)]) {
    const isName = /^(?:cNvPr|docPr)$/.test(element.local);
    for (const attribute of element.attributes) {
      if (attribute.local === 'formatCode' || attribute.name.startsWith('xmlns') || !(isLocalPath(attribute.value) || (isName && ['name', 'title', 'descr'].includes(attribute.local) && FILE_NAME.test(attribute.value)))) continue;
      // A picture must have a name, but its name on somebody's computer is shown nowhere.
      attribute.value = isName && attribute.local === 'name' ? 'Picture' : '';
      marks++;
    }
  }
  findings.note('marks', marks);
}

function dropForeign(root: XmlElement, findings: Findings): void {
  let count = 0;
  const prefixes = new Map<string, boolean>();
  const look = (node: XmlElement): void => {
    for (const { name, value } of node.attributes) if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), KNOWN.test(value));
    node.attributes = node.attributes.filter(({ name, uri, value, local }) => {
      if (name.startsWith('xmlns')) return KNOWN.test(value) || node.uri === value || value === INSTANCE;
      // This says which kind of time a property is. The location of a schema helps nobody.
      if (uri === INSTANCE) return local === 'type' && /^[\w:]{1,30}$/.test(value);
      if (KNOWN.test(uri)) return true;
      count++;
      return false;
    });
    for (const attribute of node.attributes) {
      if (attribute.uri.includes('markup-compatibility') && /^(?:Ignorable|ProcessContent|MustUnderstand|Preserve\w+)$/.test(attribute.local)) attribute.value = attribute.value.split(/\s+/).filter((word) => prefixes.get(word.split(':')[0]!) === true).join(' ');
    }
    replaceBelow(node, (child) => {
      const isForeign = !KNOWN.test(child.uri) || (child.local === 'Choice' && (valueOf(child, 'Requires') ?? '').split(/\s+/).some((prefix) => prefixes.get(prefix) === false));
      if (!isForeign) {
        look(child);
        return [child];
      }
      count++;
      return [];
    });
  };
  look(root);
  findings.note('marks', count);
}

function dropStrayText(root: XmlElement): number {
  let count = 0;
  for (const element of [root, ...elementsOf(root)]) {
    const words = element.children.filter((child): child is string => typeof child === 'string');
    if (words.length === 0) continue;
    const names = HOLDS_TEXT.find(([space]) => space.test(element.uri))?.[1];
    const isStray = words.length < element.children.length || (names !== undefined && !names.has(element.local));
    if (!isStray) continue;
    element.children = childrenOf(element);
    if (words.some((text) => text.trim() !== '')) count++;
  }
  return count;
}

import type { Findings } from './findings.ts';
import type { Part, Relationship } from './package.ts';
import { childOf, childrenOf, elementsOf, removeAttributes, removeWhere, replaceBelow, textOf, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** Namespaces of Office Open XML, of Microsoft's extensions, and of the standards both build on. No office program shows anything in another namespace. */
const KNOWN = /^(?:$|http:\/\/schemas\.openxmlformats\.org\/|http:\/\/purl\.oclc\.org\/ooxml\/|http:\/\/schemas\.microsoft\.com\/(?:office|ink)\/|urn:schemas-microsoft-com:(?:vml|office:|mac:vml)|http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/|1998\/Math\/MathML)$|http:\/\/www\.w3\.org\/2003\/InkML$|http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms|dcmitype)\/$)/;
const RELATIONSHIPS = /^(?:http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships|http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships)$/;
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
/** Elements of Word and PowerPoint that contain text; other elements of theirs contain none. */
const HOLDS_TEXT: [space: RegExp, names: Set<string>][] = [
  [/\/wordprocessingml\/|\/word\//, new Set(['t', 'instrText', 'delText', 'delInstrText', 'posOffset', 'align', 'pctHeight', 'pctWidth', 'pctPosHOffset', 'pctPosVOffset'])],
  [/\/presentationml\//, new Set(['attrName', 'text'])],
];

/** A path on somebody's computer or on a school's network, which often contains a person's name. */
const LOCAL_PATH = /(?:^|[^a-z])[a-z]:[\\/](?!\/)|\\\\[\w.$-]+\\|file:\/|(?<![\w.:/-])\/(?:Users|home)\/[^/]+\/|:Users:[^:]+:/i;
const FILE_NAME = /\.(?:jpe?g|jfif|png|gif|webp|tiff?|bmp|emf|wmf|heic|heif|svg|avif|docx?|pptx?|xlsx?|pdf|mp[34])$/i;

/** Whether an address may stay as a link: the web and mailboxes. */
export function isOpenAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s\\]|mailto:[^\s\\])/i.test(address.trim());
}

/** Whether a text is or contains a path on somebody's computer. */
export function isLocalPath(words: string): boolean {
  return LOCAL_PATH.test(words);
}

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

/** Removes relationships, and whatever in the part depends on them. */
export function dropLinks(part: Part, gone: ReadonlySet<Relationship>): void {
  if (gone.size === 0) return;
  const ids = new Set([...gone].map(({ id }) => id));
  part.links = part.links.filter((link) => !gone.has(link));
  if (part.xml) dropUses(part.xml, ids);
}

/** Whether an attribute names a relationship. */
export function isLinkId({ uri, local }: XmlElement['attributes'][number]): boolean {
  return RELATIONSHIPS.test(uri) || (local === 'relid' && uri === 'urn:schemas-microsoft-com:office:office');
}

/** Whether an element names one of the relationships. */
function uses(element: XmlElement, ids: ReadonlySet<string>): boolean {
  return element.attributes.some((attribute) => isLinkId(attribute) && ids.has(attribute.value));
}

function dropUses(node: XmlElement, ids: ReadonlySet<string>): void {
  replaceBelow(node, (child) => {
    if (child.local === 'AlternateContent') return chooseAlternative(child, ids);
    if (uses(child, ids)) {
      child.attributes = child.attributes.filter((attribute) => !isLinkId(attribute) || !ids.has(attribute.value));
      const hasOthers = child.attributes.some(isLinkId);
      // A link loses its address and keeps its text. A picture that was also linked, and printer settings of a page, keep the rest.
      if (child.local === 'hyperlink' && childrenOf(child).length) return (dropUses(child, ids), child.children);
      if (!hasOthers && !/^(?:pageSetup|shape|rect|line|group)$/.test(child.local) && !(child.local === 'hyperlink' && valueOf(child, 'location') !== undefined)) return [];
    }
    const before = childrenOf(child).length;
    dropUses(child, ids);
    // A list or an extension whose content was removed is empty now, and Office accepts no empty one.
    return before > 0 && childrenOf(child).length === 0 && /^(?:.*Lst|ext|extLst|hyperlinks|tableParts|drawingParts|controls|oleObjects)$/.test(child.local) ? [] : [child];
  });
}

/** Chooses the older form of a drawing when the newer form needs something that was removed. */
function chooseAlternative(node: XmlElement, ids: ReadonlySet<string>): (XmlElement | string)[] {
  const choice = childOf(node, 'Choice');
  const fallback = childOf(node, 'Fallback');
  if (choice && [...elementsOf(choice)].some((element) => uses(element, ids) && !/^(?:hlinkClick|hlinkHover|hyperlink)$/.test(element.local))) {
    if (!fallback) return [];
    dropUses(fallback, ids);
    return fallback.children;
  }
  dropUses(node, ids);
  return [node];
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

/** The text that a part shows, with spaces normalised. */
export function shownText(xml: XmlElement): string {
  const shown: string[] = [];
  const look = (node: XmlElement): void => {
    if (node.local === 't' || node.local === 'v') shown.push(textOf(node));
    else if (node.local === 'tab' || node.local === 'br') shown.push(' ');
    else for (const child of childrenOf(node)) look(child);
    if (node.local === 'p' || node.local === 'si') shown.push('\n');
  };
  look(xml);
  return shown.join('').replace(/\s+/g, ' ');
}

import type { Part, Relationship } from './package.ts';
import { childOf, childrenOf, elementsOf, replaceBelow, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

const RELATIONSHIPS = /^(?:http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships|http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships)$/;

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

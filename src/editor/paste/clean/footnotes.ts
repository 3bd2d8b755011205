import type { Element, ElementContent, Nodes } from 'hast';
import { attribute, element, isElement, textIn, walk } from './elements.ts';

/** The footnotes of a clipboard: where each is referred to, an `x-note` element with its number; and their text, in order. */
export interface TakenNotes {
  notes: Element[];
  /** How many numbers of notes were copied without the note. */
  orphans: number;
  /** How many comments of Google Docs there were. They look like footnotes, and are gone. */
  comments: number;
}

const LABEL = /^[[(]?\s*(?:note\s+)?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3})\s*[\])]?$/i;
const KNOWN = /^(?:_ftn|_edn|ftnt|sdfootnote|sdendnote|cite_note|cite-note|fn\d|fn:|fn-|footnote|endnote|user-content-fn)/i;
const BACK = /^(?:_ftnref|_ednref|ftnt_ref|sdfootnote\d+anc|sdendnote\d+anc|cite_ref|cite-ref|fnref|footnote-?ref|endnote-?ref|user-content-fnref)/i;
const CONTAINER = /^(?:li|p|div|aside|section|dd|td)$/;

/**
 * Takes the footnotes out of a document, as Word, Google Docs, LibreOffice, Wikipedia and others write them: a small link to a place further
 * down, where another link leads back. Changes the tree.
 */
export function takeNotes(body: Element): TakenNotes {
  const parents = new Map<Nodes, Element>();
  const places = new Map<string, Element>();
  const links: Element[] = [];
  for (const node of walk(body)) {
    if (node.type !== 'element') continue;
    for (const child of node.children) parents.set(child, node);
    for (const name of [attribute(node, 'id'), attribute(node, 'name')]) if (name && !places.has(name)) places.set(name, node);
    if (node.tagName === 'a' && attribute(node, 'href').includes('#')) links.push(node);
  }
  const numbers = new Map<Element, number>();
  let [orphans, comments] = [0, 0];
  for (const [name, place] of places) {
    const container = /^cmnt\d+$/.test(name) ? containerOf(place, parents, body) : undefined;
    const around = container && parents.get(container);
    if (!around) continue;
    around.children = around.children.filter((child) => child !== container);
    comments++;
  }
  for (const link of links) {
    const place = placeIn(link);
    if (BACK.test(place) || place.startsWith('cmnt') || !LABEL.test(textIn(link).trim())) continue;
    const target = places.get(place);
    const container = target && containerOf(target, parents, body);
    const isNote = container && !isInside(link, container, parents) && hasLinkBack(container, link, parents);
    if (isNote) {
      if (!numbers.has(container)) numbers.set(container, numbers.size + 1);
      Object.assign(link, { tagName: 'x-note', properties: { number: numbers.get(container) }, children: [] });
    } else if (KNOWN.test(place) && !target) {
      orphans++;
      link.properties = {};
    }
  }
  for (const container of numbers.keys()) {
    const around = parents.get(container)!;
    const before = around.children.slice(0, around.children.indexOf(container)).findLast((child) => child.type === 'element' || (child.type === 'text' && child.value.trim()));
    around.children = around.children.filter((child) => child !== container && !(child === before && isElement(child, /^hr$/)));
    dropBackLinks(container);
  }
  return { notes: [...numbers.keys()], orphans, comments };
}

/** The notes as the list that ends a converted document, for `readHtml`. */
export function notesAsList(notes: readonly Element[], blocksOf: (children: ElementContent[]) => ElementContent[]): ElementContent[] {
  if (!notes.length) return [];
  return [element('ol', {}, notes.map((note, at) => {
    const blocks = blocksOf(note.tagName === 'p' || note.tagName === 'li' ? note.children : [note]);
    const back = element('a', { href: `#footnote-ref-${at + 1}` }, [{ type: 'text', value: '↑' }]);
    const last = blocks.at(-1);
    if (isElement(last, /^p$/)) last.children.push({ type: 'text', value: ' ' }, back);
    else blocks.push(element('p', {}, [back]));
    return element('li', { id: `footnote-${at + 1}` }, blocks);
  }))];
}

/** The place within the same document that a link leads to. Browsers write the address of the page before it. */
function placeIn(link: Element): string {
  const place = attribute(link, 'href').split('#').slice(1).join('#');
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

function containerOf(target: Element, parents: ReadonlyMap<Nodes, Element>, body: Element): Element | undefined {
  let found: Element | undefined = target;
  while (found && found !== body && !CONTAINER.test(found.tagName)) found = parents.get(found);
  if (!found || found === body) return undefined;
  const around = parents.get(found);
  const isOneNote = around && around !== body && around.tagName === 'div' && [...walk(around)].filter((node) => isElement(node, /^a$/) && /ref|anc/.test(placeIn(node))).length === 1;
  return isOneNote ? around : found;
}

function isInside(node: Nodes, container: Element, parents: ReadonlyMap<Nodes, Element>): boolean {
  for (let at: Nodes | undefined = node; at; at = parents.get(at)) if (at === container) return true;
  return false;
}

function hasLinkBack(container: Element, link: Element, parents: ReadonlyMap<Nodes, Element>): boolean {
  const names = [link, parents.get(link)!].flatMap((node) => [attribute(node, 'id'), attribute(node, 'name')]).filter(Boolean);
  return [...walk(container)].some((node) => isElement(node, /^a$/) && (BACK.test(placeIn(node)) || names.includes(placeIn(node))));
}

function dropBackLinks(container: Element): void {
  for (const node of walk(container)) {
    if (!('children' in node)) continue;
    node.children = (node.children as ElementContent[]).filter((child) => !(isElement(child, /^a$/) && attribute(child, 'href').includes('#') && (BACK.test(placeIn(child)) || LABEL.test(textIn(child).trim()) || /^[↩↑^︎\s]*$/.test(textIn(child)))));
  }
  for (const node of walk(container)) if (node.type === 'text' && node.value.trim()) return void (node.value = node.value.replace(/^\s*\^\s*/, ''));
}

import { PDFArray, PDFDict, PDFNumber, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { Copier, Rule } from './copier.ts';
import { dictOf, isText, listOf, name, nameOf, numberOf, resolve, spell, textOf, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';

const DEEPEST = 500;
const OWNERS = ['Layout', 'List', 'Table', 'PrintField', 'Artifact'];
const NAMESPACES = ['http://iso.org/pdf/ssn', 'http://iso.org/pdf2/ssn', 'http://www.w3.org/1998/Math/MathML'];
/** A path on somebody's computer, which programs write as the description of a picture. */
const PATH = /^(file:|[a-z]:\\|\\\\|\/(Users|home)\/)/i;

/** What a structure element contains: `had` any content, and `has` any of it on a page that is shown. */
interface Holding {
  had: boolean;
  has: boolean;
}

/** Rules for the tags of a document (ISO 32000-2, 14.7 and 14.8), and a function that writes their root. Tags that describe a missing page are left out too. */
export function structureRules(copier: Copier, catalog: PDFDict, pageOf: (ref: PDFRef) => PDFRef | undefined) {
  const { source, target } = copier;
  const root = dictOf(source, catalog.get(name('StructTreeRoot')));
  const roles = dictOf(source, root?.get(name('RoleMap')));
  const labels = new Map<string, string>();
  const elements = new Map<string, PDFRef>();
  const known = new Map<PDFDict, Holding>();
  let rootRef: PDFRef | undefined;

  const isElement = (dict: PDFDict) => dict.has(name('S'));
  const pageIsGone = (dict: PDFDict) => {
    const page = dict.get(name('Pg'));
    return page instanceof PDFRef && !pageOf(page);
  };
  const kidsOf = (dict: PDFDict): PDFObject[] => {
    const kids = dict.get(name('K'));
    return resolve(source, kids) instanceof PDFArray ? listOf(source, kids) : kids ? [kids] : [];
  };
  const hold = (dict: PDFDict, depth = 0): Holding => {
    const before = known.get(dict);
    if (before) return before;
    if (depth > DEEPEST) throw new Refusal('unreadable');
    const holding = { had: false, has: false };
    known.set(dict, holding);
    for (const kid of kidsOf(dict)) {
      const inner = dictOf(source, kid);
      const one = !inner ? { had: true, has: !pageIsGone(dict) } : isElement(inner) ? hold(inner, depth + 1) : { had: true, has: isThere(inner, dict) };
      holding.had ||= one.had;
      holding.has ||= one.has;
    }
    return holding;
  };
  const isThere = (content: PDFDict, owner: PDFDict) =>
    content.has(name('Obj')) ? copier.rules.AnnotRef!(content.get(name('Obj')), content) !== undefined : !pageIsGone(content.has(name('Pg')) ? content : owner);
  const stays = (dict: PDFDict) => {
    const { had, has } = hold(dict);
    return has || !had;
  };
  const place = (value: Value): Value => {
    const placed = copier.place(value, 'element');
    if (value instanceof PDFRef && placed instanceof PDFRef) elements.set(value.tag, placed);
    return placed;
  };
  const label = (value: Value): Value => {
    const given = textOf(source, value);
    if (given === undefined) return undefined;
    labels.set(given, labels.get(given) ?? `id${labels.size + 1}`);
    return spell(new TextEncoder().encode(labels.get(given)));
  };
  /** The text of an element without content belongs to something that is gone. */
  const words = (value: Value, owner: PDFDict): Value => {
    const text = textOf(source, value);
    const { had, has } = hold(owner);
    // LibreOffice describes a picture in an element that contains nothing but names its page.
    const isShown = has || (!had && owner.has(name('Pg')) && !pageIsGone(owner));
    if (!isShown) return text === undefined ? undefined : void copier.taken.add('earlier', text);
    if (text === undefined || !PATH.test(text.trim())) return copier.copy(value, 'text', owner);
    return void copier.taken.add('own', text);
  };

  const rules: Record<string, Rule> = {
    Role: (value) => {
      let role = nameOf(source, value);
      for (let steps = 0; role && roles?.has(name(role)) && steps < 20; steps++) role = nameOf(source, roles.get(name(role)));
      return role === undefined ? undefined : name(role);
    },
    ElementParent: (value) => (dictOf(source, value) === root ? rootRef : copier.placed(value, 'element')),
    Label: label,
    Description: words,
    Owner: (value) => (OWNERS.includes(nameOf(source, value) ?? '') ? resolve(source, value) : undefined),
    NamespaceName: (value) => (NAMESPACES.includes(textOf(source, value) ?? '') ? spell(new TextEncoder().encode(textOf(source, value))) : undefined),
    Content: (_, owner) => {
      const copied = PDFArray.withContext(target);
      for (const kid of kidsOf(owner)) {
        const inner = dictOf(source, kid);
        const kept: Value = !inner ? (numberOf(source, kid) === undefined || pageIsGone(owner) ? undefined : resolve(source, kid))
          : isElement(inner) ? (stays(inner) ? place(kid) : undefined)
            : isThere(inner, owner) ? copier.place(kid, inner.has(name('Obj')) ? 'object' : 'marked') : undefined;
        if (kept) copied.push(kept);
      }
      return copied.size() ? copied : undefined;
    },
  };

  /** Writes the root, once pages and annotations have their places. */
  const write = (): PDFRef | undefined => {
    if (!root) return undefined;
    rootRef = target.nextRef();
    const dict = PDFDict.withContext(target);
    dict.set(name('Type'), name('StructTreeRoot'));
    const kids = rules.Content!(undefined, root);
    if (kids) dict.set(name('K'), kids);
    target.assign(rootRef, dict);
    copier.finish();
    const parents = readParents(copier, root.get(name('ParentTree')));
    const numbers = PDFArray.withContext(target);
    let next = 0;
    for (const [number, value] of [...parents].sort(([a], [b]) => a - b)) {
      const list = resolve(source, value);
      const found = list instanceof PDFArray ? list.asArray().map((one) => ofElement(one)) : ofElement(value);
      if (Array.isArray(found) ? found.every((one) => !one) : !found) continue;
      next = Math.max(next, number + 1);
      numbers.push(PDFNumber.of(number));
      numbers.push(Array.isArray(found) ? target.obj(found.map((one) => one ?? null)) as PDFObject : found!);
    }
    dict.set(name('ParentTree'), target.obj({ Nums: numbers }) as PDFObject);
    dict.set(name('ParentTreeNextKey'), PDFNumber.of(next));
    if (labels.size) dict.set(name('IDTree'), labelTree());
    return rootRef;
  };
  const ofElement = (value: PDFObject): PDFRef | undefined => (value instanceof PDFRef ? elements.get(value.tag) : undefined);
  const labelTree = (): PDFObject => {
    const owners = target.enumerateIndirectObjects().flatMap(([ref, object]) => {
      const id = object instanceof PDFDict ? object.get(name('ID')) : undefined;
      return isText(id) ? [[id.decodeText(), ref] as const] : [];
    });
    const sorted = [...new Map(owners)].sort(([a], [b]) => (a < b ? -1 : 1));
    return target.obj({ Names: sorted.flatMap(([id, ref]) => [spell(new TextEncoder().encode(id)), ref]) }) as PDFObject;
  };
  return { rules, write };
}

/** Which element each marked piece of a page belongs to, by its number. */
function readParents({ source }: Copier, tree: Value): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const seen = new Set<PDFDict>();
  const walk = (value: Value, depth: number) => {
    const node = dictOf(source, value);
    if (!node || seen.has(node) || depth > 50) return;
    seen.add(node);
    const numbers = listOf(source, node.get(name('Nums')));
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const number = numberOf(source, numbers[at]);
      if (number !== undefined) found.set(number, numbers[at + 1]!);
    }
    for (const kid of listOf(source, node.get(name('Kids')))) walk(kid, depth + 1);
  };
  walk(tree, 0);
  return found;
}

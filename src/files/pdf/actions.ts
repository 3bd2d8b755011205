import { PDFArray, PDFDict, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { Copier, Rule } from './copier.ts';
import { dictOf, isText, listOf, name, nameOf, resolve, spell, textOf, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';

/** Where a link may lead: the web, a mailbox, a telephone number. */
const ADDRESS = /^(https?:\/\/[^\s\\@/?#]+([/?#][^\s\\]*)?|mailto:[^\s\\]+|tel:[\d+().\s-]+)$/i;
/** Turns a page, or steps back: the buttons of a reader. */
const TURNS = ['NextPage', 'PrevPage', 'FirstPage', 'LastPage'];
/** Actions that do nothing when they are left out; every other one is refused. */
const IDLE = ['URI', 'GoTo', 'Named', 'Thread', 'Hide', 'SetOCGState', 'Trans', 'ResetForm'];

/** Rules for links and destinations in the document. Named destinations become unnamed ones, so that no list of names remains. */
export function actionRules(copier: Copier, catalog: PDFDict, pageOf: (ref: PDFRef) => PDFRef | undefined): Record<'LinkAction' | 'Dest' | 'OpenAction', Rule> {
  const { source, target, taken } = copier;
  const named = readNames(copier, catalog);

  const place = (value: Value): Value => {
    const found = resolve(source, value);
    const key = found instanceof PDFName ? found.decodeText() : textOf(source, found);
    const given = key === undefined ? found : resolve(source, named.get(key));
    const list = given instanceof PDFDict ? resolve(source, given.get(name('D'))) : given;
    if (!(list instanceof PDFArray)) return undefined;
    const page = list.size() ? list.get(0) : undefined;
    const ref = page instanceof PDFRef ? pageOf(page) : undefined;
    if (!ref) return undefined;
    const copied = PDFArray.withContext(target);
    copied.push(ref);
    for (const rest of list.asArray().slice(1, 6)) {
      const plain = resolve(source, rest);
      copied.push(plain && !(plain instanceof PDFDict) && !(plain instanceof PDFArray) && !isText(plain) ? plain : target.obj(null) as PDFObject);
    }
    return copied;
  };

  const act = (value: Value): Value => {
    const action = dictOf(source, value);
    if (!action) return undefined;
    refuseUnsafe(copier, action);
    const kind = nameOf(source, action.get(name('S')));
    const copied = PDFDict.withContext(target);
    copied.set(name('S'), name(kind ?? ''));
    if (kind === 'URI') {
      const address = textOf(source, action.get(name('URI')))?.trim();
      if (address && /^\s*(javascript|vbscript|data):/i.test(address)) throw new Refusal('acts');
      if (!address || address.length > 2000 || !ADDRESS.test(address)) return void taken.add('links');
      copied.set(name('URI'), spell(new TextEncoder().encode(address)));
      return copied;
    }
    if (kind === 'GoTo') {
      const to = place(action.get(name('D')));
      if (to) copied.set(name('D'), to);
      return to && copied;
    }
    const turn = nameOf(source, action.get(name('N')));
    if (kind !== 'Named' || !turn || !TURNS.includes(turn)) return undefined;
    copied.set(name('N'), name(turn));
    return copied;
  };

  return {
    LinkAction: act,
    Dest: place,
    OpenAction: (value) => {
      const action = dictOf(source, value);
      if (!action) return place(value);
      if (nameOf(source, action.get(name('S'))) !== 'GoTo') throw new Refusal('acts');
      refuseUnsafe(copier, action);
      return place(action.get(name('D')));
    },
  };
}

/** An action and all that follow it. */
function refuseUnsafe({ source }: Copier, first: PDFDict): void {
  const waiting = [first];
  const seen = new Set<PDFDict>();
  for (let action = waiting.pop(); action; action = waiting.pop()) {
    if (seen.has(action)) continue;
    seen.add(action);
    if (seen.size > 100 || !IDLE.includes(nameOf(source, action.get(name('S'))) ?? '') || action.has(name('JS')) || action.has(name('F'))) throw new Refusal('acts');
    const next = action.get(name('Next'));
    waiting.push(...[next, ...listOf(source, next)].flatMap((one) => dictOf(source, one) ?? []));
  }
}

/** Every named destination, from both lists that a document may have (ISO 32000-2, 12.3.2.4). */
function readNames({ source, taken }: Copier, catalog: PDFDict): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>();
  for (const [key, value] of dictOf(source, catalog.get(name('Dests')))?.entries() ?? []) {
    found.set(key.decodeText(), value);
    taken.add('own', key.decodeText());
  }
  const seen = new Set<PDFDict>();
  const walk = (value: Value, depth: number) => {
    const node = dictOf(source, value);
    if (!node || seen.has(node) || depth > 50) return;
    seen.add(node);
    const names = listOf(source, node.get(name('Names')));
    for (let at = 0; at + 1 < names.length; at += 2) {
      const key = textOf(source, names[at]);
      if (key !== undefined) found.set(key, names[at + 1]!);
    }
    for (const kid of listOf(source, node.get(name('Kids')))) walk(kid, depth + 1);
  };
  walk(dictOf(source, catalog.get(name('Names')))?.get(name('Dests')), 0);
  return found;
}

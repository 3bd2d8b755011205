import { PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';
import { dictOf, name, numberOf, textOf, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';

const MOST = 20_000;

/** Copies the outline beside the pages: its text and its destinations (ISO 32000-2, 12.3.3). Leaves out an entry whose page is gone. */
export function copyOutline(copier: Copier, root: Value): PDFRef | undefined {
  const { source, target } = copier;
  const seen = new Set<PDFDict>();

  const siblings = (first: Value, parent: PDFRef, depth: number): { ref: PDFRef; dict: PDFDict; shown: number }[] => {
    if (depth > 60) throw new Refusal('unreadable');
    const made: { ref: PDFRef; dict: PDFDict; shown: number }[] = [];
    for (let item = dictOf(source, first); item; item = dictOf(source, item.get(name('Next')))) {
      if (seen.has(item) || seen.size > MOST) throw new Refusal('unreadable');
      seen.add(item);
      const ref = target.nextRef();
      const dict = PDFDict.withContext(target);
      const leads = copyEntry(copier, item, dict);
      dict.set(name('Parent'), parent);
      const inner = siblings(item.get(name('First')), ref, depth + 1);
      if (!leads && !inner.length) {
        copier.taken.add('earlier', textOf(source, item.get(name('Title'))));
        // Number objects without a gap, so that a clean document is written the same again.
        target.largestObjectNumber = ref.objectNumber - 1;
        continue;
      }
      const isOpen = (numberOf(source, item.get(name('Count'))) ?? 0) > 0;
      const below = link(target, dict, inner);
      if (inner.length) dict.set(name('Count'), PDFNumber.of(isOpen ? below : -below));
      target.assign(ref, dict);
      made.push({ ref, dict, shown: 1 + (isOpen ? below : 0) });
    }
    for (const [at, { dict }] of made.entries()) {
      if (made[at - 1]) dict.set(name('Prev'), made[at - 1]!.ref);
      if (made[at + 1]) dict.set(name('Next'), made[at + 1]!.ref);
    }
    return made;
  };

  const found = dictOf(source, root);
  if (!found) return undefined;
  const ref = target.nextRef();
  const dict = PDFDict.withContext(target);
  const top = siblings(found.get(name('First')), ref, 0);
  if (!top.length) {
    // An object that nothing leads to would be found, and refused, when the clean document is checked.
    target.largestObjectNumber = ref.objectNumber - 1;
    return undefined;
  }
  dict.set(name('Count'), PDFNumber.of(link(target, dict, top)));
  target.assign(ref, dict);
  return ref;
}

function copyEntry(copier: Copier, item: PDFDict, dict: PDFDict): boolean {
  const [title, action, dest] = [copier.copy(item.get(name('Title')), 'text', item), item.get(name('A')), item.get(name('Dest'))];
  if (title) dict.set(name('Title'), title);
  const leads = action ? copier.rules.LinkAction!(action, item) : copier.rules.Dest!(dest, item);
  if (leads) dict.set(name(action ? 'A' : 'Dest'), leads);
  for (const [key, kind] of [['C', 'atoms'], ['F', 'atom']] as const) {
    const value = copier.copy(item.get(name(key)), kind, item);
    if (value) dict.set(name(key), value);
  }
  return leads !== undefined || (!action && !dest);
}

function link(_: unknown, dict: PDFDict, inner: { ref: PDFRef; shown: number }[]): number {
  if (inner.length) {
    dict.set(name('First'), inner[0]!.ref);
    dict.set(name('Last'), inner.at(-1)!.ref);
  }
  return inner.reduce((sum, { shown }) => sum + shown, 0);
}

import { PDFArray, PDFDict, PDFNull, PDFRawStream, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';
import { dictOf, isText, name, nameOf, resolve } from './objects.ts';

/** Short marks by which programs find things again; they name nobody. */
const MARK = /^([A-Z]|Note \d+|U\d+x\d+y\d+|node\d+|id\d+|[\d.:_-]*|https?:\/\/\S*|[A-Za-z]{2,3}(-[A-Za-z]{2,4})*)$/;

/** Records what the new document does not have: objects that nothing leads to, data that no page needs, and every string that was not copied. */
export function noteLeftBehind(copier: Copier): void {
  const { source, target, taken } = copier;
  const { Root, Info } = source.trailerInfo;
  const reached = collect(source, [Root!]);
  const known = collect(source, Info ? [Root!, Info] : [Root!]);
  const isLinear = source.enumerateIndirectObjects().some(([, object]) => object instanceof PDFDict && object.has(name('Linearized')));
  const isLost = ([ref, object]: [PDFRef, PDFObject]) => !known.refs.has(ref) && object !== PDFNull && !isPacking(source, object, isLinear);
  if (source.enumerateIndirectObjects().some(isLost)) taken.add('earlier');
  // These have been read already, value by value.
  const properties = resolve(source, dictOf(source, Root)?.get(name('Metadata')));
  const kept = collect(target, [target.trailerInfo.Root!]).words;
  for (const words of reached.words) if (!kept.has(words) && words.trim() && !MARK.test(words) && !taken.has(words)) taken.add('own', words);
  for (const ref of reached.refs) {
    const object = source.lookup(ref);
    if (object instanceof PDFStream && object !== properties && !copier.isPlaced(ref)) taken.add('own');
  }
}

/** Whether an object only helps programs to find others, or to show the first page early (ISO 32000-2, annex F). */
function isPacking(source: PDFContext, object: PDFObject, isLinear: boolean): boolean {
  if (object instanceof PDFRawStream) return /^(XRef|ObjStm)$/.test(nameOf(source, object.dict.get(name('Type'))) ?? '') || (isLinear && object.dict.has(name('S')) && object.dict.keys().every((key) => /^(S|P|O|C|L|I|E|V|T|B|Filter|Length|DecodeParms)$/.test(key.decodeText())));
  return object instanceof PDFDict && object.has(name('Linearized'));
}

/** Everything that these lead to: objects by number, and all strings. */
export function collect(context: PDFContext, roots: PDFObject[]): { refs: Set<PDFRef>; words: Set<string> } {
  const [refs, words, seen, waiting] = [new Set<PDFRef>(), new Set<string>(), new Set<PDFObject>(), [...roots]];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (value instanceof PDFRef) {
      if (refs.has(value)) continue;
      refs.add(value);
      const found = context.lookup(value);
      if (found) waiting.push(found);
    } else if (isText(value)) words.add(value.decodeText());
    else if (!seen.has(value)) {
      const inside = value instanceof PDFArray ? value.asArray() : value instanceof PDFDict ? value.values() : value instanceof PDFStream ? value.dict.values() : [];
      if (inside.length) seen.add(value);
      for (const one of inside) waiting.push(one);
    }
  }
  return { refs, words };
}

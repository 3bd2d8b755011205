import { PDFArray, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { Copier, Rule } from './copier.ts';
import { dictOf, listOf, name, nameOf, numberOf, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';

/** Annotations that are drawn on the page and visible there. */
const DRAWN = ['FreeText', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Ink', 'Stamp', 'Square', 'Circle', 'Line', 'Polygon', 'PolyLine', 'Caret', 'Watermark'];
/** Text behind an icon, and printers’ marks: left out. */
const LEFT_OUT = ['Text', 'Popup', 'PrinterMark', 'TrapNet', 'Projection'];
/** Hidden, or not shown on a screen (ISO 32000-2, table 167). */
export const UNSEEN = 2 | 32;

/** The rule for annotations on a page: links, marks without their comments, and the empty fields of a form. */
export function annotationRules(copier: Copier): Record<'Annots' | 'AnnotRef', Rule> {
  const { source, target, taken } = copier;
  const one = (value: PDFObject): Value => {
    const dict = dictOf(source, value);
    if (!dict) return undefined;
    const subtype = nameOf(source, dict.get(name('Subtype'))) ?? '';
    if (dict.has(name('AA'))) throw new Refusal('acts');
    if (subtype === 'Redact') throw new Refusal('unredacted');
    if (subtype === 'Widget') return copier.placed(value, 'field') ?? void taken.add('own');
    const isUnseen = ((numberOf(source, dict.get(name('F'))) ?? 0) & UNSEEN) !== 0;
    if (subtype === 'Link') {
      const action = dict.get(name('A'));
      const leads = action ? copier.rules.LinkAction!(action, dict) : copier.rules.Dest!(dict.get(name('Dest')), dict);
      return leads && !isUnseen ? copier.place(value, 'link') : undefined;
    }
    if (!DRAWN.includes(subtype) && !LEFT_OUT.includes(subtype)) throw new Refusal('acts');
    const isDrawn = DRAWN.includes(subtype) && !isUnseen;
    // A text box has its text in its drawing; without one, each program draws it in its own way, or not at all.
    if (isDrawn && subtype === 'FreeText' && !dictOf(source, dict.get(name('AP')))?.has(name('N'))) throw new Refusal('typed-over');
    return isDrawn ? copier.place(value, 'mark') : void taken.add('notes');
  };
  return {
    Annots: (value) => {
      const copied = PDFArray.withContext(target);
      for (const annotation of listOf(source, value)) {
        const kept = one(annotation);
        if (kept) copied.push(kept);
      }
      return copied.size() ? copied : undefined;
    },
    AnnotRef: (value) => (value instanceof PDFRef ? copier.placed(value, 'link') ?? copier.placed(value, 'mark') ?? copier.placed(value, 'field') : undefined),
  };
}

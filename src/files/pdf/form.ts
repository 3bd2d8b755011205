import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { UNSEEN } from './annotations.ts';
import type { Copier, Rule } from './copier.ts';
import { dictOf, isText, listOf, name, nameOf, numberOf, resolve, spell, textOf, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';

/** Rules for a form to fill in: its fields may remain while they are empty and visible. */
export function formRules(copier: Copier): Record<'Fields' | 'FieldParent' | 'FieldName' | 'FieldValue', Rule> {
  const { source, target } = copier;
  const names = new Map<string, string>();
  const inherited = (field: PDFDict, key: string): Value => {
    let dict: PDFDict | undefined = field;
    for (let steps = 0; dict && steps < 50; steps++) {
      const value = dict.get(name(key));
      if (value) return value;
      dict = dictOf(source, dict.get(name('Parent')));
    }
    return undefined;
  };
  const checkField = (field: PDFDict) => {
    if (field.has(name('AA'))) throw new Refusal('acts');
    const box = listOf(source, field.get(name('Rect'))).map((side) => numberOf(source, side) ?? 0);
    const isUnseen = ((numberOf(source, field.get(name('F'))) ?? 0) & UNSEEN) !== 0 || (box.length === 4 && (box[0] === box[2] || box[1] === box[3]));
    if (isUnseen) throw new Refusal('hidden-fields');
  };
  return {
    Fields: (value) => {
      const copied = PDFArray.withContext(target);
      for (const one of listOf(source, value)) {
        const field = dictOf(source, one);
        if (!field) continue;
        if (nameOf(source, inherited(field, 'FT')) === 'Sig') {
          if (inherited(field, 'V')) throw new Refusal('signed');
          copier.taken.add('own');
          continue;
        }
        checkField(field);
        copied.push(copier.place(one, 'field'));
      }
      return copied;
    },
    FieldParent: (value) => copier.placed(value, 'field'),
    // A screen reader says the description; without one it says the name, which must then remain.
    FieldName: (value, owner) => {
      const given = textOf(source, value);
      if (given === undefined) return undefined;
      if (!owner.has(name('TU'))) return copier.copy(value, 'text', owner);
      names.set(given, names.get(given) ?? `field${names.size + 1}`);
      return spell(new TextEncoder().encode(names.get(given)));
    },
    FieldValue: (value, owner) => {
      const found = resolve(source, value);
      if (found instanceof PDFName) return found;
      const isChoice = nameOf(source, inherited(owner, 'FT')) === 'Ch';
      const offered = listOf(source, inherited(owner, 'Opt')).flatMap((one) => [one, ...listOf(source, one)]).map((one) => textOf(source, one));
      const chosen: (PDFObject | undefined)[] = found instanceof PDFArray ? listOf(source, found) : [found];
      const isFilled = chosen.some((one) => textOf(source, one) !== '' && !(isChoice && offered.includes(textOf(source, one))));
      if (isFilled) throw new Refusal('filled');
      const first = resolve(source, chosen[0]);
      return isText(first) && first.decodeText() !== '' ? copier.copy(first, 'text', owner) : undefined;
    },
  };
}

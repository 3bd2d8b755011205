import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import type { Copier, Rule } from './copier.ts';
import { nameOf, resolve } from './objects.ts';

/** The operands of each colour family, after its name (ISO 32000-2, 8.6). */
const FAMILIES: Record<string, string[]> = {
  ICCBased: ['icc'],
  CalGray: ['calibrated'],
  CalRGB: ['calibrated'],
  Lab: ['calibrated'],
  Indexed: ['atom|Colour', 'atom', 'bytes|data'],
  Separation: ['atom', 'atom|Colour', 'function'],
  DeviceN: ['atoms', 'atom|Colour', 'function'],
  Pattern: ['atom|Colour'],
  DeviceGray: [],
  DeviceRGB: [],
  DeviceCMYK: [],
};

/** The rule for a colour space that is an array. */
export function colourRule(copier: Copier): Rule {
  return (value, owner) => {
    const list = resolve(copier.source, value);
    const family = list instanceof PDFArray && list.size() ? nameOf(copier.source, list.get(0)) : undefined;
    const kinds = family === undefined ? undefined : FAMILIES[family];
    if (!kinds) return undefined;
    const copied = PDFArray.withContext(copier.target);
    copied.push(PDFName.of(family!));
    for (const [at, kind] of kinds.entries()) {
      const part = copier.copy((list as PDFArray).asArray()[at + 1], kind, owner);
      if (part) copied.push(part);
    }
    return copied;
  };
}

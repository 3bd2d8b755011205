import { PDFDict, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';
import { dictOf, listOf, name, nameOf, resolve } from './objects.ts';
import { Refusal } from './refusal.ts';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const MOST = 10_000;

/** The pages that the document shows, in order, each with what it inherits (ISO 32000-2, 7.7.3). Leaves out a page that is only referred to from elsewhere. */
export function listPages({ source }: Copier, catalog: PDFDict): { ref: PDFRef; dict: PDFDict }[] {
  const pages: { ref: PDFRef; dict: PDFDict }[] = [];
  const seen = new Set<PDFObject>();
  const walk = (value: PDFObject, inherited: Map<string, PDFObject>, depth: number) => {
    const dict = dictOf(source, value);
    if (!dict || seen.has(dict) || depth > 60 || pages.length > MOST) throw new Refusal('unreadable');
    seen.add(dict);
    const own = new Map(inherited);
    for (const key of INHERITED) {
      const given = dict.get(name(key));
      if (given) own.set(key, given);
    }
    if (dict.has(name('Kids'))) {
      for (const kid of listOf(source, dict.get(name('Kids')))) walk(kid, own, depth + 1);
      return;
    }
    if (!(value instanceof PDFRef) || nameOf(source, dict.get(name('Type'))) === 'Pages') throw new Refusal('unreadable');
    const whole = dict.clone(source);
    for (const [key, given] of own) whole.set(name(key), given);
    pages.push({ ref: value, dict: whole });
  };
  const root = catalog.get(name('Pages'));
  if (!root || !resolve(source, root)) throw new Refusal('damaged');
  walk(root, new Map(), 0);
  if (!pages.length) throw new Refusal('damaged');
  return pages;
}

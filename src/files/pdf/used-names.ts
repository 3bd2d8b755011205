import { PDFDict, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { dictOf, listOf, name, nameOf, resolve, type Value } from './objects.ts';
import { unpack } from './unpack.ts';

/** The resource lists of a page that may contain something the page does not draw: what was cut out of it, or belongs to a page that is gone. */
export const DRAWN_BY_NAME = ['XObject', 'Pattern', 'Shading', 'Properties'];

/**
 * For each list of resources, the names that its pages and drawings use. A split document often leaves every page with everybody’s
 * pictures. When in doubt, a name counts as used.
 */
export function readUsedNames(source: PDFContext, pages: readonly PDFDict[], reached: Iterable<PDFObject>, most: number): Map<PDFDict, Set<string>> {
  const room = { left: most };
  const used = new Map<PDFDict, Set<string>>();
  // A drawing without its own list uses its page’s.
  const everywhere = new Set<string>();
  const note = (resources: Value, drawings: PDFObject[]) => {
    const list = dictOf(source, resources);
    const names = list ? used.get(list) ?? new Set<string>() : everywhere;
    if (list) used.set(list, names);
    for (const drawing of drawings) {
      const stream = resolve(source, drawing);
      if (stream instanceof PDFRawStream) for (const one of namesIn(unpack(source, stream, room).bytes)) names.add(one);
    }
  };
  for (const page of pages) {
    const contents = page.get(name('Contents'));
    note(page.get(name('Resources')), [...listOf(source, contents), ...(contents ? [contents] : [])]);
  }
  for (const object of reached) {
    const dict = dictOf(source, object);
    const isDrawing = object instanceof PDFRawStream && (nameOf(source, dict!.get(name('Subtype'))) === 'Form' || dict!.has(name('PatternType')) || dict!.has(name('Resources')));
    const letters = dictOf(source, dict?.get(name('CharProcs')));
    if (isDrawing) note(dict!.get(name('Resources')), [object]);
    if (letters) note(dict!.get(name('Resources')), letters.values());
  }
  for (const names of used.values()) for (const one of everywhere) names.add(one);
  return used;
}

function namesIn(bytes: Uint8Array): string[] {
  return [...new TextDecoder('latin1').decode(bytes).matchAll(/\/([^\s\0()<>[\]{}/%]+)/g)].map(([, written]) => written!.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}

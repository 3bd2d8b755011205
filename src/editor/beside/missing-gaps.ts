import type { Root } from 'mdast';
import { gapsOf } from '../../parts/fill-in/gaps-in-page.ts';
import { quote } from '../../schema/fault.ts';
import { text } from './text.ts';

/**
 * Says in a sentence which gaps of the original are missing from a translation or an adaptation. Undefined if none is. A gap belongs to the one in
 * the original that it names, or that has the same label; the others count as the remaining ones, in order.
 */
export function missingGaps(original: Root, own: Root): string | undefined {
  const wanted = gapsOf(original).map(({ label }) => label);
  const gaps = gapsOf(own);
  if (gaps.length >= wanted.length) return undefined;
  const left = [...wanted];
  let unnamed = 0;
  for (const { label, original: named } of gaps) {
    const at = left.indexOf(named ?? label);
    if (at >= 0) left.splice(at, 1);
    else unnamed++;
  }
  const count = text.gaps.count(wanted.length, gaps.length);
  return unnamed ? text.gaps.some(count) : text.gaps.named(count, left.map((label) => quote(label)));
}

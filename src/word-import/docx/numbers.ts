import type { Styles } from './styles.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/**
 * Between these two characters, a paragraph of a list carries its list and its number until the list is made. They are private-use
 * characters, so no document contains them.
 */
export const NUMBER_MARK = /^\uE000(\w+):(\d+)\uE001/;

/**
 * Gives each paragraph of a numbered list its number, as Word counts: continuing across other text, and starting again where the list
 * was restarted. The converter knows only that there is a list, so it would join two lists in a row, and begin each at 1.
 */
export function markNumbers(paragraphs: Iterable<Xml>, numbering: Xml | undefined, styles: Styles): void {
  if (!numbering) return;
  const kinds = new Map([...elementsOf(numbering, 'w:abstractNum')].map((one) => [attributeOf(one, 'w:abstractNumId') ?? '', one]));
  const lists = new Map([...elementsOf(numbering, 'w:num')].map((one) => [attributeOf(one, 'w:numId') ?? '', one]));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const paragraph of paragraphs) {
    const at = styles.numberingOf(paragraph);
    const id = attributeOf(childOf(at, 'w:numId'), 'w:val') ?? '';
    const list = lists.get(id);
    const kindId = attributeOf(childOf(list, 'w:abstractNumId'), 'w:val') ?? '';
    const kind = kinds.get(kindId);
    if (!list || !kind) continue;
    const level = Number(attributeOf(childOf(at, 'w:ilvl'), 'w:val') ?? 0);
    const restart = [...elementsOf(list, 'w:lvlOverride')].find((one) => attributeOf(one, 'w:ilvl') === String(level));
    const start = Number(attributeOf(childOf(restart, 'w:startOverride'), 'w:val') ?? NaN);
    const usual = [...elementsOf(kind, 'w:lvl')].find((one) => attributeOf(one, 'w:ilvl') === String(level));
    const count = counts.get(kindId) ?? [];
    counts.set(kindId, count);
    if (!Number.isNaN(start) && !begun.has(`${id}:${level}`)) count[level] = start - 1;
    begun.add(`${id}:${level}`);
    count[level] = (count[level] ?? Number(attributeOf(childOf(usual, 'w:start'), 'w:val') ?? 1) - 1) + 1;
    // A level starts again below the next number above it.
    count.length = level + 1;
    const run: Xml = { name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: '', children: [`\uE000${id}:${Math.max(0, count[level])}\uE001`] }] };
    const after = paragraph.children.findIndex((one) => typeof one !== 'string' && one.name === 'w:pPr') + 1;
    paragraph.children.splice(after, 0, run);
  }
}

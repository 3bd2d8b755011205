import type { Findings } from '../findings.ts';
import type { Part } from '../package.ts';
import { childOf, childrenOf, elementsOf, isOn, removeWhere, textOf, valueOf } from '../tree.ts';
import type { XmlElement } from '../xml.ts';

/**
 * Removes from a Word document what no page shows: first-page and even-page headers that are switched off (ISO/IEC 29500-1, 17.10.1 and
 * 17.10.6), bookmarks that nothing leads to, and the text of lists that are unused or hidden.
 */
export function dropUnused(main: Part, settings: XmlElement | undefined, numbering: XmlElement | undefined, others: readonly XmlElement[], findings: Findings): void {
  const stories = [main.xml!, ...others];
  dropHeaders(main.xml!, settings, findings);
  dropBookmarks(stories, findings);
  if (numbering) dropListWords(numbering, stories, findings);
}

function dropHeaders(document: XmlElement, settings: XmlElement | undefined, findings: Findings): void {
  const hasFirst = elementsOf(document).some((node) => node.local === 'titlePg' && isOn(node));
  const hasEven = isOn(childOf(settings, 'evenAndOddHeaders'));
  const isUnused = (node: XmlElement) => /^(?:header|footer)Reference$/.test(node.local) && ((valueOf(node, 'type') === 'first' && !hasFirst) || (valueOf(node, 'type') === 'even' && !hasEven));
  findings.note('outside', removeWhere(document, isUnused));
}

/** Removes bookmarks that the document does not use, except Word’s own, which begin with an underscore. */
function dropBookmarks(stories: readonly XmlElement[], findings: Findings): void {
  const all = stories.flatMap((story) => elementsOf(story));
  // The code of a field may be split in the middle of a name.
  const codes = all.filter(({ local }) => local === 'instrText').map(textOf).join('');
  const uses = [codes, ...all.flatMap((node) => [valueOf(node, 'instr'), valueOf(node, 'anchor'), node.local === 'name' ? valueOf(node, 'val') : undefined])].join('\n');
  const isUnused = (node: XmlElement) => node.local === 'bookmarkStart' && !(valueOf(node, 'name') ?? '').startsWith('_') && !uses.includes(valueOf(node, 'name') ?? '');
  const gone = new Set(all.filter(isUnused).map((node) => valueOf(node, 'id')));
  if (gone.size === 0) return;
  for (const story of stories) removeWhere(story, (node) => isUnused(node) || (node.local === 'bookmarkEnd' && gone.has(valueOf(node, 'id'))));
  findings.note('marks', gone.size);
}

function dropListWords(numbering: XmlElement, stories: readonly XmlElement[], findings: Findings): void {
  const lists = new Map(childrenOf(numbering).filter(({ local }) => local === 'num').map((list) => [valueOf(list, 'numId'), valueOf(childOf(list, 'abstractNumId'), 'val')]));
  const used = new Set<string | undefined>(stories.flatMap((story) => elementsOf(story).flatMap((node) => (node.local === 'numId' ? lists.get(valueOf(node, 'val')) ?? [] : []))));
  let count = 0;
  for (const list of childrenOf(numbering)) {
    if (list.local !== 'abstractNum') continue;
    // A list may take its levels from another list through its style.
    const isUsed = used.has(valueOf(list, 'abstractNumId')) || childOf(list, 'styleLink') !== undefined;
    count += removeWhere(list, ({ local }, parent) => local === 'name' && parent === list);
    for (const level of childrenOf(list)) {
      const words = level.local === 'lvl' ? childOf(level, 'lvlText')?.attributes.find(({ local }) => local === 'val') : undefined;
      if (!words || !/\p{L}{2}/u.test(words.value) || (isUsed && !isOn(childOf(level, 'rPr', 'vanish')))) continue;
      words.value = words.value.replace(/\p{L}{2,}/gu, '');
      count++;
    }
  }
  findings.note('marks', count);
}

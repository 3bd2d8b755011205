import type { Findings } from './findings.ts';
import { childrenOf, elementsOf, removeWhere, replaceBelow, textOf, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** Removes what nobody sees from a LibreOffice text and its headers: hidden sections, paragraphs, letters, rows and shapes (ODF 1.3 part 3). */
export function dropHiddenOdt(stories: readonly XmlElement[], findings: Findings): void {
  // Styles of one name may be in both files; the content file has its own.
  const hides = readStyles(stories);
  for (const story of stories) {
    let count = removeWhere(story, (node) => (node.local === 'section' && node.uri.includes(':text:') && isHiddenSection(node)) || (/^(?:p|h)$/.test(node.local) && [...elementsOf(node)].some((field) => field.local === 'hidden-paragraph' && valueOf(field, 'is-hidden') === 'true')));
    count += removeWhere(story, (node) => /^(?:header|footer)(?:-left|-first)?$/.test(node.local) && node.uri.includes(':style:') && valueOf(node, 'display') === 'false');
    count += removeWhere(story, ({ local }) => local === 'hidden-text');
    removeWhere(story, ({ local }) => local === 'hidden-paragraph');
    findings.note('hiddenRows', removeWhere(story, (node) => /^table-(?:row|column)$/.test(node.local) && /^(?:collapse|filter)$/.test(valueOf(node, 'visibility') ?? '') && node.local === 'table-row'));
    findings.note('hiddenShapes', removeWhere(story, (node) => node.uri.includes(':drawing:') && (valueOf(node, 'visibility') === 'hidden' || valueOf(node, 'display') === 'none' || valueOf(node, 'display') === 'printer') && node.local !== 'layer'));
    for (const body of elementsOf(story)) if (/^(?:body|master-styles)$/.test(body.local)) count += dropHiddenText(body, false, hides);
    findings.note('hiddenText', count);
  }
}

function isHiddenSection(section: XmlElement): boolean {
  const display = valueOf(section, 'display');
  return display === 'none' || (display === 'condition' && valueOf(section, 'is-hidden') !== 'false');
}

type Hides = (style: string | undefined, family: string) => boolean | undefined;

function readStyles(stories: readonly XmlElement[]): Hides {
  const byName = new Map<string, XmlElement>();
  for (const story of [...stories].reverse()) for (const style of elementsOf(story)) if (style.local === 'style') byName.set(`${valueOf(style, 'family')} ${valueOf(style, 'name')}`, style);
  const told = (style: XmlElement | undefined) => {
    const display = childrenOf(style ?? { name: '', uri: '', local: '', attributes: [], children: [] }).filter(({ local }) => local === 'text-properties').map((properties) => valueOf(properties, 'display')).find((value) => value !== undefined);
    return display === undefined ? undefined : display === 'none' || display === 'condition';
  };
  return (name, family) => {
    const seen = new Set<XmlElement>();
    for (let style = byName.get(`${family} ${name}`); style && !seen.has(style); style = byName.get(`${family} ${valueOf(style, 'parent-style-name')}`)) {
      seen.add(style);
      const hidden = told(style);
      if (hidden !== undefined) return hidden;
    }
    return undefined;
  };
}

function dropHiddenText(node: XmlElement, isHidden: boolean, hides: Hides): number {
  let count = 0;
  replaceBelow(node, (child) => {
    const family = /^(?:p|h)$/.test(child.local) ? 'paragraph' : child.local === 'span' || child.local === 'a' || child.local === 'ruby-base' ? 'text' : undefined;
    const style = valueOf(child, 'cond-style-name') ?? valueOf(child, 'style-name');
    const isNow = (family ? hides(style, family) : undefined) ?? (family === 'paragraph' ? false : isHidden);
    const before = textOf(child);
    count += dropHiddenText(child, isNow, hides);
    // Text directly in this element, and anything in it that takes the place of a letter: a field, a picture, a note.
    if (isNow && family) {
      child.children = child.children.filter((inner) => typeof inner !== 'string' && (inner.local === 'span' || inner.local === 'a' || /^(?:bookmark|reference-mark)/.test(inner.local) || inner.local === 'p') && (inner.children.length > 0 || /^bookmark|^reference/.test(inner.local)));
      if (before.trim() !== '' && textOf(child) !== before) count++;
      if (child.children.length === 0 && before !== '') return [];
    }
    return [child];
  });
  return count;
}


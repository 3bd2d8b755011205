import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes as Words, PhrasingContent, Root as Page } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseFragment } from 'parse5';

/** What stands where a picture wants a description, until somebody writes one. */
export const DESCRIBE = 'Write what this picture shows';

/** Turns the HTML of a converted document into the words of a page, and takes its title from the first large heading. */
export function htmlToWords(html: string): { title: string; words: string } {
  const page = toMdast(fromParse5(parseFragment(html)) as Root, {
    handlers: {
      sup: (state, node) => footnoteMark(node as Element) ?? state.all(node as never) as never,
      br: () => ({ type: 'break' }),
    },
  }) as Page;
  takeFootnotes(page);
  const title = takeTitle(page);
  settle(page, 2);
  return { title, words: toMarkdown(page, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' }) };
}

/** Where the document has a note, as the converter writes it: a raised link to #footnote-1. */
function footnoteMark(node: Element): PhrasingContent | undefined {
  const link = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'a');
  const number = /#(?:foot|end)note-(\d+)$/.exec(String(link?.properties.href ?? ''))?.[1];
  return number ? { type: 'footnoteReference', identifier: number, label: number } : undefined;
}

/** The converter lists all notes at the end, each with a link back. */
function takeFootnotes(page: Page): void {
  const last = page.children.at(-1);
  if (last?.type !== 'list' || !last.children.every((item) => findBack(item))) return;
  page.children.pop();
  for (const item of last.children) {
    const number = findBack(item)!;
    const [first] = item.children;
    if (first?.type === 'paragraph') {
      first.children = first.children.filter((child) => !(child.type === 'link' && child.url.includes('note-ref-')));
      const end = first.children.at(-1);
      if (end?.type === 'text') end.value = end.value.trimEnd();
    }
    page.children.push({ type: 'footnoteDefinition', identifier: number, label: number, children: item.children });
  }
}

function findBack(node: Words): string | undefined {
  if (node.type === 'link') return /#(?:foot|end)note-ref-(\d+)$/.exec(node.url)?.[1];
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findBack(child as Words);
    if (found) return found;
  }
  return undefined;
}

function takeTitle(page: Page): string {
  const at = page.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  if (at < 0 || at > 2) return '';
  const [heading] = page.children.splice(at, 1);
  return wordsOf(heading as Words).replace(/\s+/g, ' ').trim().slice(0, 90);
}

/** Headings begin below the title and leave no level out; links lead to pages only; every picture has a description, or the wish for one. */
function settle(page: Page, top: number): void {
  const least = Math.min(...page.children.map((node) => (node.type === 'heading' ? node.depth : 9)));
  let before = top - 1;
  const walk = (parent: Words & { children: Words[] }): void => {
    parent.children = parent.children.flatMap((node): Words[] => {
      if (node.type === 'heading') {
        node.depth = Math.min(node.depth - least + top, before + 1, 6) as typeof node.depth;
        before = node.depth;
        if (!wordsOf(node).trim()) return [];
      }
      if (node.type === 'html') return [];
      if (node.type === 'image') return node.url ? [{ ...node, title: null, alt: (node.alt ?? '').trim() || DESCRIBE }] : [];
      if ('children' in node) walk(node as Words & { children: Words[] });
      return node.type === 'link' && !/^(https?:\/\/|mailto:|tel:)/i.test(node.url) ? (node.children as Words[]) : [node];
    });
  };
  walk(page as Words & { children: Words[] });
}

function wordsOf(node: Words): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child as Words)).join('') : '';
}


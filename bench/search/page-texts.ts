import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** The words under one heading of a page. */
export interface Section {
  /** The heading's id, or nothing for the words before the second heading. */
  anchor?: string;
  /** The heading, after those above it: the title of the page comes first. */
  titles: readonly string[];
  /** From 1 to 6. */
  level: number;
  text: string;
}

/** What every engine is given of a page. */
export interface PageTexts {
  address: string;
  language: string;
  title: string;
  description: string;
  sections: readonly Section[];
}

/** What repeats on every page, and would be found on every one. */
const AROUND = new Set(['nav', 'script', 'style', 'template', 'noscript', 'dialog', 'form', 'footer', 'svg', 'select']);

/** No one looks for these, or they need a sign-in. */
const LEFT_OUT = /^\/(?:404|admin|adapt|to-put-right)\b|thank-you|\/sent-in\/|\/cms\//;

const BLOCKS = new Set('address article aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table td th tr ul'.split(' '));

/**
 * The titles and words of all finished pages in `site`, in the order of their addresses. What repeats on every page (navigation, forms, dialogs, the foot) is left out, and so is what a page marks as not worth finding.
 * Neighbouring blocks never run into one another.
 */
export function readPageTexts(site: string): PageTexts[] {
  return globSync('**/index.html', { cwd: site }).map((file) => file.replaceAll('\\', '/')).toSorted().flatMap((file) => {
    const address = `/${file.slice(0, -'index.html'.length)}`;
    if (LEFT_OUT.test(address)) return [];
    const document = parse(readFileSync(join(site, file), 'utf8'));
    const html = elements(document).find(({ tagName }) => tagName === 'html')!;
    const main = elements(document).find(({ tagName }) => tagName === 'main');
    if (!main) return [];
    const sections = sectionsOf(main);
    const title = sections[0]?.titles[0];
    if (!title) return [];
    const description = elements(document).find((one) => one.tagName === 'meta' && attribute(one, 'name') === 'description');
    return [{ address, language: attribute(html, 'lang') ?? 'en', title, description: (description && attribute(description, 'content')) ?? '', sections }];
  });
}

function sectionsOf(main: DefaultTreeAdapterTypes.Element): Section[] {
  const sections: (Section & { said: string[] })[] = [];
  const walk = (node: Node) => {
    if (tree.isTextNode(node)) return void sections.at(-1)?.said.push(node.value);
    if (!tree.isElementNode(node) || AROUND.has(node.tagName) || (attribute(node, 'data-pagefind-ignore') !== undefined && !/^(?:main|article)$/.test(node.tagName) && attribute(node, 'class') !== 'home')) return;
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (level) {
      const anchor = attribute(node, 'id');
      const above = sections.findLast((one) => one.level < level)?.titles ?? [];
      return void sections.push({ ...(anchor && sections.length && { anchor }), titles: [...above, plain(textOf(node))], level, text: '', said: [] });
    }
    const block = BLOCKS.has(node.tagName);
    if (block) sections.at(-1)?.said.push(' ');
    node.childNodes.forEach(walk);
    if (block) sections.at(-1)?.said.push(' ');
  };
  walk(main);
  return sections.map(({ said, ...section }) => ({ ...section, text: plain(said.join('')) }));
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(tree.isElementNode(node) && BLOCKS.has(node.tagName) ? ' ' : '') : '';
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function elements(node: Node): DefaultTreeAdapterTypes.Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...elements(child)] : []));
}

function attribute({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

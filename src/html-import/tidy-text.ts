import type { Nodes, PhrasingContent, Root } from 'mdast';
import { checkLink } from '../mdx/links.ts';
import { textOf } from './text-of.ts';

/** The prompt shown for a picture that needs a description, until somebody writes one. */
export const DESCRIBE = 'Write what this picture shows';
/** The text that replaces a name. */
export const NAME_LEFT_OUT = '(name left out)';

/** What was changed in the text, for whoever reads it. */
export interface WordsMet {
  links: number;
  /** How many led to another place in the same text. */
  linksInside: number;
  undescribed: number;
  names: number;
  /** The addresses to which pictures led. */
  pictureLinks: string[];
}

/** Characters that no reader sees, or that only one font knows. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uE000-\uF8FF\u{E0000}-\u{E007F}\u{F0000}-\u{10FFFF}\uFFFE\uFFFF]/gu;
/** Bullets in the Symbol font, typed as characters. */
const SYMBOL_BULLETS = /[\uF0B7\uF0A7\uF076\uF0D8\uF0FC]/g;
/** Letters that print joins, such as ﬁ. Nobody could search for them. */
const LIGATURES = /[\uFB00-\uFB06]/g;
/** What programs write instead of a description. */
export const NO_DESCRIPTION = /automatically generated|AI-generated content may be incorrect|^(picture|image|graphic|photo|img|dsc)[\s_\d-]*$|\.(jpe?g|png|gif|webp|bmp|emf|wmf)$/i;

/**
 * Makes the text fit for a page: links lead only to pages, every picture has a description or a prompt for one, and there are no unseen
 * characters and none of the names.
 */
export function tidyText(page: Root, names: RegExp | undefined): WordsMet {
  const met: WordsMet = { links: 0, linksInside: 0, undescribed: 0, names: 0, pictureLinks: [] };
  const tidy = (parent: Nodes & { children: Nodes[] }): void => {
    if (names && (parent.type === 'paragraph' || parent.type === 'heading')) leaveOutNames(parent, names, met);
    parent.children = parent.children.flatMap((node): Nodes[] => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') node.value = node.value.replace(/\uE000\w+:\d+\uE001/g, '').replace(LIGATURES, (letters) => letters.normalize('NFKC')).replace(SYMBOL_BULLETS, '•').replace(UNSEEN, '').replaceAll('\t', ' ');
      if (node.type === 'html') return node.value === '<br />' ? [node] : [];
      if (node.type === 'image') {
        if (!node.url) return [];
        const alt = (node.alt ?? '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim().replace(names ?? /(?!)/g, NAME_LEFT_OUT);
        const isDescribed = alt !== '' && !NO_DESCRIPTION.test(alt);
        if (!isDescribed) met.undescribed++;
        return [{ ...node, title: null, alt: isDescribed ? alt : DESCRIBE }];
      }
      if ('children' in node) tidy(node as Nodes & { children: Nodes[] });
      if (node.type === 'link') {
        node.url = node.url.trim().replaceAll(' ', '%20');
        node.title = null;
        const isGood = /^(https?|mailto|tel):/i.test(node.url) && !checkLink(node.url) && !(names && new RegExp(names).test(decode(node.url)));
        if (!isGood) {
          // A bookmark is an anchor that leads nowhere.
          if (node.url.startsWith('#')) met.linksInside++;
          else if (node.url) met.links++;
          return node.children;
        }
        // The editor has no field for the description of a picture in a link: the picture comes after the link, or alone.
        const pictures = takePictures(node);
        met.pictureLinks.push(...pictures.map(() => node.url));
        return [...(textOf(node).trim() ? [node] : []), ...pictures];
      }
      if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') return withoutEdges(node);
      return isEmpty(node) ? [] : [node];
    });
    if (parent.type === 'paragraph') trimBreaks(parent.children as PhrasingContent[]);
  };
  tidy(page as Nodes & { children: Nodes[] });
  page.children = page.children.filter((node) => !isEmpty(node));
  return met;
}

/** Word often makes the space after a bold word bold too. Markdown wants it outside, or writes it as a code. */
function withoutEdges(node: Nodes & { children: PhrasingContent[] }): Nodes[] {
  const edge = (at: 0 | -1, space: RegExp): Nodes[] => {
    const text = node.children.at(at);
    if (text?.type !== 'text') return [];
    const found = space.exec(text.value)?.[0] ?? '';
    text.value = text.value.replace(space, '');
    return found ? [{ type: 'text', value: ' ' }] : [];
  };
  const [before, after] = [edge(0, /^\s+/), edge(-1, /\s+$/)];
  return [...before, ...(isEmpty(node) ? [] : [node]), ...after];
}

/** Takes the pictures out of a node, at any depth. */
function takePictures(node: Nodes & { children: Nodes[] }): Nodes[] {
  const taken: Nodes[] = [];
  node.children = node.children.filter((child) => {
    if (child.type === 'image') taken.push(child);
    else if ('children' in child) taken.push(...takePictures(child as Nodes & { children: Nodes[] }));
    return child.type !== 'image';
  });
  return taken;
}

function isEmpty(node: Nodes): boolean {
  return 'children' in node && !['tableCell', 'tableRow', 'table', 'root'].includes(node.type) && textOf(node).trim() === '' && !holdsPicture(node);
}

function holdsPicture(node: Nodes): boolean {
  return node.type === 'image' || node.type === 'footnoteReference' || ('children' in node && node.children.some(holdsPicture));
}

function trimBreaks(children: PhrasingContent[]): void {
  const isBlank = (node: PhrasingContent | undefined) => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isBlank(children[0])) children.shift();
  while (isBlank(children.at(-1))) children.pop();
}

/** Deletes a line that says only who wrote it; elsewhere, replaces the name. A name whose formatting changes half way loses its formatting first. */
function leaveOutNames(block: Nodes & { children: Nodes[] }, names: RegExp, met: WordsMet): void {
  const words = textOf(block);
  const found = words.match(names)?.length ?? 0;
  if (found === 0) return;
  met.names += found;
  const rest = words.replace(names, '').replace(/\b(by|written|created|made|author|prepared|from|name|and)\b/gi, '');
  if (!/\p{L}/u.test(rest)) {
    block.children = [];
    return;
  }
  let seen = 0;
  const replace = (node: Nodes): void => {
    if (node.type === 'text') node.value = node.value.replace(names, () => (seen++, NAME_LEFT_OUT));
    else if ('children' in node) node.children.forEach(replace);
  };
  replace(block);
  if (seen < found) block.children = [{ type: 'text', value: words.replace(names, NAME_LEFT_OUT) }];
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

import { textOf } from '../headings.ts';
import { attributeOf, elementsOf, type Xml } from './xml.ts';

/**
 * Takes the text of text boxes and drawn shapes out of a paragraph, as paragraphs of their own. The text of old WordArt is an attribute of its
 * path (`v:textpath`, ISO/IEC 29500-4, 19.1.2.23).
 */
export function takeBoxes(paragraph: Xml): (Xml | string)[] {
  const taken: (Xml | string)[] = [];
  const look = (parent: Xml): void => {
    parent.children = parent.children.filter((node) => {
      if (typeof node === 'string') return true;
      if (node.name === 'v:textpath') taken.push(...artOf(node));
      if (node.name === 'w:txbxContent') taken.push(...node.children);
      else if (isEmptyBox(node)) return false;
      else look(node);
      return node.name !== 'w:txbxContent';
    });
  };
  look(paragraph);
  return taken;
}

/** Whether this is room for text in a shape that has none: then the shape is a shape. */
function isEmptyBox(node: Xml): boolean {
  return /^(?:wps:txbx|v:textbox)$/.test(node.name) && textOf(node).trim() === '' && !['pic:pic', 'v:imagedata', 'wps:wsp', 'a:graphic', 'v:textpath', 'w:sym'].some((name) => !elementsOf(node, name).next().done);
}

/** The text of WordArt in one element, as the file has it. */
export function artOf(textpath: Xml): Xml[] {
  const words = (attributeOf(textpath, 'string') ?? '').trim();
  return words ? words.split(/\r?\n/).map((line) => ({ name: 'w:p', attributes: '', children: [{ name: 'w:r', attributes: '', children: [{ name: 'w:t', attributes: ' xml:space="preserve"', children: [line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')] }] }] })) : [];
}

/** Whether a drawing shows text of its own. */
export function hasText(drawing: Xml): boolean {
  return ['wps:txbx', 'v:textbox', 'v:textpath', 'w:txbxContent'].some((name) => !elementsOf(drawing, name).next().done);
}

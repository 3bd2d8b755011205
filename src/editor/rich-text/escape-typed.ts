import type { Nodes, Root } from 'mdast';

/**
 * Marks every sign that somebody typed as the words it is. Stands in for the editor's own rule, which leaves a backslash, a lone star,
 * "1." or "+" at the beginning of a line, and a | in a table for Markdown to swallow. Changes the tree that it is given.
 */
export default function escapeTyped() {
  return (tree: Root): Root => {
    look(tree, { isFirst: true, isTable: false, isBroken: false });
    return tree;
  };
}

interface Place {
  /** Whether a line begins here. */
  isFirst: boolean;
  isTable: boolean;
  /** Whether the words around it go over more than one line. */
  isBroken: boolean;
}

function look(node: Nodes, place: Place): void {
  // The editor hands over typed words as HTML, so that nothing else marks them; there is no other HTML in what it writes.
  if (node.type === 'text' || node.type === 'html') {
    node.value = escape(node.value, place);
    return;
  }
  if (!('children' in node)) return;
  const isInline = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link';
  const children = node.children as Nodes[];
  const isBroken = place.isBroken || (node.type === 'paragraph' && children.some((child) => child.type === 'break' || ('value' in child && child.value.includes('\n'))));
  children.forEach((child, index) => look(child, {
    isFirst: index === 0 ? !isInline || place.isFirst : children[index - 1]!.type === 'break',
    isTable: place.isTable || node.type === 'tableCell',
    isBroken,
  }));
}

/** Addresses stay whole: a mark inside one would end it. So does the number of a footnote. */
const WHOLE = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+|\[\^[^\]\s]+\]/gi;

function escape(words: string, { isFirst, isTable, isBroken }: Place): string {
  let done = '';
  let from = 0;
  for (const found of words.matchAll(WHOLE)) {
    done += signs(words.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  done += signs(words.slice(from));
  if (isTable || isBroken) done = done.replaceAll('|', '\\|');
  return done.split('\n').map((line, index) => (index > 0 || isFirst ? lineStart(line) : line)).join('\n');
}

function signs(words: string): string {
  return words
    .replace(/[\\*`~[<{}]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** What would begin a heading, a list, a quotation, a rule or a table at the beginning of a line, and spaces that would make code of it. */
function lineStart(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/^([-+>|#=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

import type { Nodes, Root } from 'mdast';

/**
 * Escapes every character that somebody typed and Markdown would read as markup. Replaces the editor's own rule, which does not escape a
 * backslash, a lone asterisk, "1." or "+" at the beginning of a line, or a | in a table. Changes the given tree in place.
 */
export default function escapeTyped() {
  return (tree: Root): Root => {
    escapeNode(tree, { isFirst: true, isTable: false, isBroken: false });
    return tree;
  };
}

interface Place {
  /** Whether this is the beginning of a line. */
  isFirst: boolean;
  isTable: boolean;
  /** Whether the text around it runs over more than one line. */
  isBroken: boolean;
}

function escapeNode(node: Nodes, place: Place): void {
  // The editor passes typed text as HTML nodes, so that nothing else escapes it. There is no other HTML in what it writes.
  if (node.type === 'text' || node.type === 'html') {
    node.value = escape(node.value, place);
    return;
  }
  if (!('children' in node)) return;
  const isInline = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link';
  const children = node.children as Nodes[];
  const isBroken = place.isBroken || (node.type === 'paragraph' && children.some((child) => child.type === 'break' || ('value' in child && child.value.includes('\n'))));
  children.forEach((child, index) => escapeNode(child, {
    isFirst: index === 0 ? !isInline || place.isFirst : children[index - 1]!.type === 'break',
    isTable: place.isTable || node.type === 'tableCell',
    isBroken,
  }));
}

/** Addresses are left alone, because an escape inside one would end it. So are the numbers of footnotes. */
const WHOLE = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+|\[\^[^\]\s]+\]/gi;

function escape(text: string, { isFirst, isTable, isBroken }: Place): string {
  let done = '';
  let from = 0;
  for (const found of text.matchAll(WHOLE)) {
    done += escapeMarks(text.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  done += escapeMarks(text.slice(from));
  if (isTable || isBroken) done = done.replaceAll('|', '\\|');
  return done.split('\n').map((line, index) => (index > 0 || isFirst ? lineStart(line) : line)).join('\n');
}

function escapeMarks(text: string): string {
  return text
    .replace(/[\\*`~[<{}]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Escapes what would start a heading, a list, a quotation, a rule or a table, and drops leading spaces, which would turn the line into code. */
function lineStart(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/^([-+>|#=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

import type { Nodes } from 'mdast';
import { normalise } from '../../mdx/normalise.ts';
import { buildTree } from '../../mdx/tree.ts';
import { partNamed } from '../../parts/index.ts';
import { quote } from '../../schema/fault.ts';
import { text } from './text.ts';

/** What a text says without its marks, a line for each paragraph, list item and row of a table. What cannot be read is returned as it is written. */
export function plainBlocks(markdown: string): string {
  const { tree, faults } = normalise(markdown);
  return faults.length ? markdown : linesOf(buildTree(tree).tree).join('\n');
}

/** A few words by which people recognise a text: its kind and how it begins. */
export function nameBlocks(markdown: string): string {
  const { tree, faults } = normalise(markdown);
  const [first] = faults.length ? [] : buildTree(tree).tree.children;
  const kind = first?.type === 'part' ? (partNamed(first.name)?.label ?? text.block.part) : (text.block.kinds[first?.type ?? ''] ?? text.block.other);
  const words = plainBlocks(markdown).replace(/^[•☐☑\s]+/u, '').replace(/\s+/g, ' ').trim();
  return words ? text.block.named(kind, quote(words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words)) : kind;
}

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineOf(node).split('\n');
    case 'list':
      return node.children.flatMap((item, index) => {
        const mark = item.checked === true ? '☑' : item.checked === false ? '☐' : node.ordered ? `${(node.start ?? 1) + index}.` : '•';
        return item.children.flatMap(linesOf).map((line, at) => (at ? `  ${line}` : `${mark} ${line}`));
      });
    case 'table':
      return node.children.map((row) => row.children.map(inlineOf).join(' | '));
    case 'code':
      return node.value.split('\n');
    case 'thematicBreak':
      return ['———'];
    case 'definition':
      return [node.url];
    case 'part': {
      const fields = partNamed(node.name)?.fields ?? {};
      const values = Object.entries(node.values).map(([name, value]) => `${fields[name]?.label ?? name}: ${String(value)}`);
      return [...values, ...node.children.flatMap(linesOf)];
    }
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(linesOf) : [inlineOf(node)];
  }
}

function inlineOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return text.block.picture(node.alt ?? '');
  if (node.type === 'footnoteReference') return text.block.footnote;
  if (node.type === 'part') return `[${partNamed(node.name)?.label ?? node.name}${Object.values(node.values).map((value) => `: ${String(value)}`).join('')}]`;
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(inlineOf).join('') : '';
}

import type { Definition, Nodes, Root } from 'mdast';
import { normalise } from '../../mdx/normalise.ts';
import { buildTree } from '../../mdx/tree.ts';
import { nodesOf } from '../../mdx/walk.ts';

/**
 * What a text says to a reader, in a form that can be compared: its blocks, text, emphasis, links and pictures, regardless of style. It makes
 * no difference which bullet a list has, how a link is written, or where a line breaks. Undefined if the text cannot be parsed.
 */
export function meaningOf(markdown: string): string | undefined {
  const { tree, faults } = normalise(markdown);
  if (faults.length) return undefined;
  const root = buildTree(tree).tree as Root;
  const targets = new Map([...nodesOf(root)].filter((node): node is Definition => node.type === 'definition').map((node) => [node.identifier.toUpperCase(), node]));
  return JSON.stringify(block(root, targets));
}

type Targets = ReadonlyMap<string, Definition>;

function block(node: Nodes, targets: Targets): unknown {
  const { type } = node;
  const about = [
    'depth' in node && node.depth, 'ordered' in node && node.ordered && [node.start ?? 1], 'checked' in node && node.checked, 'align' in node && node.align,
    'lang' in node && node.lang, 'value' in node && node.value, type === 'part' && [node.name, node.values], 'identifier' in node && node.identifier,
  ].filter((value) => value !== false && value !== null && value !== undefined);
  if (type === 'paragraph' || type === 'heading' || type === 'tableCell') return [type, about, runsOf(node.children, [], targets)];
  const inside = 'children' in node ? (node.children as Nodes[]).filter((child) => child.type !== 'definition').map((child) => block(child, targets)) : [];
  return [type, about, inside];
}

interface Run {
  text: string;
  marks: string;
}

/** Pieces of text with their marks, in order. How the marks are nested makes no difference. */
function runsOf(nodes: readonly Nodes[], marks: readonly string[], targets: Targets): Run[] {
  const runs: Run[] = [];
  const add = (text: string, ...more: string[]) => {
    const all = [...new Set([...marks, ...more])].sort().join(' ');
    const last = runs.at(-1);
    if (last?.marks === all) last.text += text;
    else runs.push({ text, marks: all });
  };
  for (const node of nodes) {
    if (node.type === 'text') add(node.value);
    else if (node.type === 'inlineCode') add(node.value, 'code');
    else if (node.type === 'break') add('\u2028');
    else if (node.type === 'image') add(`[${node.alt}](${node.url} ${node.title ?? ''})`, 'picture');
    else if (node.type === 'imageReference') add(`[${node.alt}](${addressOf(node.identifier, targets)})`, 'picture');
    else if (node.type === 'footnoteReference') add(node.identifier, 'note');
    else if (node.type === 'part') add(JSON.stringify(node.values), node.name);
    else if (node.type === 'link' || node.type === 'linkReference') {
      const address = node.type === 'link' ? `${node.url} ${node.title ?? ''}` : addressOf(node.identifier, targets);
      for (const run of runsOf(node.children, marks, targets)) add(run.text, ...run.marks.split(' ').filter(Boolean), `link:${address}`);
    } else if ('children' in node) for (const run of runsOf(node.children as Nodes[], [...marks, node.type], targets)) add(run.text, ...run.marks.split(' ').filter(Boolean));
  }
  return marks.length ? runs : normaliseRuns(runs);
}

function addressOf(identifier: string, targets: Targets): string {
  const target = targets.get(identifier.toUpperCase());
  return `${target?.url} ${target?.title ?? ''}`;
}

/** Collapses runs of spaces. A space at the edge of bold text may be on either side of the edge. */
function normaliseRuns(runs: Run[]): Run[] {
  let before = ' ';
  const done: Run[] = [];
  for (const { text, marks } of runs) {
    const inner = marks.includes('code') ? text : text.replace(/[ \t]*\u2028\s*/g, '\u2028').replace(/[ \t\n]+/g, ' ');
    const lead = /^ /.test(inner) && !/[ \u2028]$/.test(before) ? ' ' : '';
    const core = inner.replace(/^ | $/g, '');
    if (lead) done.push({ text: ' ', marks: '' });
    if (core) done.push({ text: core, marks });
    if (/ $/.test(inner) && core) done.push({ text: ' ', marks: '' });
    before = inner || before;
  }
  while (done.at(-1)?.text === ' ') done.pop();
  return done.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1);
    if (last && last.marks === run.marks) last.text += run.text;
    else merged.push({ ...run });
    return merged;
  }, []);
}

import type { Nodes, PhrasingContent, RootContent, Table, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Info, type Options, type State } from 'mdast-util-to-markdown';
import { partNamed } from '../../../parts/index.ts';
import type { PartNode } from '../../../parts/part.ts';
import { escapeTyped } from './escape-typed.ts';
import { isBareAddress } from './to-tree.ts';
import { writeTag } from './write-tag.ts';

/** How much is escaped: as little as people would, as much as the library thinks, every character that could mean something, or that by its code. */
export type Care = 'plain' | 'careful' | 'whole' | 'coded';

/** Writes nodes of a page as Markdown, in the style of our own pages. Items and rows that have not changed are written as they were. */
export function writeTree(children: readonly RootContent[], care: Care): string {
  return toMarkdown({ type: 'root', children: [...children] }, { ...STYLE, handlers: handlersFor(care) as Options['handlers'] }).trimEnd();
}

const STYLE: Options = { extensions: [gfmToMarkdown({ tableCellPadding: true, tablePipeAlign: false })], bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', fences: true };

type Handler = (node: never, parent: never, state: State, info: Info) => string;

function handlersFor(care: Care): Record<string, Handler> {
  const gfm = gfmHandlers();
  return {
    text: (node: Text, parent: Nodes, state, info) => {
      if (care === 'plain') return escapeTyped(node.value, placeOf(node, parent, state));
      if (care === 'whole') return node.value.replace(/[!-/:-@[-`{-~]/g, '\\$&');
      if (care === 'coded') return node.value.replace(/[!-/:-@[-`{-~•◦▪▫‣●○■□]/g, (character) => `&#${character.charCodeAt(0)};`);
      return defaultHandlers.text(node, parent as never, state, info);
    },
    break: (_node: never, _parent: never, state) => (state.stack.some((construct) => construct === 'tableCell' || construct.startsWith('heading')) ? '<br />' : '\\\n'),
    link: (node: Nodes & { type: 'link' }, parent: never, state, info) =>
      care === 'plain' && isBareAddress(node) && /^(?:https?:\/\/|www\.|[\w.+-]+@)/i.test(wordsIn(node)) ? wordsIn(node) : inBrackets(node, parent, state, info),
    list: ((node: Nodes & { type: 'list' }, _parent: never, state, info) => {
      const exit = state.enter('list');
      const before = state.bulletCurrent;
      state.bulletCurrent = node.data?.mark ?? (node.ordered ? '.' : '-');
      const written = state.containerFlow(node, info);
      state.bulletCurrent = before;
      exit();
      return written;
    }) as Handler,
    listItem: ((node: Nodes & { type: 'listItem' }, parent: Nodes & { type: 'list' }, state, info) => asItWas(node, parent, state) ?? defaultHandlers.listItem(node as never, parent as never, state, info)) as Handler,
    table: ((node: Table, parent: never, state, info) => {
      const plain = gfm.table!(node as never, parent, state, info).split('\n');
      return node.children.map((row, index) => row.data?.written ?? (index === 0 ? `${plain[0]}\n${rulesOf(node)}` : plain[index + 1])).join('\n');
    }) as Handler,
    part: ((node: PartNode, _parent: never, state, info) => {
      if (partNamed(node.name)?.inline || !node.children.length) return writeTag(node.name, node.values, ' />');
      const exit = state.enter('part' as never);
      const inside = state.containerFlow(node as never, info);
      exit();
      return `${writeTag(node.name, node.values, '>')}\n\n${inside}\n\n</${node.name}>`;
    }) as Handler,
    // What was kept as it is written.
    html: ((node: { value: string }) => node.value) as Handler,
  } as Record<string, Handler>;
}

/** The gfm handlers for tables and items, which ours fall back on. */
function gfmHandlers(): Record<string, Handler> {
  const found: Record<string, Handler> = {};
  const look = (options: Options): void => {
    Object.assign(found, options.handlers);
    for (const extension of options.extensions ?? []) look(extension);
  };
  look(gfmToMarkdown({ tableCellPadding: true, tablePipeAlign: false }));
  return found;
}

/** The line under the heading row of a table. */
function rulesOf({ align, children }: Table): string {
  const rules = { left: ':---', right: '---:', center: ':---:' };
  return `| ${children[0]!.children.map((_, index) => (align?.[index] ? rules[align[index]] : '---')).join(' | ')} |`;
}

/** How an item was written, with the mark and the number that it should have now. */
function asItWas(node: Nodes & { type: 'listItem' }, parent: Nodes & { type: 'list' }, state: State): string | undefined {
  const written = node.data?.written;
  if (written === undefined || parent.type !== 'list') return undefined;
  if (!parent.ordered) return written.startsWith(state.bulletCurrent!) ? written : undefined;
  const number = String((parent.start ?? 1) + parent.children.indexOf(node as never));
  const [, digits, mark] = /^(\d+)([.)])/.exec(written) ?? [];
  return digits?.length === number.length && mark === state.bulletCurrent ? number + written.slice(digits.length) : undefined;
}

function inBrackets(node: Nodes & { type: 'link' }, parent: never, state: State, info: Info): string {
  // An address in < > is HTML for MDX.
  const settings = state.options;
  state.options = { ...settings, resourceLink: true };
  const written = defaultHandlers.link(node, parent, state, info);
  state.options = settings;
  return written;
}

function wordsIn(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(wordsIn).join('') : '';
}

function placeOf(node: Text, parent: Nodes, state: State): { isFirst: boolean; isTable: boolean; isBroken: boolean } {
  const siblings = 'children' in parent ? (parent.children as PhrasingContent[]) : [];
  const index = siblings.indexOf(node);
  const isBlock = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell';
  return { isFirst: index === 0 ? isBlock : siblings[index - 1]?.type === 'break', isTable: state.stack.includes('tableCell'), isBroken: siblings.some(({ type }) => type === 'break') };
}

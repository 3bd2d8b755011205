import type { List, ListItem, Nodes } from 'mdast';
import { partNamed } from '../../parts/index.ts';
import { keepNumbersWhole } from '../../text/direction.ts';
import type { Line, Run } from '../../showing/deck.ts';

/** The text of blocks as lines for slides, in groups that stay together while there is room: a paragraph, or an item of a list with all that is in it. */
export function linesOf(blocks: readonly Nodes[]): Line[][] {
  return blocks.flatMap((block) => (block.type === 'list' ? groupsOf(block, 0) : [within(block, 0)])).filter(({ length }) => length > 0);
}

/** Stretches of text, each in one look. */
export function runsOf(nodes: readonly Nodes[], look: Omit<Run, 'text'> = {}): Run[] {
  const runs = nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: keepNumbersWhole(node.value.replace(/\s+/g, ' ')), ...look }];
      case 'inlineCode':
        return [{ text: node.value, ...look }];
      case 'strong':
        return runsOf(node.children, { ...look, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...look, italic: true });
      case 'break':
        return [{ text: '\n', ...look }];
      case 'link':
        return runsOf(node.children, { ...look, url: node.url });
      case 'image':
      case 'imageReference':
        return node.alt ? [{ text: `[${node.alt}]`, ...look }] : [];
      case 'part': {
        const part = partNamed(node.name);
        return part ? runsOf(part.plain(node) as Nodes[], look) : [];
      }
      default:
        return 'children' in node ? runsOf(node.children as Nodes[], look) : [];
    }
  });
  return runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    if (!last || last.bold !== run.bold || last.italic !== run.italic || last.url !== run.url) return [...joined, run];
    return [...joined.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);
}

function groupsOf({ ordered, start, children }: List, level: number): Line[][] {
  return children.map((item, at) => {
    const mark = ordered ? (start ?? 1) + at : markOf(item, level);
    const [first = { runs: [] }, ...rest] = item.children.flatMap((block) => within(block, level + 1));
    // Without a paragraph at its beginning, an item is a line that is empty after its mark.
    return [{ ...first, mark, ...(level ? { level } : { level: undefined }) }, ...rest].map(withoutNothing);
  });
}

function markOf({ checked }: ListItem, level: number): string {
  return checked === true ? '☒' : checked === false ? '☐' : level ? '–' : '•';
}

/** The lines of one block that is moved in this far. */
function within(block: Nodes, level: number): Line[] {
  const moved = level ? { level } : {};
  switch (block.type) {
    case 'list':
      return groupsOf(block, level).flat();
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const runs = trim(runsOf(block.children));
      return runs.length ? [{ runs, ...moved }] : [];
    }
    case 'code':
      return [{ runs: [{ text: block.value }], ...moved }];
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
      return [];
    case 'table':
      return rowsOf(block.children).map((row) => ({ ...row, ...moved }));
    default:
      return 'children' in block ? (block.children as Nodes[]).flatMap((child) => within(child, level)) : [];
  }
}

/** A table row by row: its first cell in bold, and the others below it, each after the name of its column. */
function rowsOf([head, ...rows]: Extract<Nodes, { type: 'table' }>['children']): Line[] {
  return rows.map(({ children: [lead, ...cells] }) => ({
    runs: trim([
      ...runsOf(lead?.children ?? [], { bold: true }),
      ...cells.flatMap((cell, at): Run[] => {
        const name = runsOf(head?.children[at + 1]?.children ?? []).map(({ text }) => text).join('');
        return [{ text: `\n${name ? `${name}: ` : ''}` }, ...runsOf(cell.children)];
      }),
    ]),
  }));
}

function trim(runs: Run[]): Run[] {
  return runs.map((run, at) => ({ ...run, text: at === 0 ? run.text.replace(/^[ \n]+/, '') : run.text })).map((run, at, all) => ({ ...run, text: at === all.length - 1 ? run.text.replace(/[ \n]+$/, '') : run.text })).filter(({ text }) => text !== '');
}

function withoutNothing({ level, ...line }: Line & { level?: number | undefined }): Line {
  return level === undefined ? line : { ...line, level };
}

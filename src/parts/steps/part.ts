import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { optional, text } from '../../schema/fields.ts';
import { showMinutes } from '../../dates/show-dates.ts';
import { element } from '../drawing.ts';
import { definePart, type PartNode } from '../part.ts';
import { bold, checkList, leadOf, onlyList, paragraph, textOf, underTitle } from '../nodes.ts';
import type { SlidePiece } from '../slide.ts';
import { minutesIn } from './minutes-in.ts';

/** Steps in order, each with the minutes it takes. */
export const steps = definePart({
  name: 'Steps',
  label: 'Steps with timings',
  hint: 'A numbered list. Each item begins in bold with a name and its minutes.',
  fields: {
    title: optional(text({ label: 'Title', hint: 'What the steps are for.', most: 80 })),
  },
  holds: 'text',
  example: '<Steps title="A short circle">\n\n1. **Welcome, 2 minutes:** Everyone says their name.\n2. **A round, 5 minutes:** One good thing today.\n\n</Steps>',
  check: (part) =>
    checkList(part, 'Begin each item in bold with a name and its minutes: 1. **Welcome, 5 minutes:** …', (lead) => minutesIn(lead) !== undefined),
  draw: (part, { content }) => {
    const title = String(part.values.title ?? 'Steps');
    const inAll = element('span', { className: ['part-kind'] }, `${showMinutes(minutesOf(part))} in all`);
    return element('section', { className: ['part', 'steps'], ariaLabel: title }, element('p', { className: ['part-title'] }, title, ' ', inAll), ...content);
  },
  plain: (part) => [...underTitle(part), paragraph(bold(`${minutesOf(part)} minutes in all`))],
  styles: { items: 'Step' },
  slides: (part) => {
    const title = part.values.title === undefined ? {} : { title: String(part.values.title) };
    const list = onlyList(part);
    const items = list?.children ?? [];
    const first = list?.start ?? 1;
    const names: List = { type: 'list', ordered: true, start: first, children: items.map((item) => ({ type: 'listItem', children: [paragraph(leadOf(item) ?? '')] })) };
    return [
      { kind: 'text', name: 'plan', ...title, blocks: [names], small: [{ text: `${showMinutes(minutesOf(part))} in all`, ours: true }] },
      ...items.map((item, at): SlidePiece => {
        const lead = leadOf(item);
        const blocks = afterLead(item);
        return { kind: blocks.length ? 'text' : 'card', name: 'step', title: `${first + at}. ${lead ?? ''}`, ...(part.values.title === undefined ? {} : { over: String(part.values.title) }), place: [at + 1, items.length], blocks, seconds: 60 * (minutesIn(lead) ?? 0) };
      }),
    ];
  },
});

/** How many minutes all the steps take together. */
export function minutesOf(part: PartNode): number {
  const items: ListItem[] = onlyList(part)?.children ?? [];
  return items.reduce((sum, item) => sum + (minutesIn(leadOf(item)) ?? 0), 0);
}

/** What a step says after its name and its minutes. */
function afterLead({ children: [first, ...rest] }: ListItem): (BlockContent | DefinitionContent)[] {
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'strong') return first ? [first, ...rest] : rest;
  const [next, ...others] = first.children.slice(1);
  const words = next?.type === 'text' ? [{ ...next, value: next.value.replace(/^\s*[:.]?\s*/, '') }] : next ? [next] : [];
  const said = { ...first, children: [...words, ...others] };
  return textOf(said).trim() ? [said, ...rest] : rest;
}

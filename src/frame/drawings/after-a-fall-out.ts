import { arrow } from './arrow.ts';
import { box } from './box.ts';
import type { Drawing } from './drawing.ts';
import { textLines } from './text-lines.ts';

/** The route after a fall-out at lunchtime, with its two ways out: put right, or passed on. */
export const afterAFallOut: Drawing = {
  title: 'What happens after a lunchtime fall-out: a route with two ways out',
  description: 'A route from top to bottom. Two children fall out. First see to anyone who is hurt or frightened. Then ask yourself: could it be harm? That means bullying, hate, a weapon, a touch that was not wanted, or something a child tells you. If yes, an arrow leads to the right, to the first way out: stop, ask no more, and tell the safeguarding lead today. If no, hear both: one talks, one listens, the same five questions. Then they agree what would put it right. Before the bell, find them: “Is it still all right?” If it is, they play on: the second way out. If it is not, or there was no time, tell the class teacher before lessons.',
  width: 600,
  height: 884,
  body: [
    step('blue', 12, 12, 344, 92, ['Two children fall out'], ['Hurt or frightened? Help first.']),
    arrow(184, 108, 184, 142),
    step('ochre', 12, 148, 344, 156, ['Could it be harm?'], ['Bullying, hate, a weapon, a', 'touch that was not wanted,', 'something a child tells you']),
    arrow(360, 226, 402, 226),
    textLines(380, 206, ['Yes'], { bold: true, anchor: 'middle' }),
    step('brick', 408, 148, 180, 222, ['Stop.'], ['Ask no more.', 'Tell the', 'safeguarding', 'lead today.'], 6),
    arrow(184, 308, 184, 358),
    textLines(202, 342, ['No'], { bold: true }),
    step('blue', 12, 364, 344, 92, ['Hear both'], ['The same five questions']),
    arrow(184, 460, 184, 494),
    step('blue', 12, 500, 344, 92, ['What would put it right?'], ['They say it. You say it back.']),
    arrow(184, 596, 184, 630),
    step('ochre', 12, 636, 344, 92, ['Before the bell'], ['“Is it still all right?”']),
    arrow(360, 682, 402, 682),
    textLines(380, 662, ['No'], { bold: true, anchor: 'middle' }),
    step('plum', 408, 590, 180, 190, ['Pass it on'], ['to the class', 'teacher', 'before', 'lessons.']),
    arrow(184, 732, 184, 782),
    textLines(202, 766, ['Yes'], { bold: true }),
    step('leaf', 12, 788, 344, 84, ['They play on.'], [], 6),
  ].join(''),
};

function step(hue: string, x: number, y: number, width: number, height: number, heading: string[], lines: string[], weight = 3): string {
  return `<g data-hue="${hue}">${box(x, y, width, height, weight)}${textLines(x + 16, lines.length === 0 ? y + 52 : y + 38, heading, { size: 27, bold: true })}${textLines(x + 16, y + 72, lines)}</g>`;
}

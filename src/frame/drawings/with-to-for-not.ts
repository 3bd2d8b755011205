import { arrow } from './arrow.ts';
import { box } from './box.ts';
import type { Drawing } from './drawing.ts';
import { textLines } from './text-lines.ts';

/** The window of two axes, challenge and support, with one sentence that an adult might say in each pane. */
export const withToForNot: Drawing = {
  title: 'With, to, for, not: a window with four panes',
  description: 'A window with four panes. Challenge, which means clear limits, grows from the bottom to the top. Support, which means help, grows from left to right. Top left: to. Limits without help. “Off the field, both of you.” Top right, drawn strongest: with. Limits and help. “What would put it right?” Bottom left: not. Neither limits nor help. “Not my break duty.” Bottom right: for. Help without limits. “I will say sorry for you.”',
  width: 600,
  height: 640,
  body: [
    pane('brick', 62, 12, 'To', 'Limits, no help', ['“Off the field,', 'both of you.”']),
    pane('leaf', 336, 12, 'With', 'Limits and help', ['“What would', 'put it right?”'], 8),
    pane('blue', 62, 294, 'Not', 'Neither of the two', ['“Not my', 'break duty.”']),
    pane('ochre', 336, 294, 'For', 'Help, no limits', ['“I will say', 'sorry for you.”']),
    arrow(36, 554, 36, 14),
    `<g transform="rotate(-90 24 294)">${textLines(24, 294, ['More challenge'], { bold: true, anchor: 'middle' })}</g>`,
    arrow(62, 584, 588, 584),
    textLines(325, 622, ['More support'], { bold: true, anchor: 'middle' }),
  ].join(''),
};

function pane(hue: string, x: number, y: number, word: string, means: string, said: string[], weight = 3): string {
  return `<g data-hue="${hue}">${box(x, y, 252, 260, weight)}${textLines(x + 22, y + 62, [word], { size: 46, bold: true })}${textLines(x + 22, y + 112, [means], { bold: true })}${textLines(x + 22, y + 172, said, { size: 26 })}</g>`;
}

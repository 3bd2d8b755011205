import type { Drawing } from './drawing.ts';
import { keyLine } from './key-line.ts';
import { seat } from './seat.ts';
import { textLines } from './text-lines.ts';

/** Who sits where in a formal conference, in the order of the outline of the same name. */
export const conference: Drawing = {
  title: 'A conference: who sits where',
  description: 'A room from above, with eight seats in one ring and no table. Seat 1, at the top, leads: a trained adult who had no part in what happened, and whom everyone can see. Seat 2, on the left and nearest the door, is for the person who was harmed, between two seats 3 for those beside them. Seat 4, on the right, is for the person who caused harm, between two seats 5 for those beside them. Seat 6, at the bottom opposite the leader, keeps notes and time. Water is in reach. The door, on the left, is not blocked. A second room is ready for breaks.',
  width: 600,
  height: 870,
  body: [
    // The walls, open at the door.
    '<path d="M40 214V14H586V486H40V318" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>',
    '<path d="M40 214L10 300" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>',
    textLines(58, 274, ['Door'], { bold: true }),
    `<circle cx="330" cy="250" r="176" fill="none" stroke="currentColor" stroke-width="3" stroke-dasharray="2 12" stroke-linecap="round"/>`,
    `<g data-hue="leaf">${seat(330, 74, '1')}</g>`,
    `<g data-hue="blue">${seat(206, 126, '3')}${seat(154, 250, '2')}${seat(206, 374, '3')}</g>`,
    `<g data-hue="ochre">${seat(454, 126, '5')}${seat(506, 250, '4')}${seat(454, 374, '5')}</g>`,
    `<g data-hue="plum">${seat(330, 426, '6')}</g>`,
    textLines(330, 242, ['One ring,', 'no table'], { anchor: 'middle' }),
    `<g data-hue="leaf">${keyLine(540, '1', ['Leads: trained, no part in it'])}</g>`,
    `<g data-hue="blue">${keyLine(586, '2', ['Was harmed: nearest the door'])}${keyLine(632, '3', ['Sit beside the person harmed'])}</g>`,
    `<g data-hue="ochre">${keyLine(678, '4', ['Caused the harm'])}${keyLine(724, '5', ['Sit beside the person who caused it'])}</g>`,
    `<g data-hue="plum">${keyLine(770, '6', ['Keeps notes and time'])}</g>`,
    textLines(20, 824, ['Water is in reach. The door is not blocked.', 'A second room is ready for breaks.']),
  ].join(''),
};

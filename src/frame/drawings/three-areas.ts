import type { Drawing } from './drawing.ts';
import { textLines } from './text-lines.ts';

/** A triangle in three layers: what is done every day is its base, and conversations after harm are its tip. */
export const threeAreas: Drawing = {
  title: 'The three areas of practice: a triangle in three layers',
  description: 'A triangle in three layers. The base, the largest: daily practice, what every adult does every day, so that people feel they belong. The middle: proactive practice, what we do early, when someone may be struggling. The tip, the smallest: restorative conversations, which repair harm. The lower layers carry the tip.',
  width: 600,
  height: 640,
  body: [
    '<g data-hue="teal"><path d="M300 16L398 216H202Z" fill="var(--hue-tint)" stroke="var(--hue)" stroke-width="4" stroke-linejoin="round"/>',
    '<path d="M360 110H400" fill="none" stroke="var(--hue)" stroke-width="3" stroke-linecap="round"/>',
    `${textLines(412, 84, ['Restorative', 'conversations'], { bold: true })}${textLines(412, 150, ['repair harm'])}</g>`,
    `<g data-hue="blue"><path d="M196 228H404L500 424H100Z" fill="var(--hue-tint)" stroke="var(--hue)" stroke-width="4" stroke-linejoin="round"/>`,
    `${textLines(300, 296, ['Proactive', 'practice'], { size: 28, bold: true, anchor: 'middle' })}${textLines(300, 372, ['early, when someone', 'may be struggling'], { anchor: 'middle' })}</g>`,
    `<g data-hue="leaf"><path d="M94 436H506L592 624H8Z" fill="var(--hue-tint)" stroke="var(--hue)" stroke-width="4" stroke-linejoin="round"/>`,
    `${textLines(300, 500, ['Daily practice'], { size: 36, bold: true, anchor: 'middle' })}${textLines(300, 548, ['what every adult does every day,', 'so that people feel they belong'], { size: 26, anchor: 'middle' })}</g>`,
  ].join(''),
};

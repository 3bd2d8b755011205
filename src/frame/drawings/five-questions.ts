import type { Drawing } from './drawing.ts';
import { textLines } from './text-lines.ts';

/** The five questions of the playground script, in their order: from what happened to what will be done. */
export const fiveQuestions: Drawing = {
  title: 'The five questions, in order',
  description: 'Five questions on a line that goes down. First what happened: 1, What happened? 2, What were you thinking at the time? Then feelings: 3, How do you feel now? 4, Who has been upset? Last, putting it right: 5, What would help to put it right?',
  width: 600,
  height: 720,
  body: [
    stage('blue', 12, 266, 'Then', [['1', 88, ['What happened?']], ['2', 186, ['What were you', 'thinking at the time?']]]),
    stage('plum', 290, 226, 'Now', [['3', 366, ['How do you feel now?']], ['4', 460, ['Who has been upset?']]]),
    stage('leaf', 528, 180, 'Next', [['5', 612, ['What would help', 'to put it right?']]]),
  ].join(''),
};

function stage(hue: string, y: number, height: number, when: string, questions: [number: string, y: number, lines: string[]][]): string {
  const [first, last] = [questions[0]![1], questions.at(-1)![1]];
  return [
    `<g data-hue="${hue}"><rect x="12" y="${y}" width="576" height="${height}" rx="18" fill="var(--hue-tint)"/>`,
    first === last ? '' : `<path d="M62 ${first}V${last}" stroke="var(--hue)" stroke-width="6"/>`,
    textLines(568, y + 40, [when], { size: 26, bold: true, anchor: 'end', fill: 'var(--hue)' }),
    ...questions.map(([number, at, lines]) => `<circle cx="62" cy="${at}" r="32" fill="var(--hue)"/>${textLines(62, at + 12, [number], { size: 34, bold: true, anchor: 'middle', fill: 'var(--paper)' })}${textLines(114, lines.length > 1 ? at - 8 : at + 12, lines, { size: 34, bold: true })}`),
    '</g>',
  ].join('');
}

import type { BoardSlide } from './board-view.ts';
import type { Line, Run } from './deck.ts';

/** Draws a slide. `pictureAt` gives the address of a picture from its file name. Links are text: a tap turns the slide. */
export function drawSlide(slide: BoardSlide, label: string | undefined, pictureAt: (file: string) => string): HTMLElement {
  const { kind, title, part, over, place, lines, sizes, picture, table } = slide;
  const drawn = node('div', `board-slide ${LOOKS[kind]}`);
  if (over !== undefined) drawn.append(node('p', 'board-over', place ? `${over} (${place[0]}/${place[1]})` : over));
  const heading = node('h2', 'board-heading', part ? `${title} ` : title);
  if (part) heading.append(node('span', 'board-part', `(${part[0]}/${part[1]})`));
  heading.style.setProperty('--size', String(sizes.title));
  // The last title is ours, in English.
  if (kind === 'end') markOurs(heading);
  drawn.append(node('div', 'board-title', heading));
  if (picture) {
    const image = document.createElement('img');
    Object.assign(image, { src: pictureAt(picture.file), alt: picture.description });
    drawn.append(node('div', lines.length ? 'board-picture' : 'board-picture board-whole', image));
  }
  if (table) {
    const text = node('div', 'board-text', drawTable(table));
    text.style.setProperty('--size', String(sizes.text));
    drawn.append(text);
  }
  if (lines.length) {
    const text = node('div', 'board-text', ...lines.map(drawLine));
    text.style.setProperty('--size', String(sizes.text));
    drawn.append(text);
  }
  if (label) drawn.append(markOurs(node('p', 'board-label', label)));
  return drawn;
}

const LOOKS: Record<BoardSlide['kind'], string> = { title: 'board-first', text: 'board-text-slide', table: 'board-table', card: 'board-card', picture: 'board-picture-slide', end: 'board-end' };

/** The text of a slide as it is read out. */
export function readSlide({ title, over, lines, picture, table }: BoardSlide): string {
  const rows = table?.rows.map((row) => row.map(textOf).join(', ')) ?? [];
  return [over, title, picture?.description, ...lines.map(({ mark, runs }) => `${typeof mark === 'number' ? `${mark}. ` : ''}${textOf(runs)}`), ...rows].filter(Boolean).join('. ').replace(/([.?!…:])\. /g, '$1 ');
}

function drawLine({ runs, mark, level = 0, small, ours }: Line): HTMLElement {
  const line = node('p', small ? 'board-line board-small' : 'board-line', ...runs.map(drawRun));
  line.style.setProperty('--level', String(level + (mark === undefined ? 0 : 1)));
  if (mark !== undefined) line.prepend(node('span', 'board-mark', `${mark}${typeof mark === 'number' ? '.' : ''}`), ' ');
  return ours ? markOurs(line) : line;
}

function drawRun({ text, bold, italic }: Run): Node {
  const words = text.split('\n').flatMap((piece, at): Node[] => [...(at ? [document.createElement('br')] : []), document.createTextNode(piece)]);
  const inner = italic ? [node('em', '', ...words)] : words;
  return bold ? node('strong', '', ...inner) : inner.length === 1 ? inner[0]! : node('span', '', ...inner);
}

function drawTable({ columns, rows }: NonNullable<BoardSlide['table']>): HTMLElement {
  const table = node('table', '');
  for (const [at, row] of rows.entries()) {
    table.append(node('tr', '', ...row.map((cell, column) => {
      const drawn = node(at ? 'td' : 'th', '', ...cell.map(drawRun));
      if (!at) {
        drawn.setAttribute('scope', 'col');
        drawn.style.width = `${100 * (columns[column] ?? 0)}%`;
      }
      return drawn;
    })));
  }
  return table;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('').replaceAll('\n', ' ');
}

function markOurs<E extends HTMLElement>(element: E): E {
  return Object.assign(element, { lang: 'en-GB', dir: 'ltr' });
}

function node(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

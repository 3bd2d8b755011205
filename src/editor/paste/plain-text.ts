import type { ElementContent } from 'hast';
import { element } from './clean/elements.ts';
import { gatherItems, itemElement } from './clean/items.ts';
import { drawTable } from './clean/tables.ts';

/** A bullet, or a number with a dot or bracket, at the beginning of a line. */
const MARK = /^([ \t\u00a0]*)([•·▪▫◦●○■□➢►❖‣⁃*–—o§-]|\d{1,3}[.)])[ \t\u00a0]+(?=\S)/;
/** These clearly mean a list. The others may begin a line of speech or a word, so it takes two. */
const CLEAR = /^[•·▪▫◦●○■□➢►❖‣⁃]/;
/** Lines of a document with fixed lines are about as long as each other. */
const SHORTEST_WRAPPED = 40;
const LONGEST_WRAPPED = 130;

/**
 * Reads plain text as blocks for `readHtml`: paragraphs after empty lines, lists where lines begin with bullets or numbers, a table where tabs
 * divide them. Joins the lines of a PDF, and words that were divided at their ends; keeps the line ends of a chat or a poem.
 */
export function blocksOfText(text: string): ElementContent[] {
  const blocks = joinQuoted(text.replaceAll(/\r\n?|[\u2028\u2029\f\v]/g, '\n')).split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/).filter((block) => block.trim());
  const made = blocks.flatMap((block): ElementContent[] => {
    const lines = block.split('\n').map((line) => line.replace(/[ \u00a0]+$/, '')).filter((line) => line.trim());
    return tableOf(lines) ?? linesToBlocks(isWrapped(lines) ? unwrap(lines) : lines, isWrapped(lines));
  });
  return gatherItems(made, () => undefined);
}

/** Rows of a spreadsheet: each line has as many tabs as the first. */
function tableOf(lines: string[]): ElementContent[] | undefined {
  const rows = lines.map((line) => line.split('\t'));
  const width = rows[0]!.length;
  // A bullet and its text have a tab between them too.
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length > width || row.length < 2) || lines.some((line) => MARK.test(line))) return undefined;
  return [drawTable(rows.map((row) => ({ isHead: false, cells: Array.from({ length: width }, (_, at) => linesOfCell(row[at] ?? '')) })))];
}

/** Where a line ends within the cell of a spreadsheet, while its rows are found. */
const WITHIN = '\u2028';

/** A spreadsheet writes a cell of several lines in quotation marks, and each mark in it twice. */
function joinQuoted(text: string): string {
  if (!text.includes('\t')) return text;
  return text.replace(/(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g, (whole, before: string, inside: string) => (/\n|""/.test(inside) ? before + inside.replaceAll('""', '"').replaceAll('\n', WITHIN) : whole));
}

function linesOfCell(cell: string): ElementContent[] {
  return cell.trim().split(WITHIN).flatMap((value, at): ElementContent[] => [...(at ? [element('br')] : []), { type: 'text', value: value.trim() }]);
}

function linesToBlocks(lines: string[], isJoined: boolean): ElementContent[] {
  const marks = lines.map((line) => MARK.exec(line));
  // A line this long is a paragraph: programs that do not break lines write one line for each.
  const isLong = isJoined || lines.some((line) => line.length > LONGEST_WRAPPED);
  const blocks: ElementContent[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length) blocks.push(...(isLong ? plain.map((line) => paragraph([line])) : [paragraph(plain)]));
    plain = [];
  };
  const levels: string[] = [];
  lines.forEach((line, at) => {
    const mark = marks[at];
    const isList = mark && (CLEAR.test(mark[2]!) || levels.length > 0 || goesOn(mark[2]!, marks[at + 1]?.[2]));
    if (!isList) {
      levels.length = 0;
      return void plain.push(line.trim());
    }
    flush();
    const kind = /^\d/.test(mark[2]!) ? 'ol' : 'ul';
    const key = `${mark[1]!.replaceAll('\t', '    ').length} ${kind === 'ol' ? '1' : mark[2]}`;
    const known = levels.indexOf(key);
    if (known >= 0) levels.length = known + 1;
    else {
      // Less of a step in than the last, with another bullet: the list begins again.
      const step = Number(key.split(' ')[0]);
      while (levels.length && Number(levels.at(-1)!.split(' ')[0]) > step) levels.pop();
      levels.push(key);
    }
    const start = kind === 'ol' ? Number.parseInt(mark[2]!, 10) : undefined;
    blocks.push(itemElement({ level: levels.length, kind, list: key, start }, [paragraph([line.slice(mark[0].length)])]));
  });
  flush();
  return blocks;
}

/** Whether the next line continues a list that this mark would begin. */
function goesOn(mark: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return /^\d/.test(mark) ? /^\d/.test(next) && Number.parseInt(next, 10) === Number.parseInt(mark, 10) + 1 : next === mark;
}

function paragraph(lines: string[]): ElementContent {
  return element('p', {}, lines.flatMap((value, at): ElementContent[] => [...(at ? [element('br')] : []), { type: 'text', value: value.replace(/[\t\u00a0 ]+/g, ' ') }]));
}

/** Whether lines were broken to fit a page: most are about as long as the longest, and few end a sentence. */
function isWrapped(lines: string[]): boolean {
  if (lines.length < 2 || lines.filter((line) => MESSAGE.test(line)).length > 1) return false;
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest < SHORTEST_WRAPPED || longest > LONGEST_WRAPPED) return false;
  const inner = lines.slice(0, -1).filter((line) => !PAGE_NUMBER.test(line));
  const full = inner.filter((line) => line.length > longest * 0.7);
  const open = inner.filter((line) => !/[.!?:;”"']$/.test(line));
  return full.length >= inner.length * 0.6 && open.length >= inner.length * 0.5;
}

/** The time before a message of a chat: "[10:15, 12/03/2026]", "12/03/2026, 10:15 -". */
const MESSAGE = /^\s*(?:\[[^\]\n]{0,12}\d{1,2}[:./]\d{1,2}[^\]\n]{0,20}\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2})/;

/** The number of a page, between the lines of two. */
const PAGE_NUMBER = /^\s*\d{1,4}\s*$/;

/** Joins lines that belong together. A line that is much shorter ends a paragraph, and a bullet or a number begins one. */
function unwrap(lines: string[]): string[] {
  const longest = Math.max(...lines.map((line) => line.length));
  const joined: string[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const before = joined.at(-1);
    const isNumber = PAGE_NUMBER.test(line);
    if (!isOpen || isNumber || before === undefined || MARK.test(line)) joined.push(line);
    else if (/\p{L}[-‐\u00ad]$/u.test(before) && /^\s*\p{Ll}/u.test(line)) joined[joined.length - 1] = before.slice(0, -1) + line.trimStart();
    else joined[joined.length - 1] = `${before} ${line.trimStart()}`;
    // A short line before a capital letter is a heading.
    isOpen = !isNumber && (line.length > longest * 0.7 || (!/[.!?:”"]$/.test(line) && !/^\s*\p{Lu}/u.test(lines[at + 1] ?? '')));
  }
  return joined;
}

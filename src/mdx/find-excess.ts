import type { Nodes } from 'mdast';
import { CST, Lexer } from 'yaml';
import type { Fault } from '../schema/fault.ts';

/*
 * We limit work by counting what a page holds, never by time: a page is accepted or refused alike on every computer, however busy it is.
 * The limits are far beyond an ordinary page, yet low enough that a page takes a second or two of work at most.
 */

/** How deeply lists, quotations, parts and emphasis may be nested, and how many of their marks may begin one line. */
export const DEEPEST = 16;

/** How many nodes a page may have: paragraphs, list items, cells, stretches of bold text. */
export const MOST_PIECES = 20_000;

/** How many names, list items and values the fields of a page may have, commas and brackets among them, and how many lines. The words for the search have the most: 400 entries of a dozen words. */
const MOST_VALUES = 12_000;
const MOST_LINES = 2_000;

/** The most of each that lines may hold before an empty line. The time a Markdown parser takes grows with the square of these numbers. */
const MOST_TOGETHER: { what: string; marks: RegExp; most: number }[] = [
  { what: 'marks such as * and _', marks: /\*+|_+|~+/g, most: 2_000 },
  { what: 'codes such as &amp;', marks: /&#?\w+;/g, most: 1_000 },
  { what: 'square brackets', marks: /[[\]]/g, most: 4_000 },
];

/** How many characters may follow each other without a space. The longest address that all browsers open has about as many. */
const LONGEST_WORD = 2_000;

/** Reports what in the body of a page would be too much for a Markdown parser. Runs before anything is parsed. Lines count from 1. */
export function findExcess(body: string): Fault[] {
  const lines = body.split('\n');
  const deep = lines.findIndex((line) => (/^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(line)?.[0].match(/[>+*.)-]/g)?.length ?? 0) > DEEPEST);
  if (deep >= 0) return [{ line: deep + 1, what: `This line begins with more than ${DEEPEST} marks for lists and quotations.`, why: 'Nobody could follow so many levels.', remedy: 'Use fewer levels.' }];
  const endless = findLongWord(lines);
  if (endless.length) return endless;
  let counts = MOST_TOGETHER.map(() => 0);
  let first = 0;
  for (const [index, line] of lines.entries()) {
    if (!/\S/.test(line)) {
      counts = MOST_TOGETHER.map(() => 0);
      first = index + 1;
      continue;
    }
    for (const [kind, { what, marks, most }] of MOST_TOGETHER.entries()) {
      counts[kind]! += line.match(marks)?.length ?? 0;
      if (counts[kind]! > most) return [{ line: first + 1, what: `From this line on, there are more than ${most} ${what} without an empty line.`, why: 'The page could not be read safely.', remedy: 'Put empty lines between the paragraphs, or write this in a simpler way.' }];
    }
  }
  return [];
}

/** Reports what is too much in a parsed page: nodes nested too deeply, or too many of them. Does not recurse, so depth costs nothing. */
export function findExcessIn(root: Nodes): Fault[] {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  let count = -1;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    count += 1;
    if (depth > DEEPEST) return [{ ...placeOf(node), ...TOO_DEEP }];
    if (count > MOST_PIECES) return [{ ...placeOf(node), ...TOO_MANY }];
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) waiting.push({ node: node.children[at]!, depth: depth + 1 });
  }
  return [];
}

/** The faults for nodes nested too deeply, and for too many of them. */
export const TOO_DEEP = { what: 'Lists, quotations or marks are nested too deeply here.', why: `The limit is ${DEEPEST} levels.`, remedy: 'Use fewer levels.' };
export const TOO_MANY = { what: 'The page has too many pieces.', why: `The limit is ${MOST_PIECES}.`, remedy: 'Split it into two pages.' };

/** Reports what in the fields of a page would be too much for a YAML parser. Lines count from 1. */
export function findExcessInFields(yaml: string): Fault[] {
  const endless = findLongWord(yaml.split('\n'));
  if (endless.length) return endless;
  let [line, levels, opened, values] = [1, 0, 0, 0];
  for (const token of new Lexer().lex(yaml)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') opened += 1;
    if (type === 'flow-seq-end' || type === 'flow-map-end') opened -= 1;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') levels += 1;
    if (!UNCOUNTED.has(type)) values += 1;
    if (levels + opened > DEEPEST) return [{ line, what: `There are more than ${DEEPEST} lists inside each other here.`, why: 'No field asks for so many.', remedy: 'Put the value in quotation marks, or take the marks out.' }];
    if (values > MOST_VALUES || line > MOST_LINES) return [{ line, what: 'The fields at the top hold too many values or lines.', why: `The limit is ${MOST_VALUES} values and ${MOST_LINES} lines.`, remedy: 'Move long text below the fields.' }];
    const breaks = token.split('\n').length - 1;
    line += breaks;
    if (breaks) levels = 0;
  }
  return [];
}

/** Reports a word that is too long. The rules about text look at each word from each of its characters on, so their time grows with the square of its length. */
function findLongWord(lines: readonly string[]): Fault[] {
  const index = lines.findIndex((line) => line.length > LONGEST_WORD && line.split(/\s/).some((word) => word.length > LONGEST_WORD));
  if (index < 0) return [];
  return [{ line: index + 1, what: `There are more than ${LONGEST_WORD} characters without a space here.`, why: 'Nobody could read them, and the page could not be read safely.', remedy: 'Put spaces between the words, or delete this.' }];
}

/** YAML tokens that cost a parser no more than their length. */
const UNCOUNTED = new Set([null, 'scalar', 'doc-mode', 'space', 'newline', 'comment', 'byte-order-mark']);

function placeOf(node: Nodes): Pick<Fault, 'line' | 'column'> {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column };
}

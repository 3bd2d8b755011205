import { codeProgram } from '../../../mdx/code-program.ts';

/** Where a stretch of typed text is. */
export interface Place {
  /** Whether this is the beginning of a line. */
  isFirst: boolean;
  isTable: boolean;
  /** Whether the text around it runs over more than one line. */
  isBroken: boolean;
}

/**
 * Escapes the characters that somebody typed and Markdown would read as marks, and no others, so that the file reads like what was typed.
 * It does not see the text around this stretch, so the result has to be read again to be sure.
 */
export function escapeTyped(text: string, { isFirst, isTable, isBroken }: Place): string {
  let done = '';
  let from = 0;
  for (const found of text.matchAll(WHOLE)) {
    done += escapeMarks(text.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  done += escapeMarks(text.slice(from));
  if (isTable || isBroken) done = done.replaceAll('|', '\\|');
  return codeProgram(done.split('\n').map((line, index) => (index > 0 || isFirst ? lineStart(line) : line)).join('\n'));
}

/** Addresses are left alone, because an escape inside one would end it. */
const WHOLE = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+/gi;

function escapeMarks(text: string): string {
  return text
    .replace(/[\\*`~[<{}]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** A bullet that somebody typed within a paragraph is a letter there. Without its code, it would begin a list when the page is read. */
function lineStart(line: string): string {
  return markStart(line).replace(/^[•◦▪▫‣●○■□](?=[ \t])/, (bullet) => `&#${bullet.charCodeAt(0)};`);
}

/** Escapes what would start a heading, a list, a quotation, a rule or a table, and drops leading spaces, which would turn the line into code. */
function markStart(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/^([-+>|#=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

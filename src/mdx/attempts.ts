import type { Fault } from '../schema/fault.ts';
import { quote } from '../schema/fault.ts';

/**
 * Markup that nobody writes who only wants to share text: tags that run, load or send something, and lines of program code. Everything
 * else that looks like code is shown as plain text.
 */

const RUNS = /^(script|iframe|frameset|object|embed|applet|style|svg|math|noscript)$/i;
// Without attributes these are gaps that somebody meant to fill in: "see <link>", "the <form>".
const RUNS_WITH_VALUES = /^(link|meta|base|form|frame|template|portal|slot|button|input)$/i;
const LOADS = /^(img|image|picture|video|audio|source|track)$/i;
const TAG = /<\/?([a-z][a-z0-9:-]*)([^>]*)/gi;
const EVENT = /[\s"'/]on[a-z]{3,}\s*=/i;
const RUNNING_ADDRESS = /(?:java|vb|live)script:|data:text\/html/i;

/** Returns the fault for a stretch of HTML that can only be meant to run, load or send something. */
export function findActiveTag(html: string): Omit<Fault, 'line' | 'column'> | undefined {
  for (const [tag, name = '', rest = ''] of html.matchAll(TAG)) {
    const seen = quote(tag.length > 30 ? `<${name}…` : `${tag}>`);
    const runs = RUNS.test(name) || (RUNS_WITH_VALUES.test(name) && rest.includes('='));
    if (runs || EVENT.test(rest) || RUNNING_ADDRESS.test(decodeLetters(rest).replace(/[\s\p{Cc}]/gu, ''))) {
      return {
        what: `${seen} would run or load something in the reader’s browser.`,
        why: 'Pages here hold only text and pictures, so that nobody need worry about opening one.',
        remedy: 'Take it out. If you want to show it as an example, put it between ` marks.',
      };
    }
    if (LOADS.test(name)) {
      return {
        what: `${seen} is not how a picture or a recording is added here.`,
        why: 'It would load something without a description, perhaps from another site.',
        remedy: 'Put the file beside the page and write: ![What the picture shows](name-of-picture.jpg)',
      };
    }
  }
  return undefined;
}

/**
 * Replaces numeric character references in HTML with the characters. Of the named ones, only three can be part of a `javascript:`
 * address. The gateway uses this, so it cannot depend on a package.
 */
export function decodeLetters(html: string): string {
  return html
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => letterOf(hex ? parseInt(hex, 16) : Number(decimal)))
    .replace(/&(colon|Tab|NewLine);/g, (_, name: string) => (name === 'colon' ? ':' : ''));
}

function letterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const PROGRAM_IN_BRACES =
  /(?<!\\)\{[^{}]*?(?:=>|\b(?:process|globalThis|window|document|require|import|eval|fetch|Function|constructor|localStorage|Deno|Bun)\s*(?:\.|\(|\[)|\bawait\s+\w|`|\bnew\s+\w+\s*\()/;
const PROGRAM_LINES = [
  /^import\s+(?:[\w$*{][^'"\n]*\bfrom\s+)?['"][^'"\n]+['"]\s*;?\s*$/m,
  /^export\s+(?:default\s+(?:function|class|async|\(|\{|\w+\s*=>)|(?:const|let|var)\s+[\w${[][^\n]*=|(?:async\s+)?function\b|class\s+\w+\s*(?:\{|extends)|\{[^\n]*\}|\*\s*from\b)/m,
];

/** Finds a stretch of a page that can only be meant as program code. `at` is its offset. */
export function findProgram(source: string): { at: number; fault: Omit<Fault, 'line' | 'column'> } | undefined {
  for (const pattern of [PROGRAM_IN_BRACES, ...PROGRAM_LINES]) {
    const found = pattern.exec(source);
    if (!found) continue;
    return {
      at: found.index,
      fault: {
        what: `${quote(found[0].split('\n')[0]!)} is a piece of a computer program.`,
        why: 'Pages here are read and never run, so it would do nothing.',
        remedy: 'Take it out. If you want to show it as an example, put it between ` marks.',
      },
    };
  }
  return undefined;
}

import type { Findings } from './findings.ts';
import { isLocalPath, isOpenAddress } from './link-addresses.ts';

/** Functions that fetch something, or start a program. */
const FETCHES = /\b(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|EXECUTE|INITIATE|REQUEST|POKE|SQL\.REQUEST|CUBE\w+|STOCKHISTORY|PY|DDE|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|IMPORTRANGE)\s*\(/i;

/** Refuses a formula that fetches something, starts a program, or needs something outside the workbook. */
export function checkFormula(formula: string, findings: Findings): void {
  const bare = withoutTexts(formula);
  if (FETCHES.test(bare) || isDde(bare) || opensFile(formula)) findings.refuse('fetchingFormula');
  else if (/\bGETPIVOTDATA\s*\(/i.test(bare)) findings.refuse('pivot');
  // Another workbook: [1]Sheet1!A1, '[plan.xlsx]Sheet1'!A1, 'C:\plans\[plan.xlsx]Sheet1'!A1. A table has its name in front: Table1[Total].
  else if (/(?:^|[^\w\]\]])\[(?:\d+|[^\]]*\.xl\w+)\][^\s,;)]*!/i.test(bare) || /'[^']*\[[^\]]*\][^']*'!/.test(bare) || isLocalPath(bare)) findings.refuse('elsewhere');
}

/** The names of sheets and of defined names that a formula may need, in lower case: every word in it, and all quoted text. */
export function mentions(formula: string, name: string): boolean {
  const words = formula.toLowerCase();
  const wanted = name.toLowerCase();
  if (words.includes(wanted.replaceAll("'", "''"))) {
    // A longer word may contain it: "Data" in "Database!A1"
    const escaped = wanted.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped}(?![\\p{L}\\p{N}_.])`, 'u').test(words);
  }
  return false;
}

/** A formula without the text between double quotation marks. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

/** `program|topic!item` asks another program for data. */
function isDde(bare: string): boolean {
  return bare.includes('|');
}

/**
 * Whether a link in a formula may open a file. It may lead to the web, to a mailbox or into the workbook; an address put together by the
 * formula is recognised by its beginning.
 */
function opensFile(formula: string): boolean {
  for (const match of formula.matchAll(/\bHYPERLINK\s*\(\s*(?:"((?:[^"]|"")*)"|([^"]))/gi)) {
    const [, text, other] = match;
    // A cell may contain any address; Excel asks before it opens one.
    if (text !== undefined ? text !== '' && !text.startsWith('#') && !isOpenAddress(text) && !/^https?:\/\/$|^mailto:$/i.test(text) : other === '\\') return true;
  }
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].some(([, text]) => isLocalPath(text!) || /^\\\\/.test(text!)) && /\bHYPERLINK\s*\(/i.test(formula);
}

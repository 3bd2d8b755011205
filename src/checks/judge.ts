import type { Fault } from '../schema/fault.ts';
import { titleOf, type Entry, type Library } from './library.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules/index.ts';

/** What the rules find in everything there is. What time alone has broken is no fault of whoever publishes something else today. */
export function judge(library: Library): Problem[] {
  return library.entries.flatMap((entry) => judgeEntry(entry, library)).filter(({ rule }) => !WHILE_WRITING.has(rule));
}

/** What the rules find in one entry. One whose fields cannot be relied on is held to the rules that do without them. */
export function judgeEntry(entry: Entry, library: Library): Problem[] {
  const title = titleOf(entry);
  // Of a page that could not be read at all, nothing is known of its fields, not even what is wrong with them.
  const sound = entry.faults.fields.length === 0 && Object.keys(entry.values).length > 0;
  return rules
    .filter((rule) => sound || !rule.needsFields)
    .flatMap((rule) => rule.check(entry, library).map(({ page = { title, file: entry.file }, ...fault }) => ({ ...fault, line: lineOf(fault, entry), ...page, rule: rule.name, betweenPages: rule.betweenPages })));
}

/** A fault in a field stands on the line of that field, when the rule knows no nearer one. */
function lineOf(fault: Fault, entry: Entry): number {
  return fault.line > 1 || !fault.field ? fault.line : (entry.lines[fault.field] ?? fault.line);
}

const WHILE_WRITING = new Set(rules.filter(({ whileWriting }) => whileWriting).map(({ name }) => name));

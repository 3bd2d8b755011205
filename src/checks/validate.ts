import type { Fault } from '../schema/fault.ts';
import { hasFields, titleOf, type Entry, type Library } from './content/library.ts';
import type { Problem } from './problem.ts';
import type { Found, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** What the rules find in everything there is. A rule that only time has broken is not the fault of whoever publishes something else today. */
export function validate(library: Library): Problem[] {
  return library.entries.flatMap((entry) => validateEntry(entry, library)).filter(({ rule }) => !WHILE_WRITING.has(rule));
}

/** What the rules find in one entry. An entry whose fields cannot be relied on is checked only by the rules that do without them. */
export function validateEntry(entry: Entry, library: Library, by: readonly Rule[] = rules): Problem[] {
  const title = titleOf(entry);
  const sound = hasFields(entry);
  return by
    .filter((rule) => sound || !rule.needsFields)
    .flatMap((rule) => checkBy(rule, entry, library).map(({ page = { title, file: entry.file }, ...fault }) => ({ ...fault, line: lineOf(fault, entry), ...page, rule: rule.name, betweenPages: rule.betweenPages })));
}

/** What one rule finds. When a rule throws, it has met something that nobody thought of. That is a fault of this page only. */
function checkBy(rule: Rule, entry: Entry, library: Library): Found[] {
  try {
    return rule.check(entry, library);
  } catch {
    return [{
      line: 1,
      what: `We could not tell whether this page keeps to “${rule.title}”.`,
      why: 'Something on it is written in a way that our check did not expect, and we publish nothing unchecked.',
      remedy: 'Compare its fields with those of a published page of the same kind. Look first at what was changed last. If you find nothing, write to us.',
    }];
  }
}

/** The line of a fault: of its field, or of the value within it, when the rule knows no closer one. */
function lineOf({ line, field, path = [] }: Fault, entry: Entry): number {
  if (line > 1 || !field) return line;
  const steps = [field, ...path];
  // The value itself may have no line of its own; then use the line of what contains it.
  for (let count = steps.length; count > 0; count--) {
    const place = steps.slice(0, count).join('.');
    if (Object.hasOwn(entry.lines, place)) return entry.lines[place]!;
  }
  return line;
}

const WHILE_WRITING = new Set(rules.filter(({ whileWriting }) => whileWriting).map(({ name }) => name));

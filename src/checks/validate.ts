import type { Fault } from '../schema/fault.ts';
import { hasFields, titleOf, type Entry, type Library } from './content/library.ts';
import type { Problem } from './problem.ts';
import type { Found, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * What the rules find in everything there is. A rule that only time has broken is not the fault of whoever publishes something else today. `alone` gives what is known
 * already of an entry: the findings of `validateAlone`.
 */
export function validate(library: Library, alone: (entry: Entry) => readonly Problem[] = (entry) => validateAlone(entry, library.settings)): Problem[] {
  return library.entries.flatMap((entry) => inOrderOfRules([...alone(entry), ...validateEntry(entry, library, TOGETHER)])).filter(({ rule }) => !WHILE_WRITING.has(rule));
}

/** What those rules find in one entry that need to know nothing but the entry and the settings. */
export function validateAlone(entry: Entry, settings: Library['settings']): Problem[] {
  return validateEntry(entry, lonely(settings), ALONE);
}

/** What the rules find in one entry. An entry whose fields cannot be relied on is checked only by the rules that do without them. */
export function validateEntry(entry: Entry, library: Library, by: readonly Rule[] = rules): Problem[] {
  const title = titleOf(entry);
  const sound = hasFields(entry);
  return by
    .filter((rule) => sound || !rule.needsFields)
    .flatMap((rule) => checkBy(rule, entry, library).map(({ page = { title, file: entry.file }, ...fault }) => ({ ...fault, line: lineOf(fault, entry), ...page, rule: rule.name, betweenPages: rule.betweenPages })));
}

/** A library in which there is nothing but the settings. Whoever asks it for anything else needs to know more than the entry itself. */
function lonely(settings: Library['settings']): Library {
  return new Proxy({ settings } as Library, {
    get: (library, name) => {
      if (name === 'settings') return library.settings;
      throw new Error(`A rule that is said to need nothing but its entry asked for ${String(name)}.`);
    },
  });
}

function inOrderOfRules(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => PLACES.get(a.rule)! - PLACES.get(b.rule)!);
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
const ALONE = rules.filter(({ alone }) => alone);
const TOGETHER = rules.filter(({ alone }) => !alone);
const PLACES = new Map(rules.map(({ name }, at) => [name, at]));

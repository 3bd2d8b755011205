import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument, type Document } from 'yaml';
import { readFields, splitPage } from '../mdx/front-matter.ts';
import { readPage, readSettings } from '../mdx/page.ts';
import type { Field, Fields } from '../schema/fields.ts';
import { kinds } from '../schema/index.ts';
import { findContent } from './content/content-files.ts';
import { checkUse } from './content/files-used.ts';
import { validate, validateEntry } from './validate.ts';
import { makeLibrary, type Entry, type Library } from './content/library.ts';
import { makePlan } from './build/plan.ts';
import { describeProblems, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import { references } from './rules/references/references-land.ts';

/** How many slips to try; all of them with FUZZ=all npx vitest run src/checks/wrong-fields.test.ts */
const RUNS = process.env.FUZZ === 'all' ? Infinity : Number(process.env.FUZZ ?? 400);

/** The seed. The same number tries the same slips. */
const SEED = Number(process.env.SEED ?? 7);

type Path = readonly (string | number)[];

/** One page unchanged, with its fields as YAML. */
interface Base {
  entry: Entry;
  yaml: string;
  firstLine: number;
}

/** A slip in one field: `value` is YAML as somebody could write it; without it the field is removed. */
interface Slip {
  base: Base;
  path: Path;
  value: string | undefined;
}

const TODAY = '2026-11-23';
const bases = await Promise.all((await findContent(process.cwd())).found.map(async ({ faults: _, ...place }): Promise<Base> => {
  const kind = kinds[place.kind];
  const text = readFileSync(join(process.cwd(), place.file), 'utf8');
  const page = kind.layout === 'single' ? readSettings(text, kind.fields) : readPage(text, kind.fields);
  const entry = { ...place, values: page.values, tree: page.tree, lines: page.lines, faults: { ...page.faults, files: checkUse(page, place.beside) } } as Entry;
  return kind.layout === 'single' ? { entry, yaml: text, firstLine: 1 } : { entry, yaml: splitPage(text).yaml, firstLine: 2 };
}));
const library = makeLibrary(bases.map(({ entry }) => entry), TODAY);

/** Which entries name which, in both directions. A slip on one page can affect only these. */
const neighbours = new Map<Entry, Set<Entry>>(bases.map(({ entry }) => [entry, new Set()]));
for (const { entry } of bases) {
  for (const { kind, slug } of references(kinds[entry.kind].fields, entry.values)) {
    const named = library.find(kind, slug);
    if (!named) continue;
    neighbours.get(entry)!.add(named);
    neighbours.get(named)!.add(entry);
  }
}

/** Values that do not fit, as YAML. What fits one field is wrong in another. */
const VALUES = [
  undefined, '', '~', 'null', '""', '"   "', '7', '-1', '2.3', '1e21', '0x1F', '0o17', '.nan', '-.inf', '007', 'true', 'false', 'no', '[]', '[x]', '[null]', '[[[]]]', '[7, true]', '{}', '{a: 1}', '{a: {b: [null, {c: }]}}', '[{a: 1}, x]', '{title: x, school: 7}',
  '"2026-02-31"', '2026-02-31', '2026-13-41T99:99', '15/09/2025', '2026-autumn', '2093-autumn', '"1.0"', '"99.99"', 'CC BY 4.0', 'two-minute-playground-script', 'constructor', '__proto__', 'toString', '"<b>bold</b> & {x}"', '"#1 rule"', '#1 rule', "it's: 7", '"a\\nb"',
  'https://', 'https://restorative-schools.example.org/%E9', 'https://forms.example.org?for=office@oak.example', 'office@', `"${'x'.repeat(5000)}"`, `[${Array.from({ length: 80 }, () => 'x').join(', ')}]`, '"\\u202Etxt"', '"😀"', '*x', '&x y', '!x y', '|', '- x', '? x', '%x', '@x', '`x`', '"', "'", '[', '{',
];

const slips = bases.flatMap((base) => pathsOf(kinds[base.entry.kind].fields).flatMap((path) => VALUES.map((value): Slip => ({ base, path, value }))));

describe('a slip in a field', { timeout: 7_200_000 }, () => {
  test('is reported in sentences with its file and line, and takes no other page down', () => {
    expect(validate(library)).toEqual([]);
    for (const [index, slip] of pick(slips, RUNS).entries()) {
      // Now and then check everything, not only the pages that name this one.
      tell([slip], index % 100 === 0);
    }
  });

  test('is reported so with others on the same page', () => {
    const byPage = [...Map.groupBy(slips, ({ base }) => base).values()];
    for (let run = 0; run < RUNS / 8 && run < 20_000; run++) tell(pick(byPage[run % byPage.length]!, 2 + (run % 4), SEED + run), false);
  });

  test('is reported so with another on a related page', () => {
    const byPage = Map.groupBy(slips, ({ base }) => base.entry);
    const pairs = [...neighbours].flatMap(([one, others]) => [...others].map((other) => [one, other] as const));
    for (let run = 0; run < RUNS / 4 && run < 40_000; run++) {
      const pair = pairs[(run * 7919 + SEED) % pairs.length]!;
      tell(pair.flatMap((entry, at) => pick(byPage.get(entry)!, 1, SEED + run * 2 + at)), false);
    }
  });
});

/** The rules that look at other pages than the one they check. */
const BETWEEN = rules.filter(({ check }) => check.length > 1);

/** Checks the pages with their slips, and their neighbours, and tests that each message keeps to our style. */
function tell(made: readonly Slip[], everything: boolean): void {
  const spoilt = new Map([...Map.groupBy(made, ({ base }) => base)].map(([base, those]) => [base.entry, spoil(base, those, everything)]));
  const around: Library = makeLibrary(library.entries.map((entry) => spoilt.get(entry)?.entry ?? entry), TODAY);
  const near = [...spoilt.keys()].flatMap((entry) => [...neighbours.get(entry)!].slice(0, 12)).filter((entry) => !spoilt.has(entry));
  const slip = made.map(({ base, path, value }) => `${base.entry.file} ${path.join('.')}: ${value}`).join('\n');
  let problems: Problem[];
  try {
    problems = everything ? validate(around) : [...[...spoilt.values()].flatMap(({ entry }) => validateEntry(entry, around)), ...[...new Set(near)].flatMap((entry) => validateEntry(entry, around, BETWEEN))];
  } catch (error) {
    throw new Error(`${slip}\n${error instanceof Error ? error.stack : String(error)}`);
  }
  const files = new Map([...spoilt.values()].map(({ entry, lines }) => [entry.file, lines]));
  for (const problem of problems) {
    const fault = faultOf(problem, files.get(problem.file) ?? 10_000);
    if (fault) throw new Error(`${fault}\n${slip}\n${describeProblems([problem])}`);
  }
  const { aside } = makePlan({ library: around, problems }, 'publish');
  const others = aside.filter(({ file }) => !files.has(file));
  if (others.length) throw new Error(`Other pages are set aside.\n${slip}\n${describeProblems(problems)}`);
}

/** What is wrong with the wording of a problem; nothing when it keeps to our style. `last` is the last line it can be on. */
function faultOf({ what, why, remedy, line }: Problem, last: number): string | undefined {
  // What somebody wrote is quoted unchanged.
  const words = `${what} ${why} ${remedy}`.replace(/"[^"]*"/g, '""');
  if (/\b(?:undefined|null|NaN|Infinity|TypeError|RangeError|Error:)\b|\[object|    at |Invalid Date/.test(words)) return 'It is told in the words of programmers.';
  if ([what, why, remedy].some((one) => !/^\P{Ll}.*[.?!:/…”")\]\w>*]$/su.test(one))) return 'It is no whole sentence.';
  if (words.includes('We could not tell whether this page')) return 'A rule has stumbled.';
  return line >= 1 && line <= last ? undefined : 'It has no line.';
}

/** The page with these slips. Leaves out its text, for speed, where only the fields matter. */
function spoil({ entry, yaml, firstLine }: Base, made: readonly Slip[], whole: boolean): { entry: Entry; lines: number } {
  let text = yaml;
  for (const { path, value } of made) {
    // After an earlier slip nothing may be readable, so there is no field left to spoil.
    const document = parseDocument(text, { schema: 'core', version: '1.2' });
    if (document.errors.length) break;
    text = write(document, path, value) ?? text;
  }
  const { values, lines, faults } = readFields(text, kinds[entry.kind].fields, firstLine);
  const tree: Entry['tree'] = whole ? entry.tree : { type: 'root', children: [] };
  const spoilt = { ...entry, tree, values: values as Entry['values'], lines, faults: { ...entry.faults, fields: faults } };
  const page = { tree, values, faults: { fields: faults, words: [] } };
  return { entry: { ...spoilt, faults: { ...spoilt.faults, files: checkUse(page, entry.beside) } }, lines: text.split('\n').length + 400 };
}

/** The YAML with a field written as somebody could write it; nothing when there is no place for the field. */
function write(document: Document, path: Path, value: string | undefined): string | undefined {
  const HOLD = 'HELD-PLACE-OF-A-SLIP';
  try {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(HOLD));
    return String(document).replace(HOLD, () => value ?? '');
  } catch {
    return undefined;
  }
}

/** The paths of all fields, however deep; for a list, those of its first item. */
function pathsOf(fields: Fields, above: Path = []): Path[] {
  return Object.entries(fields).flatMap(([key, field]) => inField(field, [...above, key]));
}

function inField({ input }: Field, path: Path): Path[] {
  if (input.type === 'group') return [path, ...pathsOf(input.fields, path)];
  return input.type === 'list' ? [path, ...inField(input.of, [...path, 0])] : [path];
}

/** This many of the items, spread over all of them. */
function pick<T>(all: readonly T[], count: number, seed = SEED): T[] {
  if (count >= all.length) return [...all];
  return Array.from({ length: count }, (_, index) => all[scatter(seed * 1_000_003 + index) % all.length]!);
}

/** A whole number that looks random but is always the same for the same input (a step of splitmix32). */
function scatter(number: number): number {
  let at = (number + 0x9e3779b9) | 0;
  at = Math.imul(at ^ (at >>> 16), 0x21f0aaad);
  at = Math.imul(at ^ (at >>> 15), 0x735a2d97);
  return (at ^ (at >>> 15)) >>> 0;
}

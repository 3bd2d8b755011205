import { parseDocument } from 'yaml';
import { splitPage } from '../../mdx/front-matter.ts';
import { writeFields } from '../../mdx/write-fields.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { changedBy, mergeBlocks, type ChangedBy, type Passage } from './merge-blocks.ts';
import { joinBlocks, splitBody, type BodyBlock } from './split-body.ts';
import { splitSentences } from './split-sentences.ts';

/** A field at the top of a page in three versions. A value is undefined where the field is empty. */
export interface FieldChange {
  name: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  changedBy: ChangedBy;
  /** Of a text that both changed: its sentences, so that each can be chosen on its own. Any other field is one side's or the other's as a whole. */
  sentences?: Sentences[];
}

/** A few sentences of a field in three versions. */
export interface Sentences extends Passage {
  /** The name of the field. */
  field: string;
}

/** A place at which versions may differ, and of which one of them is taken. */
export type Place = FieldChange | Sentences | Passage;

/** Three versions of a page, taken apart. */
export interface Merge {
  kind: KindName;
  /** Every field that one of the three fills in. */
  fields: FieldChange[];
  passages: Passage[];
  mine: Side;
  theirs: Side;
}

/** Whose version of a passage or a field is taken. Of a passage, one can also take both, theirs first. */
export type Choice = 'mine' | 'theirs' | 'both';

/** The three versions: the one that both started from, ours, and the other. */
export interface Versions {
  base: string;
  mine: string;
  theirs: string;
}

/** One version, as it is written. */
interface Side {
  yaml: string;
  body: string;
  values: Record<string, unknown>;
}

/**
 * Compares two versions of a page with the one that both started from: field by field, and the text block by block. Where only one of the two
 * changed something, it need not be asked about.
 */
export function mergePages({ base, mine, theirs }: Versions, kind: KindName): Merge {
  const sides = [base, mine, theirs].map((text) => readSide(text, kind));
  // A page that cannot be taken apart is compared as a whole.
  const [one, my, their] = (sides.every((side) => side !== undefined) ? sides : [base, mine, theirs].map((text) => ({ yaml: '', body: text, values: {} }))) as [Side, Side, Side];
  const isWhole = sides.includes(undefined);
  const names = [...new Set([my, their, one].flatMap(({ values }) => Object.keys(values)))];
  const order = Object.keys(kinds[kind].fields);
  const fields = names.map((name) => compareField({ name, base: one.values[name], mine: my.values[name], theirs: their.values[name], changedBy: changedBy(canonical(one.values[name]), canonical(my.values[name]), canonical(their.values[name])) }));
  const blocks = (side: Side) => (isWhole ? [{ source: side.body, gap: '' }] : splitBody(side.body));
  return { kind, fields: fields.toSorted((a, b) => place(order, a.name) - place(order, b.name)), passages: mergeBlocks(blocks(one), blocks(my), blocks(their)), mine: my, theirs: their };
}

/** What is taken if nobody chooses: the change that only one made, and ours where both did. */
export function unaskedChoice(by: ChangedBy): Choice {
  return by === 'theirs' ? 'theirs' : 'mine';
}

/** The places of a merge, in the order of the page. A field whose sentences are chosen one by one is none itself. */
export function placesIn({ fields, passages }: Pick<Merge, 'fields' | 'passages'>): Place[] {
  return [...fields.flatMap((field): Place[] => field.sentences ?? [field]), ...passages];
}

/** Writes the page with what was chosen. `choose` is called for each place that differs. If one side is chosen throughout, the page is that side's, letter for letter. */
export function writeMerged({ kind, fields, passages, mine, theirs }: Merge, choose: (one: Place) => Choice): string {
  const differs = ({ changedBy: by }: { changedBy: ChangedBy }) => by !== 'nobody' && by !== 'alike';
  const choices = new Map(placesIn({ fields, passages }).filter(differs).map((one) => [one, choose(one)]));
  const only = (choice: Choice, ones: readonly Place[]) => ones.every((one) => !choices.has(one) || choices.get(one) === choice);
  const inFields = placesIn({ fields, passages: [] });
  const side = only('mine', inFields) || !only('theirs', inFields) ? mine : theirs;
  const values = Object.fromEntries(fields.map((field) => [field.name, field.sentences ? textOf(field.sentences, choices) : choices.get(field) === 'theirs' ? field.theirs : field.mine]));
  const yaml = writeFields(values, side.yaml, Object.keys(kinds[kind].fields));
  if (kinds[kind].layout === 'single') return only('mine', inFields) ? mine.yaml : only('theirs', inFields) ? theirs.yaml : `${yaml}\n`;
  const body = only('mine', passages) ? mine.body : only('theirs', passages) ? theirs.body : bodyOf(passages, choices);
  if (!side.yaml && !fields.length) return body;
  const front = only('mine', inFields) ? mine.yaml : only('theirs', inFields) ? theirs.yaml : yaml;
  return `---\n${front}\n---\n${body}`;
}

/** Takes a text that both changed apart, where both have more than one sentence. */
function compareField(field: FieldChange): FieldChange {
  const { name, base, mine, theirs } = field;
  if (field.changedBy !== 'both' || typeof mine !== 'string' || typeof theirs !== 'string' || typeof base !== 'string') return field;
  const [one, my, their] = [base, mine, theirs].map(splitSentences) as [BodyBlock[], BodyBlock[], BodyBlock[]];
  return my.length < 2 || their.length < 2 ? field : { ...field, sentences: mergeBlocks(one, my, their).map((passage) => ({ ...passage, field: name })) };
}

function textOf(sentences: readonly Sentences[], choices: ReadonlyMap<Place, Choice>): string {
  return chosenBlocks(sentences, choices, ' ').map(({ source, gap }) => source + gap).join('').trim();
}

function bodyOf(passages: readonly Passage[], choices: ReadonlyMap<Place, Choice>): string {
  return `\n${joinBlocks(chosenBlocks(passages, choices, '\n\n'))}\n`;
}

/** The blocks of what was chosen. `between` is what separates blocks of different texts. */
function chosenBlocks(passages: readonly Passage[], choices: ReadonlyMap<Place, Choice>, between: string): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let last: Choice | undefined;
  for (const passage of passages) {
    const choice = choices.get(passage);
    // The gap after a block belongs to the text that it is in.
    if (blocks.length && choice !== last) blocks.push({ ...blocks.pop()!, gap: between });
    blocks.push(...(choice === 'both' ? [...passage.theirs.slice(0, -1), ...passage.theirs.slice(-1).map((block) => ({ ...block, gap: between })), ...passage.mine] : choice === 'theirs' ? passage.theirs : passage.mine));
    last = choice;
  }
  return blocks;
}

function readSide(text: string, kind: KindName): Side | undefined {
  if (kinds[kind].layout === 'single') {
    const values = readYaml(text);
    return values && { yaml: text, body: '', values };
  }
  const plain = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const split = splitPage(plain);
  const values = split.faults.length ? undefined : readYaml(split.yaml);
  return values && { yaml: split.yaml, body: split.body, values };
}

function readYaml(yaml: string): Record<string, unknown> | undefined {
  const document = parseDocument(yaml, { schema: 'core', version: '1.2', merge: false });
  if (document.errors.length) return undefined;
  const values: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  return typeof values === 'object' && !Array.isArray(values) ? (values as Record<string, unknown>) : undefined;
}

function place(order: readonly string[], name: string): number {
  return order.includes(name) ? order.indexOf(name) : order.length;
}

/** A value as text that is the same for the same value, in whatever order its fields are written. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) => (inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

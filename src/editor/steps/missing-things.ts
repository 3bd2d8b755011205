import type { Problem } from '../../checks/problem.ts';
import type { Field, Fields } from '../../schema/fields.ts';
import type { StepName } from '../../schema/steps/steps.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { text } from './text.ts';

/** Something that is left to do in a form, and where. */
export interface LeftToDo {
  step: StepName;
  /** What people click on: the name of a field, with its place in a list: "Due of the 2nd action". */
  label: string;
  /** The key of the field at the top; empty for the text of the page. */
  field: string;
  /** Where within it. */
  path: readonly (string | number)[];
  /** Set for what is not empty but has to be put right. Says what is wrong. */
  fault?: string;
}

/** Lists what is left to do, in the order of the form. */
export function listLeft(problems: readonly Problem[], fields: Fields): LeftToDo[] {
  const order = Object.keys(fields);
  const left = problems.map((problem): LeftToDo => {
    const { field = '', path = [], what, rule } = problem;
    const known = Object.hasOwn(fields, field) ? fields[field]! : undefined;
    const isEmpty = rule === 'fields' && /" is (?:missing|not ticked)\.$/.test(what);
    return { step: known ? (known.step ?? 'more') : 'text', label: known ? nameField(known, path) : text.mainText, field: known ? field : '', path: known ? path : [], ...(isEmpty ? {} : { fault: what }) };
  });
  const placeOf = ({ field }: LeftToDo) => (field ? order.indexOf(field) : 1);
  return left.toSorted((a, b) => STEP_ORDER.indexOf(a.step) - STEP_ORDER.indexOf(b.step) || placeOf(a) - placeOf(b));
}

const STEP_ORDER: readonly StepName[] = ['text', 'audience', 'safety', 'more'];

/** The name of a field at a path within another: "Due of the 2nd action", "People in pictures". */
export function nameField(field: Field, path: readonly (string | number)[]): string {
  let now: Field = field;
  const around: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      if (now.input.type !== 'list') break;
      now = now.input.of;
      around.unshift(text.item(ordinal(step + 1), lowerFirst(now.label)));
    } else {
      const inside: Fields = now.input.type === 'group' ? now.input.fields : {};
      if (!Object.hasOwn(inside, step)) break;
      now = inside[step]!;
    }
  }
  const isItem = typeof path.at(-1) === 'number';
  return isItem ? capital(around.join(text.within)) : [now.label, ...around].join(text.within);
}

function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${number}${ending}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

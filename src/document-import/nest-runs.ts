import type { ElementContent } from 'hast';
import { makeElement } from './make-element.ts';

/** A stretch of text with one look, or something that takes the place of a letter. A line break is "\n". */
export interface Run {
  text: string;
  href?: string;
  isBold?: boolean;
  isItalic?: boolean;
  script?: 'sup' | 'sub';
  /** A picture or the mark of a note, in place of text. */
  element?: ElementContent;
}

const MARKS: [is: (run: Run) => string | undefined, wrap: (inside: ElementContent[], value: string) => ElementContent][] = [
  [({ href }) => href, (inside, href) => makeElement('a', inside, { href })],
  [({ isBold }) => (isBold ? 'yes' : undefined), (inside) => makeElement('strong', inside)],
  [({ isItalic }) => (isItalic ? 'yes' : undefined), (inside) => makeElement('em', inside)],
  [({ script }) => script, (inside, script) => makeElement(script, inside)],
];

/** Nests the looks of a line: programs note them letter by letter, HTML once around all the letters that share them. */
export function nestRuns(runs: readonly Run[], depth = 0): ElementContent[] {
  const mark = MARKS[depth];
  if (!mark) return runs.flatMap(contentOf);
  const groups: { value: string | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const value = mark[0](run);
    const last = groups.at(-1);
    if (last && last.value === value) last.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups.flatMap(({ value, runs: inside }) => {
    const nested = nestRuns(inside, depth + 1);
    return value === undefined ? nested : [mark[1](nested, value)];
  });
}

function contentOf({ text, element }: Run): ElementContent[] {
  if (element) return [element];
  return text.split('\n').flatMap((line, at): ElementContent[] => [...(at ? [makeElement('br')] : []), ...(line ? [{ type: 'text' as const, value: line }] : [])]);
}

import type { Nodes, PhrasingContent } from 'mdast';

/** What happened to raised and lowered text. */
export interface RaisedMet {
  /** How many raised or lowered stretches are on the line now, because their letters have no such form. */
  raised: number;
}

const FORMS = {
  sup: { from: '0123456789+-−=()n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ' },
  sub: { from: '0123456789+-−=()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' },
};

/** Raised letters that mean the same on the line: 2nd, TM, and the mark of a note. */
const SAME_ON_LINE = /^(?:\s*|st|nd|rd|th|er|e|ème|tm|[®©™*†‡])$/i;

/** Writes raised and lowered figures with characters that are raised or lowered themselves, so that 10⁷ stays a power and H₂O a molecule. */
export function raiseFigures(how: 'sup' | 'sub', nodes: PhrasingContent[], met: RaisedMet): PhrasingContent[] {
  const { from, to } = FORMS[how];
  const letters = [...to];
  let isFlat = false;
  const raise = (node: Nodes): void => {
    if (node.type === 'text') {
      if ([...node.value.trim()].every((letter) => from.includes(letter))) node.value = [...node.value].map((letter) => letters[from.indexOf(letter)] ?? letter).join('');
      else isFlat ||= !SAME_ON_LINE.test(node.value.trim());
    } else if ('children' in node) node.children.forEach(raise);
  };
  nodes.forEach(raise);
  if (isFlat) met.raised++;
  return nodes;
}

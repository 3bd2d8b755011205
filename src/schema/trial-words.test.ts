import { expect, test } from 'vitest';
import { countTrialWords } from './trial-words.ts';

test.each([
  [[], 0],
  [['', undefined, ' – … '], 0],
  [['Two words', 'and three more'], 5],
  [['Children’s well-being, at 12.30 – in Year 4.'], 7],
  [['Zażółć gęślą jaźń'], 3],
])('%j is %i words', (stretches, count) => expect(countTrialWords(stretches)).toBe(count));

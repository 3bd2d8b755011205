import { expect, test } from 'vitest';
import { PHASES } from '../schema/vocabulary.ts';
import { showPhases } from './show-phases.ts';

test('key stages are counted together, in order, and all phases need no list', () => {
  expect([['key-stage-2'], ['key-stage-2', 'early-years', 'key-stage-1'], ['key-stage-2', 'key-stage-3', 'key-stage-4', 'post-16'], ['key-stage-1', 'key-stage-4'], PHASES.map(({ value }) => value), []].map(showPhases)).toEqual([
    'Key Stage 2', 'Early years, Key Stages 1 and 2', 'Key Stages 2 to 4, Post-16', 'Key Stages 1 and 4', 'All phases', '',
  ]);
});

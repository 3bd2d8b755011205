import { expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';
import { Refusal } from './refusal.ts';

test('why nothing may be published is said as it is', () => {
  expect(describeFailure(new Refusal('One page has a fault.'), {})).toBe('One page has a fault.');
});

test('a full disk is called that, whoever met it', () => {
  const full = 'There is no room left on the disk. Make room, for example by deleting node_modules/.cache, and build again. Nothing has been published; the site is as it was.';
  expect(describeFailure(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), {})).toBe(full);
  expect(describeFailure(new Error('The pages could not be compiled.\nOs { code: 28, message: "No space left on device" }'), {})).toBe(full);
});

test('a fault of ours is said in sentences, without a trace unless somebody asks for it', () => {
  const error = new Error('The pages could not be compiled.\n  at draw (renderer.ts:4)\n   12: start_thread');
  expect(describeFailure(error, {})).toMatchInlineSnapshot(`
    "The pages could not be compiled.

    The build stopped at a fault of the program. Nothing has been published; the site is as it was. Build again; if it stops again, DEBUG=1 says more for whoever looks after the program."
  `);
  expect(describeFailure(error, { DEBUG: '1' })).toContain('describe-failure.test.ts');
});

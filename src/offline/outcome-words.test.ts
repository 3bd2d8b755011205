import { expect, test } from 'vitest';
import { describeOutcome } from './outcome-words.ts';

test('each outcome has a sentence that says what to do', () => {
  const some = { kept: ['/a/'], left: ['/b/', '/c/'] };
  expect([
    { kept: ['/a/'], left: [] },
    { ...some, why: 'network' as const },
    { ...some, why: 'full' as const },
    { kept: [], left: ['/a/'], why: 'network' as const },
    { kept: [], left: ['/a/'], why: 'off' as const },
    { kept: [], left: ['/a/'], why: 'no worker' as const },
  ].map(describeOutcome)).toMatchInlineSnapshot(`
    [
      "Kept. It opens on this device without a network.",
      "1 of 3 are kept. The network did not answer. Please try again.",
      "1 of 3 are kept. There is no more room on this device for pages of this site.",
      "It could not be kept. The network did not answer. Please try again.",
      "Keeping pages is turned off on this device. You can turn it on again under “Reading without a network”.",
      "This browser cannot keep pages. Download the files instead.",
    ]
  `);
});

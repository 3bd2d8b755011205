import { expect, test } from 'vitest';
import { describeOutcome, describePackKept } from './describe-outcome.ts';

test('each outcome has a sentence that says what to do', () => {
  const some = { kept: ['/a/'], left: ['/b/', '/c/'] };
  expect([
    { kept: ['/a/'], left: [] },
    { ...some, why: 'network' as const },
    { ...some, why: 'full' as const },
    { kept: [], left: ['/a/'], why: 'network' as const },
    { kept: [], left: ['/a/'], why: 'gone' as const },
    { kept: [], left: ['/a/'], why: 'off' as const },
    { kept: [], left: ['/a/'], why: 'no worker' as const },
  ].map(describeOutcome)).toMatchInlineSnapshot(`
    [
      "Kept. It opens on this device without a network.",
      "1 of 3 are kept. The network did not answer. Try again.",
      "1 of 3 are kept. There is no more room on this device for pages of this site.",
      "It could not be kept. The network did not answer. Try again.",
      "It is no longer on this site.",
      "Keeping pages is turned off on this device. You can turn it on again under “Reading offline”.",
      "This browser cannot keep pages. Download the files instead.",
    ]
  `);
});

test('of a pack it is said whether it opens without a network, and what to do when it does not', () => {
  expect([undefined, 'network' as const, 'full' as const, 'off' as const, 'no worker' as const].map((why) => describePackKept({ kept: ['/my-pack/'], left: why ? ['/resources/a/'] : [], why }))).toMatchInlineSnapshot(`
    [
      "Your pack is kept on this device, so you can open and print it without a network. You need a network only to download it as one file.",
      "Not all of your pack could be kept on this device, because the network did not answer. Open this page again when you are connected.",
      "There is not enough room on this device to keep all of your pack. To have it without a network, download it as one file.",
      "Your pack needs a network: keeping pages is turned off on this device. You can turn it on again under “Reading offline”.",
      "Your pack needs a network: this browser cannot keep pages. To have it without one, download it as one file.",
    ]
  `);
});

import { expect, test } from 'vitest';
import { explainSignIn, readMailLink } from './sign-in-words.ts';

test('a link from an invitation or for a new password is known; anything else is not', () => {
  expect(readMailLink('#invite_token=abc_123-XYZ')).toEqual({ type: 'invite', token: 'abc_123-XYZ' });
  expect(readMailLink('#recovery_token=abcdef1')).toEqual({ type: 'recovery', token: 'abcdef1' });
  expect([readMailLink('#invite_token='), readMailLink('#access_token=abcdefg'), readMailLink('#invite_token=a<b>cdefg')]).toEqual([undefined, undefined, undefined]);
});

test('each way in which signing in fails has its own sentence', () => {
  const failures = [new TypeError('Failed to fetch'), { status: 400 }, { status: 404 }, { status: 429 }, { status: 500 }, {}];
  expect(failures.map(explainSignIn)).toMatchInlineSnapshot(`
    [
      "We could not be reached. Look whether you are on the internet, and try again.",
      "That e-mail and password do not belong together. Look at both, or choose a new password.",
      "This link has been used or is too old. Ask for a new one under “I have forgotten my password”.",
      "There were too many tries in a short time. Wait a minute, and try again.",
      "Signing in does not work at the moment. It is not your fault. Try again in a few minutes.",
      "Signing in did not work. Try again, or ask the Foundation for help.",
    ]
  `);
});

test('a wrong password and an unknown mailbox are answered alike', () => {
  expect(explainSignIn({ status: 401 })).toBe(explainSignIn({ status: 400 }));
});

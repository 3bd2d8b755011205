import { expect, test } from 'vitest';
import { explainSignIn } from './explain-sign-in.ts';
import { NotOurAnswer, SignInRefused } from './identity-requests.ts';

test('each way in which signing in fails has its own sentence', () => {
  const failures = [new TypeError('Failed to fetch'), new DOMException('late', 'TimeoutError'), new NotOurAnswer(), new SignInRefused(400), new SignInRefused(404), new SignInRefused(429), new SignInRefused(429, 7), new SignInRefused(500), new Error('x')];
  expect(failures.map((error) => explainSignIn(error, 'sign-in'))).toMatchInlineSnapshot(`
    [
      "We could not be reached. Check that you are on the internet, and try again.",
      "We could not be reached. Check that you are on the internet, and try again.",
      "Something else answered in our place: perhaps the page of a guest network, or a filter. Open any other website first, and then try again.",
      "That e-mail address and password do not match. Check both, or choose a new password.",
      "Signing in is not set up on this site. It is not your fault. Tell whoever publishes for the partnership.",
      "There were too many attempts in a short time. Wait a minute, and try again.",
      "There were too many attempts in a short time. Wait 7 seconds, and try again.",
      "Signing in does not work at the moment. It is not your fault. Try again in a few minutes.",
      "Signing in did not work. Try again, or ask whoever publishes for the partnership for help.",
    ]
  `);
});

test('for a link, the message says whether it or the password is at fault', () => {
  expect([404, 410, 401, 422].map((status) => explainSignIn(new SignInRefused(status), 'choose'))).toMatchInlineSnapshot(`
    [
      "This link has been used or is too old. If you have chosen a password before, sign in with it. If not, ask for a new link here.",
      "This link has been used or is too old. If you have chosen a password before, sign in with it. If not, ask for a new link here.",
      "This link has been used or is too old. If you have chosen a password before, sign in with it. If not, ask for a new link here.",
      "This password was not accepted. Choose another, of at least 10 characters.",
    ]
  `);
});

test('a wrong password and an unknown mailbox are answered alike', () => {
  expect(explainSignIn(new SignInRefused(401), 'sign-in')).toBe(explainSignIn(new SignInRefused(400), 'sign-in'));
});

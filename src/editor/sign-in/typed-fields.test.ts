import { expect, test } from 'vitest';
import { faultOfEmail, faultOfNewPassword, tidyEmail } from './typed-fields.ts';

test.each([' Office@Oak.Example ', 'mailto:office@oak.example', '<office@oak.example>', 'office@oak.example\u200B', '\u202Aoffice@oak.example\u202C', 'office @oak.example\u00A0'])('%j is the same mailbox', (typed) => {
  expect(tidyEmail(typed)).toBe('office@oak.example');
});

test('what cannot be an e-mail address is explained', () => {
  expect(['office@oak.example', '', 'office', 'office@oak', 'a@b@c.example'].map(faultOfEmail)).toMatchInlineSnapshot(`
    [
      undefined,
      "Write your e-mail address.",
      "Write the whole e-mail address, such as office@your-school.example.",
      "Write the whole e-mail address, such as office@your-school.example.",
      "Write the whole e-mail address, such as office@your-school.example.",
    ]
  `);
});

test('what cannot be a password is explained', () => {
  expect(['three little words', '', 'short', '             ', 'aaaaaaaaaaaa', 'é'.repeat(30) + 'abcdefghijklm'].map(faultOfNewPassword)).toMatchInlineSnapshot(`
    [
      undefined,
      "Write your password.",
      "Choose a password of at least 10 characters.",
      "Choose a password of at least 10 characters.",
      "Choose a password with more than three different characters.",
      "This password is too long to be kept. Choose one of at most 72 characters; a letter with an accent counts as two.",
    ]
  `);
});

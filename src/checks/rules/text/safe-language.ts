import type { Rule } from '../../rule.ts';

export const safeLanguage: Rule = {
  name: 'safe-language',
  title: 'Text, pictures and parts, and nothing that runs',
  why: 'Everyone who opens a page must be able to trust it. What you type is shown as you typed it; we refuse only what is clearly meant to run on someone’s computer.',
  examples: {
    good: [{ about: 'Characters that look like code are just text.', body: 'I <3 circles. Dear {name}, 5 > 3 and a < b. Write to <office@example.org>.' }],
    bad: [
      { body: '<script>alert(1)</script>', says: 'would run or load something' },
      { body: 'The answer is {process.env.HOME}', says: 'is a piece of a computer program' },
      { body: '<Scenario title="The ball">\n\nTwo pupils want the ball.', says: '<Scenario> is not closed.' },
      { body: '[Open the card](javascript:alert)', says: 'Links may go to a web page' },
    ],
  },
  stopsSave: true,
  alone: true,
  check: (entry) => entry.faults.words,
};

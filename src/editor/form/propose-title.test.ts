import { expect, test } from 'vitest';
import { proposeTitle } from './propose-title.ts';

test.each([
  ['Some words first.\n\n## Wet play: *what* to do\n\nMore.', 'Wet play: what to do'],
  ['Sit down beside the pupil.\n\nBreathe.', 'Sit down beside the pupil'],
  ['* Breathe \\<3 [together](/x/)', 'Breathe <3 together'],
  ['<QuestionCards title="x">\n\n* What happened?\n\n</QuestionCards>', 'What happened?'],
  ['This is a very long first sentence that goes on and on, until nobody would take it for a title any more.', 'This is a very long first sentence that goes on and on…'],
  ['خط کا ترجمہ', 'خط کا ترجمہ'],
  ['', ''],
  ['***\n\n---', ''],
])('%j is called %j', (body, title) => expect(proposeTitle(body)).toBe(title));

import { expect, test } from 'vitest';
import { readPasted } from './read-pasted.ts';
import { prefillFromTrial, isTrial } from './prefill-from-trial.ts';

const SENT = { resource: 'wet-play-plan', school: 'foxglove-junior', phase: 'key-stage-2', role: 'teaching-assistant', term: '2026-autumn', did: ' One wet week. ', happened: 'It was loud.', change: '', again: 'no', mailbox: 'office@foxglove.example', nameless: 'yes' };

test('a note that was sent fills its fields; a choice that is none is left to a person, and a school that is not ours is told', () => {
  expect(prefillFromTrial(SENT).values).toEqual({ resource: 'wet-play-plan', school: 'foxglove-junior', phase: 'key-stage-2', role: 'teaching-assistant', term: '2026-autumn', did: 'One wet week.', happened: 'It was loud.', again: 'no' });
  const { values, notes } = prefillFromTrial({ ...SENT, school: 'other', phase: 'year-900', again: 'maybe', term: 'last', resource: '../x', nameless: '' });
  expect(values).toEqual({ role: 'teaching-assistant', did: 'One wet week.', happened: 'It was loud.' });
  expect(notes).toEqual([
    'The sender has not ticked that no pupil can be recognised. Read it through with that in mind.',
    'The sender says that they tried “../x”. Choose it from the list.',
    'The sender’s school is not on our list. Ask which it is: only schools of the partnership are counted.',
    'Write to office@foxglove.example before it is published, and delete what was sent afterwards.',
  ]);
});

test('a resource may be named by the address of its page', () => {
  const of = (resource: string) => prefillFromTrial({ ...SENT, resource }).values.resource;
  expect(['https://site.example/resources/wet-play-plan/', '/resources/wet-play-plan/#trials', 'wet-play-plan', 'The wet play plan'].map(of)).toEqual(['wet-play-plan', 'wet-play-plan', 'wet-play-plan', undefined]);
});

test('the host’s mail about a note is told from one about something to share, whatever either of them says', () => {
  const mail = Object.entries(SENT).map(([name, value]) => `${name}: ${value}`).join('\n');
  expect(isTrial(readPasted(mail)!)).toBe(true);
  expect(readPasted(mail)).toMatchObject({ resource: 'wet-play-plan', did: 'One wet week.', again: 'no' });
  const share = readPasted('title: Bell plan\nwords: Ring it once.\nChange: nothing.\nResource: a bell\nDid: it work?\nAgain: yes\nschool: other')!;
  expect([isTrial(share), share.words, share.school]).toEqual([false, 'Ring it once.\nChange: nothing.\nResource: a bell\nDid: it work?\nAgain: yes', 'other']);
});

test('a school and a resource that people wrote out are told from a form of choices, and said to whoever makes a page of it', () => {
  const mail = Object.entries({ ...SENT, resource: 'The wet play plan', school: 'Foxglove Junior' }).map(([name, value]) => `${name}: ${value}`).join('\n');
  expect(isTrial(readPasted(mail)!)).toBe(true);
  expect(prefillFromTrial(readPasted(mail)!).notes).toContain('The sender says that their school is “Foxglove Junior”. Choose it from the list, or ask which it is: only schools of the partnership are counted.');
});

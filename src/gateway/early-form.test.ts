import { expect, test } from 'vitest';
import { answerEarlyForm } from './early-form.ts';

const send = (path: string, method = 'POST') => answerEarlyForm(new Request(`https://site.example${path}`, { method, body: method === 'POST' ? 'email=me&password=secret' : undefined }));

test('a sign-in form that is sent without script leads to the page that says what to do, with nothing that was typed', async () => {
  const answer = await send('/sign-in/?again&next=%23%2Fcollections%2Fresources%2Fnew&email=me&password=secret');
  expect([answer?.status, answer?.headers.get('location'), await answer?.text()]).toEqual([303, '/sign-in/not-yet/?next=%23%2Fcollections%2Fresources%2Fnew', '']);
  expect((await send('/sign-in'))?.headers.get('location')).toBe('/sign-in/not-yet/');
  expect((await send('/sign-in/not-yet/'))?.status).toBe(303);
});

test('nothing else is answered', async () => {
  expect([await send('/sign-in/', 'GET'), await send('/sign-in-sheet/'), await send('/share/')]).toEqual([undefined, undefined, undefined]);
});

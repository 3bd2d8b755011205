import { expect, test } from 'vitest';
import { isPlaceOn, readAddress } from './read-address.ts';

const around = { site: 'https://ours.example.org', page: '/resources/a/' };
const read = (written: string) => {
  const address = readAddress(written, around);
  return address.leads === 'here' ? `${address.path}#${address.place.decoded}` : address.leads === 'away' ? address.url.href : 'astray';
};

test.each([
  ['/resources/b/', '/resources/b/#'],
  ['#part', '/resources/a/#part'],
  ['#caf%C3%A9', '/resources/a/#café'],
  ['#café', '/resources/a/#café'],
  ['#caf%E9', '/resources/a/#undefined'],
  ['/%E9/', 'undefined#'],
  ['/resources%2Fb/', 'undefined#'],
  ['card.pdf', '/resources/a/card.pdf#'],
  ['?theme=x', '/resources/a/#'],
  ['https://ours.example.org/b/', '/b/#'],
  ['HTTPS://OURS.EXAMPLE.ORG:443/b/', '/b/#'],
  ['http://ours.example.org./b/', '/b/#'],
  ['https://ours.example.org', '/#'],
  ['https://ours.example.org/b/#:~:text=circle', '/b/#'],
])('%s leads to a page of ours', (written, to) => expect(read(written)).toBe(to));

test.each(['https://forms.example.org?for=office@oak.example', 'https://forms.example.org/#office@oak.example', 'https://example.org/@oak', 'https://example.org/caf%E9', 'https://ours.example.org:8443/', 'mailto:office@oak.example', 'tel:08001111', 'webcal://ours.example.org/a.ics'])(
  '%s leads to somebody else', (written) => expect(readAddress(written, around).leads).toBe('away'));

test.each([
  '//evil.example', '/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https:/evil.example', 'https:///evil.example', 'https://a@evil.example', 'https://ours.example.org@evil.example/', 'https://:b@evil.example', 'java\nscript:alert(1)', 'JAVASCRIPT:alert(1)',
  'data:text/html,x', 'vbscript:x', 'file:///etc', 'ftp://a.example', 'https://', 'https://[', 'http://ours.example.org:99999/',
])('%j leads nowhere that a reader should go', (written) => expect(read(written)).toBe('astray'));

test('a place is found by what is written and by what it means', () => {
  const ids = new Set(['café', 'user-content-fn-100%25']);
  const on = (written: string) => { const address = readAddress(written, around); return address.leads === 'here' && isPlaceOn(ids, address.place); };
  expect(['#caf%C3%A9', '#café', '#user-content-fn-100%25', '#', '#TOP', '/resources/a/'].map(on)).toEqual([true, true, true, true, true, true]);
  expect(['#caf%E9', '#cafe', '#Café', '#%'].map(on)).toEqual([false, false, false, false]);
});

import { expect, test } from 'vitest';
import { findDanger } from './danger.ts';
import { describeFinding } from './finding.ts';
import type { Built } from './pages.ts';

const say = (attributes: Record<string, string>, words: string) =>
  findDanger({ pages: [{ address: '/', elements: [{ tag: 'script', attributes, words }] }], files: new Set<string>() } as unknown as Built, new Set()).map(describeFinding);

test('a block of data passes, and something that only looks like one does not', () => {
  expect(say({ type: 'application/ld+json' }, '{"name":"A"}')).toEqual([]);
  expect(say({ type: 'application/ld+json' }, 'alert(1)')).toEqual(['/: the data in the page cannot be read.']);
  expect(say({ type: 'application/ld+json', onerror: 'alert(1)' }, '{}')).toContain('/: the data in the page cannot be read.');
  for (const type of ['application/json', 'text/javascript', 'module', 'application/LD+JSON', 'application/ld+json ', 'importmap', 'speculationrules']) {
    expect(say({ type }, '{}').join(), type).toContain('there is a script inside the page that netlify.toml does not allow');
  }
});

test('a page may redirect only from an earlier address to a resource on this site, and at once', () => {
  const refresh = (content: string) => findDanger({ pages: [{ address: '/', elements: [{ tag: 'meta', attributes: { 'http-equiv': 'refresh', content }, words: '' }] }], files: new Set<string>() } as unknown as Built, new Set()).map(describeFinding);
  expect(refresh('0; url=/resources/circle-plan/')).toEqual([]);
  for (const content of ['0; url=https://example.org/', '0; url=//example.org/', '5; url=/resources/circle-plan/', '0; url=/resources/circle-plan/../../admin/', '0; url=/admin/']) expect(refresh(content)).toEqual(['/: the page sends its reader elsewhere automatically.']);
});

test('a link is checked by the same rules as in what people write', () => {
  const leads = (href: string) => findDanger({ pages: [{ address: '/', elements: [{ tag: 'a', attributes: { href }, words: '' }] }], files: new Set<string>() } as unknown as Built, new Set());
  for (const href of ['https://forms.example.org?for=office@oak.example', 'https://forms.example.org#office@oak.example', 'https://example.org/@oak', '#caf%E9', '/%E9', 'webcal://example.org/a.ics', 'mailto:office@example.org']) expect(leads(href), href).toEqual([]);
  for (const href of ['https://office@evil.example', 'https:evil.example', '//evil.example', '/\\evil.example', 'java\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,x']) expect(leads(href).map(({ url }) => url), href).toEqual([href]);
});

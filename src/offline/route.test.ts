import { describe, expect, test } from 'vitest';
import { routeOf, type Asked } from './route.ts';

const HERE = 'https://restorative-schools.example.org';
const way = (path: string, asked: Partial<Asked> = {}) => routeOf({ method: 'GET', url: new URL(path, HERE).href, destination: 'document', headers: new Headers(), ...asked }, HERE);

describe('a request', () => {
  test.each(['/', '/resources/?theme=circles', '/resources/feelings-cards/', '/resources/feelings-cards/feelings-cards.pdf', '/administration/', '/sign-in-sheet/'])('for %s goes to the network first', (path) => {
    expect(way(path)).toBe('network first');
  });

  test.each(['/_astro/site.h4sh.css', '/resources/feelings-cards/cards.png?kept=1'])('for %s is answered by its name', (path) => {
    expect(way(path, { destination: 'image' })).toBe('by its name');
  });

  test.each(['/admin', '/admin/', '/admin/index.html', '/sign-in/', '/api/repository', '/.netlify/identity/token', '/share/', '/concern/thank-you/', '/cms/status.json', '/pagefind/pagefind.js', '/service-worker.js', 'https://elsewhere.example/page/', 'http://restorative-schools.example.org/'])(
    'for %s passes',
    (path) => expect(way(path)).toBe('pass'),
  );

  test('passes when it sends something, asks for a part of a file, or for a picture of a page that came by the network', () => {
    expect(way('/resources/', { method: 'POST' })).toBe('pass');
    expect(way('/resources/a/a.pdf', { headers: new Headers({ Range: 'bytes=0-99' }) })).toBe('pass');
    expect(way('/resources/a/a.png', { destination: 'image' })).toBe('pass');
  });
});

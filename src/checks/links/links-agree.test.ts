import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render, under } from '../../mdx/render.ts';
import { findDanger } from '../built/danger.ts';
import { findLostLinks } from '../built/links.ts';
import { factsOfSite } from '../built/page-facts.ts';
import { takeApart } from '../built/pages.ts';
import { validateEntry } from '../validate.ts';
import { sampleEntry, sampleLibrary } from '../content/sample.ts';
import { FIXED_PAGES, placesOn } from './site-map.ts';

/** How many links to generate. For a longer run: FUZZ=5000 npx vitest run src/checks/links/links-agree.test.ts */
const RUNS = Number(process.env.FUZZ ?? 120);
const SITE = 'https://ours.example.org';

/** A page with a link, and the page that it may lead to. */
const withLink = (url: string) => ({ body: `## Café\n\nWords[^1]. [the plan of it](<${url}>)\n\n[^1]: Note.`, others: [{ slug: 'plan', title: 'Plan', body: '## Say this' }] });

const checked = (example: ReturnType<typeof withLink>) => {
  const entry = sampleEntry(example);
  const library = sampleLibrary(example, entry);
  return { entry, library, problems: validateEntry(entry, library) };
};

test.each([
  '/sign-in/#recovery', '/api/git/x', '/_astro/x', 'https:example.org', 'https:/example.org', 'https:resources/plan/', 'https:', '//example.org', '/\\example.org', `${SITE}/resources/gone/`, 'HTTPS://Ours.Example.org:443/resources/gone/', `${SITE}./gone/`, `${SITE}/%E9`,
  `${SITE}/resources/plan/#%E9`, 'http://ours.example.org/gone/', '#caf%E9', '#nothing', '#cafe', '/resources/#%E9', '/resources/plan/#nothing', '/resources/plan', '/resources//plan/', '/resources%2Fplan/', '/Resources/plan/', '/resources/plan/plan-lanyard.pdf', '/resources/plan/family/', '/packs/theme-x.zip', '/feeds/news.atom',
  '/calendars/everything.ics', '/digest/2019-autumn/', '/themes/x/', '../plan/', './', '?x', 'plan/', '/admin/x/', '/search', '/%zz/', '/index.html', 'https://office@example.org/', 'data:text/html,x', '/resources/sound-page/#gone',
])('the check refuses a link to %s, with its line', (url) => {
  const { problems } = checked(withLink(url));
  expect(problems.map(({ file, line }) => [file, line])).toEqual([['content/resources/sound-page/index.mdx', 31]]);
});

test.each([
  'https://forms.example.org?for=office@oak.example', 'https://forms.example.org/#office@oak.example', 'https://example.org/caf%E9', 'https://example.org/@oak', `${SITE}/resources/plan/`, 'HTTP://OURS.example.org:80/resources/plan/#say-this', SITE, '/', '#caf%C3%A9', '#café', '#', '#top', '#user-content-fn-1',
  '/resources/plan/#say-this', '/resources/plan/#:~:text=words', '/resources/plan/plan.pdf', '/resources/?theme=x', '/themes/restorative-dialogue/', 'mailto:office@example.org?subject=caf%E9', 'tel:08001111',
])('and takes a link to %s', (url) => expect(checked(withLink(url)).problems).toEqual([]));

test('a note label that would make an unreadable address is refused, and any other is accepted', () => {
  const noted = (label: string) => checked({ ...withLink('/'), body: `Words[^${label}].\n\n[^${label}]: Note.` }).problems.map(({ line }) => line);
  expect(noted('caf%E9')).toEqual([29, 31]);
  expect([noted('100%'), noted('caf%C3%A9'), noted('café'), noted('1')]).toEqual([[], [], [], []]);
});

test('a link that the check accepts is also accepted in the finished pages', () => {
  const pieces = [
    '/', '//', '#', '?', '%', '%E9', '%C3%A9', '%2F', '%2e', '..', '.', ':', '@', 'https:', 'HTTPS://', 'http://', 'ours.example.org', 'OURS.example.org.', ':443', ':80', ':8443', 'resources', 'plan', 'sound-page', '/resources/plan/', '#café', 'say-this', '#user-content-fn-1', 'downloads', '#top', ':~:text=x',
    'card.pdf', '/plan.pdf', '.zip', '/admin/', '#/collections', 'mailto:', 'tel:', 'webcal:', 'javascript:', '/api', '/_astro', '&#x2f;', '\\', '*', '/themes/restorative-dialogue/', 'é', '"', '[x]', '|', ';', '0', SITE,
  ];
  const frame = ['downloads', 'adapt', 'trials', 'credit', 'credit-line', 'related', '_top'].map((id) => `<p id="${id}"></p>`).join('');
  const around = [...FIXED_PAGES, '/themes/restorative-dialogue/'].map((address) => takeApart(`${address}index.html`, '<h1 id="_top">Title</h1>'));
  let taken = 0;
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (some) => {
    const { entry, library, problems } = checked(withLink(some.join('')));
    if (problems.length) return;
    taken++;
    const { html } = render(entry.tree, under('/resources/sound-page/'));
    const plan = [...placesOn('/resources/plan/', library)!].map((id) => `<p id="${id}"></p>`).join('');
    const pages = [takeApart('/resources/sound-page/index.html', `${frame}${html}`), takeApart('/resources/plan/index.html', plan), ...around];
    const built = { pages, files: new Set(['/resources/plan/plan.pdf', '/resources/sound-page/sound-page.pdf']) };
    expect([...findDanger(built, new Set(), SITE), ...findLostLinks(factsOfSite(built, { allowed: new Set(), site: SITE }))]).toEqual([]);
  }), { numRuns: RUNS, seed: 5 });
  expect(taken).toBeGreaterThan(0);
});

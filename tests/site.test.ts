import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { findDanger, hashesIn, hashOf } from '../src/checks/built/danger.ts';
import { findLostLinks } from '../src/checks/built/links.ts';
import { factsOfSite } from '../src/checks/built/page-facts.ts';
import { readBuilt } from '../src/checks/built/pages.ts';
import { rules } from '../src/checks/rules/index.ts';
import { FIXED_PAGES, isOnSite, pagesOn, placesOn } from '../src/checks/links/site-map.ts';
import { survey } from '../src/checks/content/survey.ts';
import { AREAS, PHASES, ROLES, THEMES } from '../src/schema/vocabulary.ts';

const build = inject('build');
const site = await readBuilt('dist').catch(() => ({ pages: [], files: new Set<string>() }));
const policy = readFileSync('netlify.toml', 'utf8');
const page = (address: string) => readFileSync(`dist${address}index.html`, 'utf8');
const addresses = new Set(site.pages.map(({ address }) => address));

test('the site is built from the real content, and nothing in it has to be put right', () => {
  expect(build.ok, build.output).toBe(true);
  expect(JSON.parse(readFileSync('dist/quarantine.json', 'utf8'))).toEqual({ problems: [] });
});

describe('what is published', () => {
  test('holds nothing that could run, load or send', () => {
    expect(findDanger(site, hashesIn(policy))).toEqual([]);
  });

  test('has exactly the inline scripts whose hashes netlify.toml lists', () => {
    const inline = site.pages.flatMap(({ elements }) => elements.filter(({ tag, attributes }) => tag === 'script' && attributes.src === undefined && attributes.type !== 'application/ld+json'));
    expect(new Set(inline.map(({ words }) => hashOf(words)))).toEqual(hashesIn(policy));
  });

  test('has no link, picture or anchor that leads nowhere', () => {
    expect(findLostLinks(factsOfSite(site, { allowed: new Set(), site: 'https://restorative-schools.example.org' }))).toEqual([]);
  });

  test('has one button that looks like the first on the page of a resource', () => {
    const firsts = site.pages.filter(({ address, elements }) => /^\/resources\/[^/]+\/$/.test(address) && elements.some(({ attributes }) => /\bprint-menu\b/.test(attributes.class ?? ''))).map(({ address, elements }) =>
      [address, elements.filter(({ attributes }) => { const looks = (attributes.class ?? '').split(' '); return looks.includes('button') && !looks.includes('second') && !looks.includes('quiet'); }).length] as const);
    expect(firsts.length).toBeGreaterThan(40);
    expect(firsts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test('names no other site in anything that is loaded', () => {
    const loaded = site.pages.flatMap(({ elements }) => elements.filter(({ tag }) => /^(script|img|link|source|video|audio)$/.test(tag)).flatMap(({ tag, attributes }) => (tag === 'link' && /canonical|sitemap|license/.test(attributes.rel ?? '') ? [] : [attributes.src, tag === 'link' ? attributes.href : undefined])));
    expect(loaded.filter((address) => address && !address.startsWith('/') && !address.startsWith('data:image/'))).toEqual([]);
  });
});

describe('what the check knows of the finished site', async () => {
  const { library } = await survey(process.cwd(), '2026-11-23');

  test('is every page of it, and no page that is not there', () => {
    const led = (address: string) => isOnSite(address, library);
    const former = new Set(library.ofKind('resources').flatMap(({ values }) => (values.formerly ?? []).map((name) => `/resources/${name}/`)));
    expect([...addresses].filter((address) => address !== '/404.html' && !former.has(address) && led(address) !== true)).toEqual([]);
    expect(FIXED_PAGES.filter((address) => !addresses.has(address))).toEqual([]);
    const guessed = [...addresses].flatMap((address) => [`${address}family/`, `${address}compared/`, `${address}with/pl/`, `${address}to-review/`, `${address}host-pack/`, `${address}2/`, `${address}x/`, address.slice(0, -1), `${address}x.pdf`]);
    expect(guessed.filter((address) => led(address) && !addresses.has(address) && !site.files.has(address))).toEqual([]);
    const files = library.ofKind('resources').flatMap(({ slug }) => [`${slug}.pdf`, `${slug}.docx`, `${slug}-large-print.pdf`].map((name) => `/resources/${slug}/${name}`));
    expect(files.filter((path) => !led(path) || !site.files.has(path))).toEqual([]);
  });

  test('is what the check takes for the pages of the site', () => {
    expect(pagesOn(library).toSorted()).toEqual([...addresses].toSorted());
  });

  test('is every place that it lets a link lead to', () => {
    const missing = [...addresses].flatMap((address) => {
      const page = site.pages.find((one) => one.address === address)!;
      const ids = new Set(page.elements.map(({ attributes }) => attributes.id));
      return isOnSite(address, library) ? [...(placesOn(address, library) ?? [])].filter((place) => !ids.has(place)).map((place) => `${address}#${place}`) : [];
    });
    expect(missing).toEqual([]);
    expect(placesOn('/pages/about/', library)?.size).toBeGreaterThan(1);
  });

});

describe('the pages', () => {
  test.each([
    ...THEMES.map(({ value }) => `/themes/${value}/`), ...ROLES.map(({ value }) => `/roles/${value}/`), ...PHASES.map(({ value }) => `/phases/${value}/`), ...AREAS.map(({ value }) => `/areas/${value}/`),
    '/', '/resources/', '/schools/', '/meetings/', '/visits/', '/programmes/', '/news/', '/pages/', '/trials/', '/calendars/', '/what-we-check/', '/to-put-right/', '/404.html',
  ])('%s is there', (address) => expect(addresses).toContain(address));

  test('the front page has a door for every role, every theme, the search, what is new and what is next', () => {
    const home = page('/');
    for (const { value } of ROLES) expect(home).toContain(`href="/roles/${value}/"`);
    for (const { value } of THEMES) expect(home).toContain(`href="/themes/${value}/"`);
    expect(home).toMatch(/<form action="\/search\/"/);
    expect(home).toMatch(/href="\/resources\/[a-z-]+\/"/);
    expect(home).toMatch(/href="\/meetings\/[a-z0-9-]+\/"/);
    expect(home).toMatch(/href="\/visits\/[a-z0-9-]+\/"/);
  });

  test('What we check says every rule and its reason', () => {
    const words = page('/what-we-check/').replace(/&#39;/g, '’');
    for (const rule of rules) expect(words).toContain(rule.title);
  });

  test('every resource page has its credit, related resources, and links to edit it and see its history', () => {
    for (const address of addresses) {
      if (!/^\/resources\/[^/]+\/$/.test(address) || /^\/resources\/\d+\/$/.test(address)) continue;
      const html = page(address);
      // An earlier address only leads on.
      if (html.includes('http-equiv="refresh"')) continue;
      expect(html, address).toMatch(/id="credit-line">“/);
      expect(html, address).toMatch(/id="related"[\s\S]*?<li><a href="\/resources\//);
      expect(html, address).toMatch(/\/edit\/main\/content\/resources\//);
      expect(html, address).toMatch(/\/commits\/main\/content\/resources\//);
    }
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readBuilt } from '../src/checks/built/pages.ts';

const site = await readBuilt('dist').catch(() => ({ pages: [], files: new Set<string>() }));
const read = (path: string) => JSON.parse(readFileSync(`dist${path}`, 'utf8'));

/** Whether a page is the earlier address of one that was renamed. */
const leadsOn = (elements: (typeof site.pages)[number]['elements']) => elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh');

describe('the data in the pages', () => {
  const TYPES: Record<string, string> = { resources: 'LearningResource', schools: 'School', visits: 'EducationEvent', meetings: 'Event', programmes: 'EducationalOccupationalProgram' };

  test('every page has one block of it at the most, and each can be read', () => {
    for (const { address, elements } of site.pages) {
      const blocks = elements.filter(({ tag, attributes }) => tag === 'script' && attributes.type === 'application/ld+json');
      expect(blocks.length, address).toBeLessThanOrEqual(1);
      for (const { words } of blocks) expect(JSON.parse(words), address).toMatchObject({ '@context': 'https://schema.org', '@graph': expect.any(Array) });
    }
  });

  test.each(Object.entries(TYPES))('each page of %s is a %s with its name, address and place among the pages', (kind, type) => {
    const folder = read('/data/resources.json');
    const pages = site.pages.filter(({ address, elements }) => new RegExp(`^/${kind}/(?!\\d+/)[^/]+/$`).test(address) && !leadsOn(elements));
    expect(pages.length).toBeGreaterThan(0);
    if (kind === 'resources') expect(pages.length).toBeGreaterThanOrEqual(folder.resources.length);
    for (const { address, elements } of pages) {
      const [thing, crumbs] = graphOf(elements);
      // A page that was set aside, or that lists others, describes nothing.
      if (thing?.['@type'] === 'BreadcrumbList') continue;
      expect([thing?.['@type']].flat(), address).toEqual([type]);
      expect(thing, address).toMatchObject({ name: expect.any(String), url: expect.stringMatching(new RegExp(`${address}$`)) });
      expect(crumbs, address).toMatchObject({ '@type': 'BreadcrumbList' });
    }
    expect(pages.some(({ elements }) => [graphOf(elements)[0]?.['@type']].flat().includes(type))).toBe(true);
  });

  function graphOf(elements: (typeof site.pages)[number]['elements']): Record<string, unknown>[] {
    const block = elements.find(({ tag, attributes }) => tag === 'script' && attributes.type === 'application/ld+json');
    return block ? JSON.parse(block.words)['@graph'] : [];
  }
});

describe('the file of all resources', () => {
  const data = read('/data/resources.json');
  const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true, keywords: ['x-names'] }));
  const validate = ajv.compile(read('/data/resources.schema.json'));
  const faultsOf = (value: unknown) => (validate(value) ? [] : validate.errors!.map(({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`));

  test('is what its description says', () => expect(faultsOf(data)).toEqual([]));

  test.each([
    ['a theme that is not one of ours', (copy: typeof data) => (copy.resources[0].theme = 'gossip')],
    ['a field that nobody described', (copy: typeof data) => (copy.resources[0].secret = 'x')],
    ['a resource without its licence', (copy: typeof data) => delete copy.resources[0].licence],
    ['a version of another shape', (copy: typeof data) => (copy.version = '2.0')],
    ['a day that does not exist', (copy: typeof data) => (copy.resources[0].added = '2026-02-30')],
  ])('its description refuses %s', (_, spoil) => {
    const copy = structuredClone(data);
    spoil(copy);
    expect(faultsOf(copy)).not.toEqual([]);
  });

  test('has every published resource, counts them truly, and marks what is not for use', () => {
    const described = data.resources as { name: string; marks: string[] }[];
    for (const { name } of described) expect(existsSync(`dist/resources/${name}/index.html`), name).toBe(true);
    expect(data.counts.resources).toBe(described.length);
    for (const [count, mark] of [['examples', 'example'], ['machineDrafts', 'machine-draft'], ['retired', 'retired']] as const) {
      expect(data.counts[count], mark).toBe(described.filter(({ marks }) => marks.includes(mark)).length);
      expect(data.counts[count], mark).toBeGreaterThan(0);
    }
  });

  test('is at the address of its own version too', () => {
    expect(read('/data/1/resources.json')).toEqual(data);
    expect(new URL(data.address).pathname).toBe(`/data/${data.version.split('.')[0]}/resources.json`);
    expect(read(new URL(data.$schema).pathname).$id).toBe(data.$schema);
  });

  test('is explained field by field', () => {
    const page = readFileSync('dist/data/index.html', 'utf8');
    for (const field of Object.keys(read('/data/resources.schema.json').$defs.resource.properties)) expect(page).toContain(`<code>${field}</code>`);
  });
});

describe('a link that is shared', () => {
  const head = (elements: (typeof site.pages)[number]['elements'], key: 'property' | 'name', name: string) => elements.filter(({ tag, attributes }) => tag === 'meta' && attributes[key] === name).map(({ attributes }) => attributes.content);

  test('has one title, one picture that is there, and the picture in words', () => {
    // The editor has a frame of its own, and an earlier address only leads on.
    for (const { address, elements } of site.pages.filter(({ address, elements }) => !address.startsWith('/admin/') && !leadsOn(elements))) {
      for (const name of ['og:title', 'og:image', 'og:image:alt', 'og:locale', 'og:url']) expect(head(elements, 'property', name).filter(Boolean), `${address} ${name}`).toHaveLength(1);
      expect(head(elements, 'name', 'twitter:card'), address).toEqual(['summary_large_image']);
      expect(existsSync(`dist${new URL(head(elements, 'property', 'og:image')[0]!).pathname}`), address).toBe(true);
    }
  });

  test('each picture is a PNG of 1200 by 630', async () => {
    const pictures = [...site.files].filter((path) => path.startsWith('/link-pictures/'));
    expect(pictures.length).toBeGreaterThan(60);
    for (const path of pictures) expect(await sharp(`dist${path}`).metadata(), path).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });
});

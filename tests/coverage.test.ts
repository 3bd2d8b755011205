import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COVERAGE_FIELDS } from '../src/feeds/open-data/coverage-data.ts';
import { readBuilt } from '../src/checks/built/pages.ts';

const site = await readBuilt('dist').catch(() => ({ pages: [], files: new Set<string>() }));
const read = (path: string) => JSON.parse(readFileSync(`dist${path}`, 'utf8'));

interface Listed { name: string; theme: string; also?: string[]; roles: string[]; phases: string[]; translates?: unknown; retired?: unknown }
interface Square { theme: string; role: string; phase: string; count: number; resources: string[] }

describe('the picture of what is missing', () => {
  test('says of every theme, role and phase what a count over the open data of the resources says', () => {
    const { cells, resources } = read('/data/coverage.json') as { cells: Square[]; resources: number };
    const used = (read('/data/resources.json').resources as Listed[]).filter(({ translates, retired }) => !translates && !retired);
    expect(resources).toBe(used.length);
    const counted = new Map<string, string[]>();
    for (const { name, theme, also = [], roles, phases } of used) {
      for (const one of new Set([theme, ...also])) for (const role of new Set(roles)) for (const phase of new Set(phases)) counted.set(`${one} ${role} ${phase}`, [...(counted.get(`${one} ${role} ${phase}`) ?? []), name]);
    }
    expect(cells).toHaveLength(360);
    expect(Object.fromEntries(cells.filter(({ count }) => count > 0).map(({ theme, role, phase, resources: names }) => [`${theme} ${role} ${phase}`, names]))).toEqual(Object.fromEntries([...counted].map(([key, names]) => [key, names.sort()])));
    for (const { count, resources: names } of cells) expect(count).toBe(names.length);
  });

  test('shows each of these numbers on the page, as a link to the finder with the same three choices', () => {
    const { elements } = site.pages.find(({ address }) => address === '/coverage/')!;
    const links = elements.filter(({ tag, attributes }) => tag === 'a' && /^\/resources\/\?theme=.*role=.*phase=/.test(attributes.href ?? ''));
    const shown = new Map(links.map(({ attributes, words }) => [attributes.href!, words.trim()]));
    const { cells } = read('/data/coverage.json') as { cells: Square[] };
    for (const { theme, role, phase, count } of cells) expect(shown.get(`/resources/?theme=${theme}&role=${role}&phase=${phase}`), `${theme} ${role} ${phase}`).toBe(String(count));
  });

  test('is open data whose every part the page about open data explains', () => {
    const data = read('/data/1/coverage.json');
    expect(data).toEqual(read('/data/coverage.json'));
    const usual = ['version', 'address', 'documentation', 'publisher', 'licence', 'date', 'themes', 'roles', 'phases', 'accessFeatures'];
    expect(Object.keys(data).filter((key) => !usual.includes(key))).toEqual(Object.keys(COVERAGE_FIELDS));
    expect(readFileSync('dist/data/index.html', 'utf8')).toContain('/data/coverage.json');
  });
});

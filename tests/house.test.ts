import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { allKinds } from '../src/schema/index.ts';
import { parts } from '../src/parts/index.ts';

/** Which rooms of src/ a room may take things from, besides itself. `types` may be taken from anywhere. */
const MAY_USE: Record<string, string[]> = {
  schema: [],
  parts: ['schema', 'lib'],
  mdx: ['schema', 'parts'],
  lib: ['schema', 'parts'],
  checks: ['schema', 'parts', 'mdx', 'lib', 'files', 'history'],
  takeaway: ['schema', 'parts', 'lib', 'mdx'],
  components: ['schema', 'parts', 'lib', 'offline'],
  overrides: ['components', 'lib', 'offline'],
  search: [],
  // What a pack is made of is told in one place.
  offline: ['lib'],
  files: ['schema'],
  // What is hidden in a Word file is left out in the same way as in one that is shared.
  word: ['mdx', 'lib', 'schema', 'files'],
  cms: ['schema', 'parts', 'mdx', 'lib', 'checks', 'files', 'word', 'styles', 'offline'],
  start: ['checks', 'local', 'schema'],
  // It runs where the site is published, within 50 milliseconds of the processor, so it takes only what needs no package.
  gateway: ['schema', 'mdx', 'checks'],
  local: ['gateway'],
  styles: [],
  // What Git knows of the files in content/.
  history: ['mdx', 'schema', 'lib'],
  feeds: ['lib', 'mdx', 'parts', 'schema', 'history'],
  pages: ['components', 'lib', 'schema', 'checks', 'mdx', 'cms', 'takeaway', 'feeds', 'history', 'offline'],
};

const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/')).filter((file) => !file.endsWith('.test.ts'));
const roomOf = (file: string) => file.split('/')[1]!;

test.each(files)('%s takes things only from rooms below its own', (file) => {
  const room = roomOf(file);
  const allowed = MAY_USE[room];
  if (!allowed) return;
  const source = readFileSync(file, 'utf8');
  const taken = [...source.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]/gm)]
    .filter(([, isType]) => !isType)
    .map(([, , path]) => roomOf(posix.normalize(posix.join(dirname(file), path!))));
  expect(taken.filter((other) => other !== room && !allowed.includes(other))).toEqual([]);
});

test('only pages, the frame of pages and the list of collections touch Astro’s content', () => {
  const touching = files.filter((file) => /from ['"]astro:content['"]/.test(readFileSync(file, 'utf8')));
  expect(touching.filter((file) => !file.startsWith('src/pages/') && file !== 'src/content.config.ts')).toEqual([]);
});

test('nothing that reads contributions for a browser needs Node', () => {
  const using = files.filter((file) => /^src\/(mdx|schema|parts)\/.*\.ts$/.test(file) && /from ['"]node:/.test(readFileSync(file, 'utf8')));
  expect(using).toEqual([]);
});

test.each(allKinds.map(({ name, layout }) => [name, layout]))('%s has one word in content, schema, pages and collections', (name, layout) => {
  const places = [`src/schema/${name}.ts`, layout === 'single' ? `content/${name}.yml` : `content/${name}`, ...(layout === 'single' ? [] : [`src/pages/${name}`])];
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
  expect(readFileSync('src/content.config.ts', 'utf8')).toContain(`collect('${name}')`);
});

test.each(parts.map((part) => [part.name]))('the part %s has its folder, which bears its name', (name) => {
  const folder = name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  expect(existsSync(join('src/parts', folder, 'part.ts'))).toBe(true);
});

test.each(files.filter((file) => file.endsWith('.astro') && /^import '.*\.css';$/m.test(readFileSync(file, 'utf8'))))('%s takes its styles last, so that they come after those of the site', (file) => {
  const imports = readFileSync(file, 'utf8').split('\n---')[0]!.split('\n').filter((line) => line.startsWith('import '));
  const firstStyle = imports.findIndex((line) => line.endsWith(".css';"));
  expect(imports.slice(firstStyle).filter((line) => !line.endsWith(".css';"))).toEqual([]);
});

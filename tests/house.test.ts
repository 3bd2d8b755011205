import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { allKinds } from '../src/schema/index.ts';
import { parts } from '../src/parts/index.ts';

/**
 * The rooms of src/, the lowest floor first. A room uses those of the floors below, and none beside it or above: what two rooms of a floor
 * need lies below them. The checks are above what people do because they know every page that the site will have.
 */
const FLOORS = [
  ['schema', 'dates'],
  ['text'],
  ['parts'],
  ['mdx'],
  ['files', 'catalogue'],
  ['history', 'html-import'],
  ['word-return'],
  ['word-import', 'offline'],
  ['document-import'],
  ['frame'],
  ['showing', 'adapting', 'translating', 'meeting', 'issues', 'news', 'trying', 'visiting', 'learning', 'packing', 'finding', 'reviewing'],
  ['reading', 'schools', 'self-review', 'header'],
  ['takeaway', 'feeds'],
  ['checks'],
  ['gateway'],
  ['editor', 'server'],
  ['routes'],
  ['pages', 'route-data.ts'],
  ['build'],
  ['middleware.ts'],
];

/** How many source files a room may hold, without its tests and without the rooms inside it. */
const MOST_IN_ROOM = 26;

/** Names that say nothing about what is inside. */
const DRAWERS = /^(utils?|helpers?|common|shared|lib|components|types|constants|misc)$/;

const all = globSync('src/**/*.{ts,astro,css,typ}').map((file) => file.replaceAll('\\', '/'));
const files = all.filter((file) => /\.(ts|astro)$/.test(file) && !/\.test\.ts$/.test(file));
const roomOf = (file: string) => file.split('/')[1]!;
const floorOf = (file: string) => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));

interface Import {
  path: string;
  isType: boolean;
}

/** What a file takes from others of ours, by their paths from the root. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)]
    .map(([, type, path]) => ({ path: posix.normalize(posix.join(dirname(file), path!)).replace(/\?.*$/, ''), isType: type !== undefined }));
}

test('every room is on a floor', () => {
  const rooms = new Set(files.filter((file) => file.split('/').length > 2).map(roomOf));
  expect([...rooms].filter((room) => !FLOORS.flat().includes(room)), 'Say in FLOORS on which floor this room is.').toEqual([]);
  expect(FLOORS.flat().filter((room) => !existsSync(join('src', room))), 'These rooms are gone.').toEqual([]);
});

test('the README names every room', () => {
  const rooms = FLOORS.flat().filter((room) => !room.includes('.'));
  expect(rooms.filter((room) => !readFileSync('README.md', 'utf8').includes(`\`${room}/\``)), 'Say under “What is where” what is done there.').toEqual([]);
});

test.each(FLOORS.flat())('%s uses only rooms below it', (room) => {
  const arrows = files.filter((file) => roomOf(file) === room).flatMap((file) => importsOf(file)
    .filter(({ path, isType }) => !isType && path.startsWith('src/') && roomOf(path) !== room && floorOf(path) >= floorOf(file))
    .map(({ path }) => `${file} uses ${path}: move what both need to a floor below ${room}`));
  expect(arrows).toEqual([]);
});

test('no room is larger than one can take in at a glance, and none is a drawer', () => {
  const held = Map.groupBy(all.filter((file) => !/\.test\.ts$/.test(file)), dirname);
  const large = [...held].filter(([, inside]) => inside.length > MOST_IN_ROOM).map(([room, inside]) => `${room} holds ${inside.length} files: make rooms inside it`);
  expect(large).toEqual([]);
  const named = (path: string) => path.split('/').map((name) => name.split('.')[0]!);
  expect(all.filter((path) => named(path).some((name) => DRAWERS.test(name))), 'Name the room for what people do there, and the file for what it exports.').toEqual([]);
});

test('no file uses itself by way of others, not even for a type', () => {
  const used = new Map(files.map((file) => [file, importsOf(file).map(({ path }) => path)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) return void circles.push([...way.slice(at), file].join(' > '));
    if (done.has(file)) return;
    for (const next of used.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles, 'Move what both need into a file of its own.').toEqual([]);
});

test('nothing asks Astro for content: pages draw the view that they are given', () => {
  const touching = files.filter((file) => /from ['"]astro:content['"]|getStaticPaths/.test(readFileSync(file, 'utf8')));
  expect(touching).toEqual([]);
});

test('nothing that reads contributions for a browser needs Node', () => {
  const using = files.filter((file) => /^src\/(mdx|schema|parts|text|dates)\/.*\.ts$/.test(file) && /from ['"]node:/.test(readFileSync(file, 'utf8')));
  expect(using).toEqual([]);
});

test.each(allKinds.map(({ name, layout }) => [name, layout]))('%s has one word in content, schema and pages', (name, layout) => {
  const places = [`src/schema/${name}.ts`, layout === 'single' ? `content/${name}.yml` : `content/${name}`, ...(layout === 'single' ? [] : [`src/pages/${name}`])];
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
});

test.each(parts.map((part) => [part.name]))('the part %s has its folder, which bears its name', (name) => {
  const folder = name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  expect(existsSync(join('src/parts', folder, 'part.ts'))).toBe(true);
});

test('styles are imported last, so that they come after those of the site', () => {
  const early = files.filter((file) => file.endsWith('.astro')).filter((file) => {
    const imports = readFileSync(file, 'utf8').split('\n---')[0]!.split('\n').filter((line) => line.startsWith('import '));
    const firstStyle = imports.findIndex((line) => /^import '.*\.css';$/.test(line));
    return firstStyle >= 0 && imports.slice(firstStyle).some((line) => !line.endsWith(".css';"));
  });
  expect(early).toEqual([]);
});

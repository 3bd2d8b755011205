import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { findDanger } from '../src/checks/built/danger.ts';
import { takeApart } from '../src/checks/built/pages.ts';
import { ROLES, THEMES } from '../src/schema/vocabulary.ts';

const build = inject('build');
const names = build.ok ? readdirSync('dist/packs').filter((name) => name.endsWith('.zip')) : [];
const open = (name: string) => unzipSync(readFileSync(`dist/packs/${name}`));
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('there is a pack for each theme, each role and each programme that leads somewhere, and the page offers it with its size', () => {
  expect(build.ok, build.output).toBe(true);
  const page = readFileSync('dist/packs/index.html', 'utf8');
  const wanted = [...THEMES.map(({ value }) => `theme-${value}.zip`), ...ROLES.map(({ value }) => `role-${value}.zip`), 'programme-durham.zip'].filter((name) => names.includes(name));
  expect(wanted.length).toBeGreaterThan(THEMES.length);
  for (const name of names) expect(page).toMatch(new RegExp(`href="/packs/${name}" download>[^<]+</a> <span class="quiet">ZIP, [\\d.]+ [KM]B\\. \\d+ resources?`));
});

describe.each(names)('%s', (name) => {
  const files = open(name);
  const paths = Object.keys(files);

  test('holds a list of contents, credits and version, and for each resource its page, its Word document and its PDF', () => {
    expect(paths).toEqual([...paths].sort());
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'CREDITS.txt', 'VERSION.txt']));
    const folders = new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!));
    expect(folders.size).toBeGreaterThan(0);
    for (const folder of folders) expect(paths).toEqual(expect.arrayContaining(['html', 'docx', 'pdf'].map((ending) => `${folder}/${folder}.${ending}`)));
    expect(text(files['VERSION.txt'])).toMatch(/The newest change in it is of \d+ \w+ \d{4} \(\d{4}-\d\d-\d\d\)\./);
    for (const folder of folders) expect(text(files['CREDITS.txt'])).toContain(`/resources/${folder}/`);
    expect(folders).not.toContain('thinking-sheet');
  });

  test('every link inside it lands, and nothing in it runs or is fetched from elsewhere', () => {
    for (const path of paths.filter((one) => one.endsWith('.html'))) {
      const { elements } = takeApart(path, text(files[path]));
      expect(elements.filter(({ tag }) => tag === 'script' || tag === 'link' || tag === 'iframe')).toEqual([]);
      const ids = (of: string) => new Set(takeApart(of, text(files[of])).elements.map(({ attributes }) => attributes.id));
      for (const { tag, attributes } of elements) {
        const to = tag === 'a' ? attributes.href : attributes.src;
        if (to === undefined) continue;
        if (/^(?:https?|mailto|tel):/.test(to)) {
          expect(tag, `${path}: ${to}`).toBe('a');
          continue;
        }
        const [file = '', place] = to.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
        expect(paths, `${path}: ${to}`).toContain(target);
        if (place) expect(ids(target), `${path}: ${to}`).toContain(decodeURIComponent(place));
      }
    }
  });

  test('has names that Windows takes', () => {
    const folded = paths.map((path) => path.toLowerCase());
    expect(new Set(folded).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(?!.*(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$))[\w./-]{1,180}$/i);
  });
});

test('what is retired is left out and said, in the contents, in the version and on the page', () => {
  const files = open('theme-restorative-dialogue.zip');
  const page = readFileSync('dist/packs/index.html', 'utf8');
  const all = names.map((name) => open(name)).filter((one) => text(one['index.html']).includes('“Thinking sheet” is retired.'));
  expect(files['thinking-sheet/thinking-sheet.html']).toBeUndefined();
  expect(all.length).toBeGreaterThan(0);
  for (const one of all) expect(text(one['VERSION.txt'])).toContain('“Thinking sheet” is retired. It was used as a punishment');
  expect(page).toContain('“Thinking sheet” is retired.');
});

test('a machine draft keeps its label and its direction, in the contents, on its page and in the credits', () => {
  const files = open('theme-family-and-community.zip');
  const label = 'A machine draft. No speaker of';
  for (const path of ['index.html', 'CREDITS.txt', 'letter-after-a-fall-out-urdu/letter-after-a-fall-out-urdu.html']) expect(text(files[path]), path).toContain(label);
  expect(text(files['letter-after-a-fall-out-urdu/letter-after-a-fall-out-urdu.html'])).toContain('<div class="words" lang="ur" dir="rtl">');
});

test('theme and role pages and every resource lead to the packs', () => {
  expect(readFileSync('dist/themes/restorative-dialogue/index.html', 'utf8')).toContain('href="/packs/#theme-restorative-dialogue"');
  expect(readFileSync('dist/roles/lunchtime-supervisor/index.html', 'utf8')).toContain('href="/packs/#role-lunchtime-supervisor"');
  expect(readFileSync('dist/resources/wet-play-plan/index.html', 'utf8')).toContain('<add-to-pack data-slug="wet-play-plan" data-title="Wet play plan">');
});

test('a zip is published among the packs, and nowhere else', () => {
  expect(findDanger({ pages: [], files: new Set(['/packs/theme-x.zip', '/resources/a/b.zip', '/packs/a/b.zip']) }, new Set())).toEqual(['/resources/a/b.zip', '/packs/a/b.zip'].map((address) => ({ address, words: 'a file of this kind is never published.' })));
});

import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { Catalogue, Programme, Resource } from '../../catalogue/catalogue.ts';
import { keepPack, sweepPacks } from './keep-pack.ts';
import { makeHandout } from './make-handout.ts';
import { gather } from './packs.ts';
import { pathwayOf } from './pathway.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'packs-'));
const resource = (slug: string, more: Partial<Resource> = {}): Resource => ({ slug, title: slug.toUpperCase(), ...more }) as Resource;
const settings = { address: 'https://site.example', languages: [], terms: [] };
const catalogue = (...resources: Resource[]) => ({ resources, settings, schools: [], trials: [], meetings: [] }) as unknown as Catalogue;

test('the same pack has the same bytes in another place and time zone, and is written once', async () => {
  const from = folder();
  writeFileSync(join(from, 'a.pdf'), Buffer.from('%PDF-1.7 '.repeat(1000)));
  const entries = [{ path: 'a/a.pdf', file: join(from, 'a.pdf') }, { path: 'index.html', text: 'Zażółć' }];
  const zone = process.env.TZ;
  const [one, two] = [folder(), folder()];
  const first = await keepPack(one, entries, '2026-07-01');
  process.env.TZ = 'Pacific/Auckland';
  const second = await keepPack(two, entries, '2026-07-01');
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  expect(await keepPack(one, entries, '2026-07-01')).toBe(first);
  expect(readdirSync(one)).toHaveLength(1);
  const inside = unzipSync(readFileSync(first));
  expect(Object.keys(inside)).toEqual(['a/a.pdf', 'index.html']);
  expect(new TextDecoder().decode(inside['index.html'])).toBe('Zażółć');
  expect(await keepPack(one, entries.with(1, { path: 'index.html', text: 'Other' }), '2026-07-01')).not.toBe(first);
});

test('files that we make are known by their names, which are hashes, and other files by their content', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const packOf = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return keepPack(join(folder, 'packs'), [{ path: 'a.pdf', file: join(folder, name) }], '2026-07-01');
  };
  expect(await packOf('a'.repeat(40), 'One')).toBe(await packOf('a'.repeat(40), 'not read'));
  expect(await packOf('a'.repeat(40), 'One')).not.toBe(await packOf('b'.repeat(40), 'One'));
  expect(await packOf('plan.pdf', 'One')).not.toBe(await packOf('plan.pdf', 'Two'));
});

test('a file that is not there leaves nothing half made', async () => {
  const into = folder();
  await expect(keepPack(into, [{ path: 'a', text: 'x' }, { path: 'b', file: join(into, 'nowhere') }], '2026-07-01')).rejects.toThrow('ENOENT');
  expect(readdirSync(into)).toEqual([]);
});

test('packs that nobody has asked for since yesterday are deleted, the others stay', async () => {
  const into = folder();
  const old = new Date(Date.now() - 2 * 86_400_000);
  for (const name of ['old.zip', 'crash.zip.1.half', 'new.zip']) writeFileSync(join(into, name), 'x');
  for (const name of ['old.zip', 'crash.zip.1.half']) utimesSync(join(into, name), old, old);
  await sweepPacks(into);
  expect(readdirSync(into)).toEqual(['new.zip']);
  await sweepPacks(join(into, 'nowhere'));
});

test('any list of names becomes a pack in the same order, and the pack says what is missing', () => {
  const all = catalogue(resource('a'), resource('b'), resource('old', { retired: { reason: 'It was wrong.' } }));
  const { resources, leftOut } = gather(['b', 'gone', 'old', 'a'], all, '/themes/x/');
  expect(resources.map(({ slug }) => slug)).toEqual(['b', 'a']);
  expect(leftOut).toEqual(['“OLD” is retired. It was wrong.', 'One resource is not published at the moment.']);
});

test('a pack is never too large for a memory stick', () => {
  const many = Array.from({ length: 70 }, (_, at) => resource(`r-${at}`));
  const { resources, leftOut } = gather(many.map(({ slug }) => slug), catalogue(...many), '/themes/x/');
  expect(resources).toHaveLength(60);
  expect(leftOut).toEqual(['10 more would make the file too large. They are at https://site.example/themes/x/']);
});

test('a pathway lists what is read first, then its steps, then what its page links to', () => {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'link', url: '/resources/c/#say', children: [] }, { type: 'link', url: '/resources/a/', children: [] }, { type: 'link', url: '/news/x/', children: [] }] }] };
  expect(pathwayOf({ page: { tree } } as unknown as Programme)).toEqual(['c', 'a']);
  expect(pathwayOf({ kit: { reading: ['z'] }, steps: [{ title: 'x' }, { resources: ['b', 'a'] }], page: { tree } } as unknown as Programme)).toEqual(['z', 'b', 'a', 'c']);
});

test('the text of a handout has its parts in frames, its gaps open and its pictures with it, and shows no picture that is missing', () => {
  const paragraph = (...children: never[]) => ({ type: 'paragraph', children });
  const tree = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Credit' }] },
      { type: 'part', name: 'FamilyLetter', values: { title: 'Begun' }, children: [paragraph({ type: 'text', value: 'Not alone. <b>' } as never)] },
      paragraph({ type: 'part', name: 'FillIn', values: { label: 'name of school' }, children: [] } as never, { type: 'link', url: '#credit-1', children: [] } as never, { type: 'link', url: 'card.pdf', children: [] } as never),
      paragraph({ type: 'image', url: 'face.png', alt: 'A face' } as never, { type: 'image', url: 'gone.png', alt: 'Gone' } as never),
    ],
  };
  const page = { file: 'content/resources/a/index.mdx', tree, beside: [{ name: 'face.png', bytes: 5, width: 20, height: 10 }, { name: 'card.pdf', bytes: 7 }] };
  const one = resource('a', { page, school: 'oak', language: 'en-GB', licence: 'CC0-1.0', version: '1.0', added: '2026-01-02', reviewed: '2026-11-01', review: '2027-autumn', minutes: 2, roles: [], places: [], phases: [], needs: [], size: 'pair', files: [{ file: 'card.pdf', label: 'Card' }] } as never);
  const made = [{ name: 'a.docx', label: 'Word document', shape: 'word', bytes: 9 }, { name: 'a-pocket.pdf', label: 'Pocket cards', shape: 'pocket', set: 'Five questions', black: false, bytes: 8 }, { name: 'a-pocket-black.pdf', label: 'Pocket cards', shape: 'pocket', set: 'Five questions', black: true, bytes: 8 }] as const;
  const { html, files, changed } = makeHandout(one, { ...catalogue(one) }, made);
  expect(html).toBe([
    '<h2 id="credit-1">Credit</h2>', '<section class="frame family-letter"><p><strong>Begun</strong></p><p>Not alone. &#x3C;b></p></section>',
    '<p><span class="gap">[name of school]</span><a href="#credit-1"></a><a href="pack:/resources/a/card.pdf"></a></p>', '<p><img src="pack:/resources/a/face.png" alt="A face" width="20" height="10">[Gone]</p>',
  ].join('\n'));
  expect(files).toEqual([{ name: 'a.docx', label: 'Word document', bytes: 9 }, { name: 'a-pocket.pdf', label: 'Pocket cards: Five questions', bytes: 8 }, { name: 'face.png', bytes: 5 }, { name: 'card.pdf', bytes: 7, label: 'Card' }]);
  expect(changed).toBe('2026-11-01');
});

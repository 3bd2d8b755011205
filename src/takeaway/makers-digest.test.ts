import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfMakers } from './makers-digest.ts';

const FILES: Record<string, string> = {
  'src/takeaway/worker.ts': "import { make } from './make.ts';",
  'src/takeaway/takeaways.ts': "import type { Unused } from '../text/unused.ts';",
  'src/takeaway/make.ts': "import { deep } from '../text/deep.ts';\nimport zip from 'zip';",
  'src/takeaway/layouts/a.typ': 'a',
  'src/text/deep.ts': '',
  'src/text/unused.ts': '',
  'src/text/deep.test.ts': '',
  'package-lock.json': JSON.stringify({ packages: {
    'node_modules/zip': { version: '1', dependencies: { inner: '1', outer: '1' } }, 'node_modules/zip/node_modules/inner': { version: '1' }, 'node_modules/outer': { version: '1' },
    'node_modules/other': { version: '1' }, 'node_modules/@expo-google-fonts/one': { version: '1' },
  } }),
};

function project(changes: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'makers-'));
  for (const [file, text] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
const lock = (path: string) => {
  const changed = JSON.parse(FILES['package-lock.json']!) as { packages: Record<string, { version: string }> };
  changed.packages[path]!.version = '2';
  return { 'package-lock.json': JSON.stringify(changed) };
};
const before = digestOfMakers(project());

test.each<[string, Record<string, string>]>([
  ['a module that makes files', { 'src/takeaway/make.ts': `${FILES['src/takeaway/make.ts']}\n` }],
  ['a module of another room that it uses', { 'src/text/deep.ts': '1' }],
  ['a layout', { 'src/takeaway/layouts/a.typ': 'b' }],
  ['a package', lock('node_modules/zip')],
  ['a package that a package uses, inside it', lock('node_modules/zip/node_modules/inner')],
  ['a package that a package uses, beside it', lock('node_modules/outer')],
  ['a font', lock('node_modules/@expo-google-fonts/one')],
])('%s changes the digest', (_, changes) => expect(digestOfMakers(project(changes))).not.toBe(before));

test.each<[string, Record<string, string>]>([
  ['the same code in another folder', {}],
  ['a module of which only types are used', { 'src/text/unused.ts': '1' }],
  ['a test', { 'src/text/deep.test.ts': '1' }],
  ['a package that makes no files', lock('node_modules/other')],
])('%s does not', (_, changes) => expect(digestOfMakers(project(changes))).toBe(before));

test('it finds the code of this project', () => {
  const root = project();
  cpSync('src/takeaway', join(root, 'src/takeaway'), { recursive: true });
  expect(() => digestOfMakers(root)).toThrow(/ENOENT/);
  expect(digestOfMakers(process.cwd())).toMatch(/^[0-9a-f]{64}$/);
});

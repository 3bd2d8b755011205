import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { oneSchema } from './one-schema.ts';

const transform = oneSchema().transform as unknown as (code: string, id: string) => { code: string } | undefined;
const file = join(dirname(createRequire(import.meta.url).resolve('@astrojs/starlight/style/markdown.css')), '../utils/starlight-page.js');

test('the description of a page is made once in the Starlight that is installed', () => {
  const { code } = transform(readFileSync(file, 'utf8'), file)!;
  expect(code).toMatch(/await \(schemaMadeOnce \?\?= StarlightPageFrontmatterSchema\(.+\)\);\n\treturn /);
  expect(code.match(/= await StarlightPageFrontmatterSchema/)).toBeNull();
});

test('other modules are left as they are, and a Starlight that is written in another way is told of', () => {
  expect(transform('const a = 1;', '/src/frame/list-pages.ts')).toBeUndefined();
  expect(() => transform('export const a = 1;', file)).toThrow(/Compare src\/frame\/one-schema\.ts/);
});

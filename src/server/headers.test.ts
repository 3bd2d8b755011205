import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHeaders } from './headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'headers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function headersOf(toml: string) {
  const file = join(folder, 'netlify.toml');
  writeFileSync(file, toml);
  return readHeaders(file);
}

const rule = (path: string, values: string) => `[[headers]]\nfor = "${path}"\n[headers.values]\n${values}\n`;

describe('patterns', () => {
  test.each([
    ['/*', ['/', '/themes/circles/', '/deep/er/file.pdf'], []],
    ['/admin/*', ['/admin', '/admin/', '/admin/index.html', '/admin/a/b'], ['/', '/themes/admin/', '/adm']],
    ['/*.pdf', ['/letter.pdf', '/resources/circles/letter.pdf', '/LETTER.PDF'], ['/letter.docx', '/pdf/', '/letter.pdf.html']],
    ['/a+b/file(1).*', ['/a+b/file(1).pdf'], ['/aab/file1.pdf', '/a+b/file(1)xpdf']],
    ['/resources/:slug/', ['/resources/circles', '/resources/circles/'], ['/resources/', '/resources/circles/letter.pdf']],
    ['/404.html', ['/404.html'], ['/404xhtml', '/']],
  ])('%s', (path, fitting, others) => {
    const headersFor = headersOf(rule(path, 'X-Fits = "yes"'));
    expect(fitting.filter((one) => !headersFor(one)['x-fits'])).toEqual([]);
    expect(others.filter((one) => headersFor(one)['x-fits'])).toEqual([]);
  });
});

test('a later rule wins, header by header, however the name is written', () => {
  const headersFor = headersOf(rule('/*', 'X-One = "1"\nX-Two = "2"') + rule('/a/*', 'x-two = "3"') + rule('/*', 'X-Four = "4"'));
  expect(headersFor('/a/')).toEqual({ 'x-one': '1', 'x-two': '3', 'x-four': '4' });
  expect(headersFor('/b/')).toEqual({ 'x-one': '1', 'x-two': '2', 'x-four': '4' });
});

test('a list on several lines becomes one line', () => {
  const headersFor = headersOf(rule('/*', "Cache-Control = '''\nmax-age=0,\nno-cache'''"));
  expect(headersFor('/')).toEqual({ 'cache-control': 'max-age=0, no-cache' });
});

test('a file without header rules gives no headers', () => {
  expect(headersOf('[build]\ncommand = "npm run build"')('/')).toEqual({});
});

describe('what it says when', () => {
  test('the file is missing', () => {
    expect(() => readHeaders('/nowhere/netlify.toml')).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no netlify.toml, which says with what headers the site is served. Put back /nowhere/netlify.toml.]`,
    );
  });
  test('a line cannot be read', () => {
    expect(() => headersOf('[[headers]]\nfor = "/*\n')).toThrowErrorMatchingInlineSnapshot(`
      [Error: netlify.toml is not written as it should be. Look at line 2:

      1:  [[headers]]
      2:  for = "/*
                   ^
      ]
    `);
  });
  test('a bracket is missing', () => {
    expect(() => headersOf('[headers]\nfor = "/*"')).toThrowErrorMatchingInlineSnapshot(`[Error: netlify.toml is not written as it should be. Each header rule begins with a line [[headers]], with two brackets.]`);
  });
  test('a rule does not say where it holds', () => {
    expect(() => headersOf('[[headers]]\n[headers.values]\nX-One = "1"')).toThrowErrorMatchingInlineSnapshot(`[Error: netlify.toml is not written as it should be. Header rule 1 does not say for which addresses it is. Give it a line like: for = "/*"]`);
  });
  test.each(['', 'X-One = 1', 'X-One = ""', 'X-One = "a\\nb"'])('a rule has no fit values: %s', (values) => {
    expect(() => headersOf(rule('/*', values))).toThrow(
      'netlify.toml is not written as it should be. The header rule for "/*" needs [headers.values], and below it lines like: X-Frame-Options = "DENY"',
    );
  });
});

describe('our own netlify.toml', () => {
  const headersFor = readHeaders('netlify.toml');
  const policy = Object.fromEntries(
    headersFor('/')['content-security-policy']!.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources]),
  ) as Record<string, string[]>;

  test('lets no script run that is not ours', () => {
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']!.filter((source) => !/^'sha256-[\w+/]{43}='$/.test(source))).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(headersFor('/')['content-security-policy']).not.toMatch(/https?:|\*|'unsafe-eval'/);
  });
  test('lets nothing leave for another address', () => {
    for (const name of ['connect-src', 'font-src', 'media-src', 'worker-src', 'style-src', 'form-action']) expect(policy[name]).toEqual(["'self'"]);
    for (const name of ['base-uri', 'frame-ancestors']) expect(policy[name]).toEqual(["'none'"]);
  });
  test('keeps only what bears a hash in its name', () => {
    expect(headersFor('/_astro/page.cNngjUgL.js')['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/pagefind/pagefind.js', '/resources/circles/letter.pdf']) expect(headersFor(path)).not.toHaveProperty('cache-control');
  });
});

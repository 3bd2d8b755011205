import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { findHtmlFaults, hasJava } from './find-html-faults.ts';

const build = inject('build');
const isHere = hasJava();
if (!isHere) console.log('There is no Java here, so the pages are not shown to the Nu HTML checker. Any Java from 11 on will do.');

/** What it says and we mean, each with the reason. */
const MEANT: { file: RegExp; message: RegExp; why: string }[] = [
  { file: /^admin\//, message: /^The “list” role is unnecessary for element “[uo]l”\.$/, why: 'Safari tells nobody of a list without bullets unless its role is written down.' },
  { file: /^admin\/index\.html$/, message: /^A document must not include more than one visible “main” element\.$/, why: 'The desk is inside a hidden element until the notice “The editor is opening…” is taken away. The checker looks only at the element.' },
];

describe.runIf(isHere)('the Nu HTML checker', { timeout: 300_000 }, () => {
  test('finds nothing on any page that is published', async () => {
    expect(build.ok, build.output).toBe(true);
    const faults = await findHtmlFaults('dist');
    const meant = (fault: (typeof faults)[number]) => MEANT.find(({ file, message }) => file.test(fault.file) && message.test(fault.message));
    const pages = Map.groupBy(faults.filter((fault) => !meant(fault)), ({ message }) => message);
    expect([...pages].map(([message, all]) => `${message} ${all.length} times, first in ${all[0]!.file}: ${all[0]!.extract}`)).toEqual([]);
    expect(MEANT.filter((one) => !faults.some((fault) => meant(fault) === one)), 'an exception that nothing needs').toEqual([]);
  });

  test('finds what is wrong with a page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nu-'));
    try {
      writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en-GB"><title>Circles</title><h1>Circles</h1><script aria-hidden="true">1</script><br /></html>');
      expect((await findHtmlFaults(folder)).map(({ file, message }) => `${file}: ${message}`)).toEqual(['index.html: The “aria-hidden” attribute must not be specified on the “script” element.']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

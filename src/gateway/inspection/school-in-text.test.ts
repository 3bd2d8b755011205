import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFields, splitPage } from '../../mdx/front-matter.ts';
import { allKinds } from '../../schema/index.ts';
import { schoolInText } from './school-in-text.ts';
import { SCHOOL_FIELD } from '../allowlist.ts';

/** What the build reads in the field; nothing when it refuses to read the fields at all. */
function readByBuild(text: string, field: string): unknown {
  const { yaml, faults } = splitPage(text);
  const read = readFields(yaml, {}, 2);
  return faults.length ? undefined : (read.values as Record<string, unknown>)[field];
}

test.each(Object.entries(SCHOOL_FIELD))('the school of each of our %s is found', (kind, field) => {
  const pages = globSync(`content/${kind}/**/*.mdx`);
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    expect([page, schoolInText(text, field)]).toEqual([page, readByBuild(text, field)]);
  }
  expect(allKinds.find(({ name }) => name === kind)!.fields).toHaveProperty(field);
});

test('a comment beside it changes nothing', () => expect(schoolInText('---\nschool: "oak" # until 2027\n---\n', 'school')).toBe('oak'));

describe('a page that could name two schools names none', () => {
  test.each([
    'school: oak\nschool: elm', 'school: oak\n"school": elm', '? school\n: elm', 'school: oak\n  elm', 'school: |\n  oak', 'school: &a oak', 'school: !!str oak', '{school: elm, x: y}', '"sch\\u006fol": elm',
    'title: "\nschool: oak\n"\nx: y', 'title: [a,\nschool: oak]', "title: 'a\nschool: oak\n'", '%YAML 1.2', 'school: oak\n\tx: y', 'school : oak', 'school:oak', 'school: Oak', 'school: [oak]', 'school: oak#elm', 'school:',
  ])('%s', (yaml) => expect(schoolInText(`---\n${yaml}\n---\nschool: oak\n`, 'school')).toBeUndefined());
});

test('whatever the fields look like, it never finds another school than the build does', () => {
  const piece = fc.constantFrom('school: oak', 'school: oak # elm', 'school: elm', '"school": elm', 'title: "', '"', "'", 'title: |', '  school: elm', '- school: elm', 'also: [', ']', '{', '}', 'a: b', ' ', '# x', '---', '...', '? school', ': elm', '\tschool: elm', 'x: >-', '<<: {school: elm}', 'school: "elm"', 'n:', '&a', '*a', 'x: "a\\', 'title: a #', '\u0085', '\u2028school: elm', '\rschool: elm');
  fc.assert(fc.property(fc.array(piece, { maxLength: 7 }), (lines) => {
    const text = `---\n${lines.join('\n')}\n---\n`;
    const found = schoolInText(text, 'school');
    if (found !== undefined) expect([undefined, found]).toContain(readByBuild(text, 'school'));
  }), { numRuns: 1500 });
});

import { expect, test } from 'vitest';
import { sampleEntry, sampleLibrary } from '../content/sample.ts';
import type { Example } from '../rule.ts';
import { rules } from './index.ts';

function sentences(name: string, example: Example): string[] {
  const rule = rules.find((one) => one.name === name)!;
  const entry = sampleEntry(example);
  return rule.check(entry, sampleLibrary(example, entry)).map((fault) => `${fault.what} ${fault.why} ${fault.remedy}`);
}

for (const rule of rules) {
  test.each(rule.examples.good)(`${rule.name} lets a good example pass: %j`, (example) => {
    expect(sentences(rule.name, example)).toEqual([]);
  });
  test.each(rule.examples.bad)(`${rule.name} says what is wrong: %j`, (example) => {
    expect(sentences(rule.name, example).join('\n')).toContain(example.says);
  });
  test(`${rule.name} speaks without the words of programmers`, () => {
    const said = [rule.title, rule.why, ...rule.examples.bad.flatMap((example) => sentences(rule.name, example))].join(' ');
    expect(said).not.toMatch(/\b(invalid|schema|undefined|null|parse|node|regex)\b/i);
  });
}

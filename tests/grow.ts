import type { Catalogue } from '../src/catalogue/catalogue.ts';

/** A catalogue with so many resources more, each with a title of its own, adapted from an earlier one, and with a trial by one of as many schools as a tenth of them. */
export function grow(catalogue: Catalogue, count: number): Catalogue {
  const [resource, trial, school] = [catalogue.resources[0]!, catalogue.trials[0]!, catalogue.schools[0]!];
  const numbers = Array.from({ length: count }, (_, number) => number);
  const schoolOf = (number: number) => `made-school-${number % Math.ceil(count / 10)}`;
  const words = ['circle', 'script', 'letter', 'playground', 'corridor', 'meeting', 'bench', 'queue', 'promise', 'question'];
  const titleOf = (number: number) => `${words[number % 10]} ${words[Math.floor(number / 10) % 10]} ${words[Math.floor(number / 100) % 10]} restorative ${number}`;
  return {
    ...catalogue,
    schools: [...catalogue.schools, ...numbers.slice(0, Math.ceil(count / 10)).map((number) => ({ ...school, slug: schoolOf(number), title: `Made school ${number}` }))],
    resources: [...catalogue.resources, ...numbers.map((number) => ({ ...resource, slug: `made-${number}`, title: titleOf(number), school: schoolOf(number), ...(number ? { adapted: { resource: `made-${Math.floor(number / 2)}`, version: '1.0', changed: 'Words.', why: 'Reasons.' } } : {}) }))],
    trials: [...catalogue.trials, ...numbers.map((number) => ({ ...trial, slug: `made-trial-${number}`, resource: `made-${number}`, school: schoolOf(number) }))],
  } as Catalogue;
}

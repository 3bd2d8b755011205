import { kinds } from '../../../schema/index.ts';
import type { Rule } from '../../rule.ts';
import { references } from './references-land.ts';

export const examplesMarked: Rule = {
  name: 'examples-marked',
  title: 'Invented content says so',
  why: 'Nobody should ring a school that does not exist, or rely on a trial that never took place.',
  examples: {
    good: [{ fields: { school: 'oak-primary', example: true } }],
    bad: [{ about: 'Oak Primary is an invented school.', fields: { school: 'oak-primary', example: false }, says: 'is not marked as an example' }],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    const fields = kinds[entry.kind].fields;
    const { example } = entry.values as { example?: boolean };
    if (!('example' in fields) || example) return [];
    // A real programme may point to resources that help with it. Each says that it is an example, on its own page and beside its name.
    const named = references(fields, entry.values).filter(({ kind }) => entry.kind !== 'programmes' || kind !== 'resources');
    const invented = named.find(({ kind, slug }) => (library.find(kind, slug)?.values as { example?: boolean } | undefined)?.example);
    if (!invented) return [];
    return [{
      line: 1,
      field: 'example',
      what: `This page names "${invented.slug}", which is invented, but is not marked as an example itself.`,
      why: 'Readers would take it for real.',
      remedy: 'Say that this is an example too: tick "This is an example", or write "example: true". Or name a real one.',
    }];
  },
};

import { globSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readBuilt } from '../src/checks/built/pages.ts';
import { describeResource } from '../src/feeds/open-data/learning-resource.ts';
import type { Catalogue, Resource } from '../src/catalogue/catalogue.ts';
import { LICENCES, PHASES, RESOURCE_KINDS, ROLES, THEMES } from '../src/schema/vocabulary.ts';

// Not strict: the schemas are not ours to mend (tests/amb/README.md says whose they are).
const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
for (const file of globSync('tests/amb/schemas/*.json')) ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')));
const validate = ajv.getSchema('https://w3id.org/kim/amb/draft/schemas/schema.json')!;

/** What AMB has against a thing, read with the names that its own context gives `@id` and `@type`. */
const faultsOf = (thing: object): string[] => {
  const named = JSON.parse(JSON.stringify(thing).replaceAll('"@id":', '"id":').replaceAll('"@type":', '"type":'));
  return validate(named) ? [] : validate.errors!.map(({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`);
};

describe('every resource of the site is valid by the profile AMB', async () => {
  const { pages } = await readBuilt('dist').catch(() => ({ pages: [] }));
  const things = pages.flatMap(({ address, elements }) => {
    const block = elements.find(({ tag, attributes }) => tag === 'script' && attributes.type === 'application/ld+json');
    const graph = block ? (JSON.parse(block.words)['@graph'] as Record<string, unknown>[]) : [];
    return graph.filter((thing) => [thing['@type']].flat().includes('LearningResource')).map((thing) => [address, thing] as const);
  });

  test('none is passed over', () => {
    const listed = JSON.parse(readFileSync('dist/data/resources.json', 'utf8')).resources as { address: string }[];
    expect(things.map(([address]) => address).toSorted()).toEqual(listed.map(({ address }) => new URL(address).pathname).toSorted());
  });

  test.each(things)('%s', (_, thing) => expect(faultsOf(thing)).toEqual([]));
});

describe('whatever a school may choose, the resource stays valid', () => {
  const resource = (more: object) => ({
    slug: 'one', title: 'One', summary: 'What it is.', theme: 'restorative-dialogue', roles: ['class-teacher'], phases: ['key-stage-2'], kind: 'script', minutes: 5, language: 'en-GB',
    licence: 'CC-BY-4.0', version: '1.0', added: '2026-09-01', school: 'gone', example: false, page: { file: '', beside: [{ name: 'card.xyz', bytes: 2048 }] }, files: [{ file: 'card.xyz', label: 'Card' }], ...more,
  }) as unknown as Resource;
  const describeOne = (more: object) => {
    const one = resource(more);
    const catalogue = { today: '2026-10-01', settings: { name: 'Us', address: 'https://example.org/' }, resources: [one, resource({ slug: 'other', licence: 'OGL-3.0' })], schools: [] } as unknown as Catalogue;
    return describeResource(one, catalogue, 'https://example.org') as Record<string, unknown>;
  };
  const values = (options: readonly { value: string }[]) => options.map(({ value }) => value);

  test.each([
    ...values(THEMES).map((theme) => ({ theme })),
    ...values(RESOURCE_KINDS).map((kind) => ({ kind })),
    ...values(ROLES).map((role) => ({ roles: [role] })),
    ...values(PHASES).map((phase) => ({ phases: [phase] })),
    ...values(LICENCES).map((licence) => ({ licence })),
    ...['pl', 'zh-Hant', 'ckb'].map((language) => ({ language })),
    { adapted: { resource: 'other', changed: 'a', why: 'b' } },
    { outside: { title: 'Booklet', creator: 'A council', link: 'https://council.example/booklet', licence: 'OGL-3.0', changed: 'a', why: 'b' } },
  ])('%j', (more) => expect(faultsOf(describeOne(more))).toEqual([]));

  test('a schema that let everything pass would be noticed', () => {
    const thing = describeOne({});
    for (const spoilt of [{ '@context': 'https://schema.org' }, { license: 'https://creativecommons.org/licenses/by/4.0/' }, { isBasedOn: {} }, { about: [{ '@type': 'DefinedTerm' }] }, { inLanguage: ['en-GB'] }, { '@type': 'LearningResource' }]) {
      expect(faultsOf({ ...thing, ...spoilt }), JSON.stringify(spoilt)).not.toEqual([]);
    }
  });
});

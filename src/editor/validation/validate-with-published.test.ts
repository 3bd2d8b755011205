import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueOf, lookUpOf } from '../../../tests/look-up-of.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { sampleEntry, sampleLibrary, sampleSource } from '../../checks/content/sample.ts';
import { rules } from '../../checks/rules/index.ts';
import { publishedEntries } from '../published/published-entries.ts';
import type { Draft } from './draft.ts';
import { validateDraft } from './validate-draft.ts';
import { validateWithPublished } from './validate-with-published.ts';

const DAY = '2026-11-23';
const examples = rules.flatMap(({ name, examples: { good, bad } }) => [...good, ...bad].filter(({ kind }) => kind !== 'settings' && kind !== 'synonyms').map((example) => ({ name, example })));

test.each(examples)('of an example of $name the editor says the same as with everything there is: $example', async ({ example }) => {
  const entry = sampleEntry(example);
  const catalogue = catalogueOf(sampleLibrary(example, entry).entries.filter((other) => other !== entry), DAY);
  const draft: Draft = { kind: entry.kind, slug: entry.slug, text: sampleSource(example), beside: example.beside ?? [] };
  const whole = validateDraft(draft, { today: DAY, entries: publishedEntries(catalogue) });
  const { problems, stopping, shown } = await validateWithPublished(draft, lookUpOf(catalogue), DAY);
  expect(problems).toEqual(whole.problems);
  expect(stopping).toEqual(whole.stopping);
  expect(shown).toEqual(whole.shown);
});

test('of every page that is published, the editor says the same as with everything there is', async () => {
  const catalogue = await realCatalogue();
  const entries = publishedEntries(catalogue);
  const lookUp = lookUpOf(catalogue);
  for (const { kind, slug, file } of entries) {
    const text = readFileSync(file, 'utf8');
    const draft: Draft = { kind, slug, text, beside: [], opened: text };
    // Something that an adapted page would have to announce.
    const changed = { ...draft, text: `${text}\n\nA [theme](/themes/restorative-dialogue/), a [page](/resources/circle-plam/), and the [trail](/resources/${slug}/family/).\n` };
    for (const one of [draft, changed]) {
      const whole = validateDraft(one, { today: catalogue.today, entries });
      const { problems, unannounced, shown } = await validateWithPublished(one, lookUp, catalogue.today);
      expect([file, problems]).toEqual([file, whole.problems]);
      expect([file, unannounced]).toEqual([file, whole.unannounced]);
      expect(shown).toEqual(whole.shown);
    }
  }
});

test('a site that was built some days ago does not make today a day in the future, and a slow clock does not either', async () => {
  const catalogue = await realCatalogue();
  const { slug, page: { file } } = catalogue.resources[0]!;
  const saysAt = async (day: string, added: string) => {
    const text = readFileSync(file, 'utf8').replace(/^added: .*$/m, `added: ${added}`);
    const { problems } = await validateWithPublished({ kind: 'resources', slug, text, beside: [], opened: text }, lookUpOf(catalogue), day);
    return problems.some(({ what }) => what.includes('in the future'));
  };
  expect(await saysAt('2099-03-02', '2099-03-02')).toBe(false);
  expect(await saysAt('2099-03-02', '2099-03-03')).toBe(true);
  expect(await saysAt('2000-01-01', catalogue.today)).toBe(false);
});

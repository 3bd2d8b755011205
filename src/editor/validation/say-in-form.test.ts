import { expect, test } from 'vitest';
import { sampleEntry, sampleLibrary, sampleSource } from '../../checks/content/sample.ts';
import { rules } from '../../checks/rules/index.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { sayInForm } from './say-in-form.ts';
import { validateDraft } from './validate-draft.ts';

/** What a form says about a resource: all of it that is to be put right, in sentences. */
function said(draft: Parameters<typeof sampleSource>[0]): string[] {
  const entries = [{ kind: 'schools' as const, slug: 'oak-primary', file: 'content/schools/oak-primary.mdx', values: { title: 'Oak Primary' } }];
  return validateDraft({ kind: 'resources', slug: 'plan', text: sampleSource(draft), beside: ['cards.png'] }, { today: '2026-11-23', entries: entries as never }).problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

test.each([
  ['a choice by its label', { fields: { theme: 'restorative-dialog' } }, '"Theme" says "restorative-dialog". → Did you mean “Promoting restorative dialogue”? It should be one of: Family and community, Supporting lunchtime supervisors, Developing pupil partnership, Engaging all staff, Promoting restorative dialogue, Issues of common concern.'],
  ['a page by its title', { fields: { school: 'oak-primry' } }, '"School" names "oak-primry", but there is no such school. → Did you mean “Oak Primary”? Choose it from the list.'],
  ['a field of a part by its label, and not how its tag is written', { body: '<Picture file="cards.png" />' }, 'In “Picture”: "What it shows" is missing. → Fill it in where it is in the text. It should be one line of text, at most 300 characters.'],
  ['a list as a list', { body: '<QuestionCards title="Cards">\n\nWhat happened?\n\n</QuestionCards>' }, '“Question cards” should hold one list and nothing else. → Write one list inside it, with one question in each item.'],
  ['a part that is not whole by its label', { body: '<Scenario title="Rain">\n\nIt rains.' }, '“Scenario” is not complete. → Delete it in the text, and put it in again with “Add a part”.'],
  ['a link by its words', { body: 'See [click here](/pages/about/).' }, 'The link "click here" does not say where it goes. → Name the page it leads to, such as “How we practise”.'],
  ['a picture by what it shows', { body: '![](cards.png)' }, 'The picture "cards.png" has no description. → Write what it shows, such as “Six faces, each showing a feeling”.'],
  ['a file as something that is chosen', { body: '[The cards](faces.png)' }, 'There is no file "faces.png" beside this page. → Choose the file again, or take it out of the text.'],
  ['a day as people write it', { fields: { reviewed: '2026-09-01' } }, '"Last reviewed" says 1 September 2026, before it was added on 10 September 2026. → Correct one of the two days, and check the year first.'],
  ['a day that does not exist as it was written', { fields: { added: '2026-02-30' } }, '"Added on" says "2026-02-30", but there is no such day. → Check the day and the month.'],
] as [string, Parameters<typeof sampleSource>[0], string][])('a form names %s', (_, draft, says) => {
  expect(said(draft)).toContain(says);
});

test('a meeting that is held twice is cancelled in a field, and no file is spoken of', () => {
  const problem = { rule: 'meetings-once', what: 'This group already meets at that time: "A meeting".', why: 'The same people cannot be at both.', remedy: 'Change the time; or, if it is the same meeting, keep what is in content/meetings/a-meeting.mdx and set this one to cancelled: state: cancelled' };
  expect(sayInForm(problem, { fields: kinds.meetings.fields, titleOf: () => undefined }).remedy).toBe('Change the time; or, if it is the same meeting, keep the other page, and choose “Cancelled” under “State” here.');
});

/** What only whoever edits a file would understand. */
const CODE = /<\/?[A-Z]\w*|\w="|content\/|\.mdx\b|\.yml\b|\]\(|\s#+\s|`|: (?:true|cancelled)$|\b\d{4}-\d{2}-\d{2}\b|\b\d{4}-(?:spring|summer|autumn)\b|\*\*/;

test.each(rules.map((rule) => [rule.name, rule] as const))('what %s says in a form speaks of no tag, key or file', (_, rule) => {
  for (const example of rule.examples.bad) {
    const entry = sampleEntry(example);
    const library = sampleLibrary(example, entry);
    const titleOf = (slug: string) => Object.keys(kinds).map((kind) => (library.find(kind as KindName, slug)?.values as { title?: string } | undefined)?.title).find(Boolean);
    for (const fault of rule.check(entry, library)) {
      const { what, why, remedy } = sayInForm({ ...fault, rule: rule.name }, { fields: kinds[entry.kind].fields, titleOf });
      // What somebody wrote is quoted as they wrote it.
      expect(`${what} ${why} ${remedy}`.replace(/"<[^"]*"|"\d{4}-02-3\d"/g, '')).not.toMatch(CODE);
    }
  }
});

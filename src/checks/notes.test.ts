import { expect, test } from 'vitest';
import { notesOn } from './notes.ts';

const written = 'name: Ours\nreview:\n  - { says: We ask., resources: [circle-plan, five-questions] }\n  - { says: We listen., resources: [five-questions] }\n';
const settings = { review: [{ title: 'A', about: 'B', statements: [{ says: 'We ask.', theme: 'common-concerns', resources: ['circle-plan', 'five-questions'] }, { says: 'We listen.', theme: 'common-concerns', resources: ['five-questions'] }] }] };
const withResources = (...slugs: string[]) => ({ settings, ofKind: () => slugs.map((slug) => ({ slug })) }) as unknown as Parameters<typeof notesOn>[0];

test('missing resources that the self-review names are reported in one note, each with its lines', () => {
  expect(notesOn(withResources(), written)).toMatchInlineSnapshot(`
    "Under "Self-review", content/settings.yml names 2 resources that are not on this site. The self-review leaves them out. Delete them here, or share them:
      "circle-plan", line 3
      "five-questions", lines 3 and 4"
  `);
});

test('a misspelt name is offered the right one', () => {
  expect(notesOn(withResources('five-question', 'circle-plan'), written)).toMatchInlineSnapshot(`
    "Under "Self-review", content/settings.yml names a resource that is not on this site. The self-review leaves it out. Delete it here, or share it:
      "five-questions", lines 3 and 4. Did you mean "five-question"?"
  `);
});

test('there is no note when all are there', () => {
  expect(notesOn(withResources('five-questions', 'circle-plan'), written)).toBeUndefined();
});

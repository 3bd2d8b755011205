import { expect, test } from 'vitest';
import { judgeFiles } from './judge-files.ts';
import type { ReadDraft } from './read-draft.ts';
import type { Ask } from './waiting.ts';

const PDF = (info: string) => `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<<${info}>>endobj\ntrailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF`;
const kept: Record<string, string> = { sound: PDF(''), named: PDF('/Author(Jane Example)') };
const ask = ((_: string, path: string) => Promise.resolve({ content: btoa(kept[path.split('/').at(-1)!]!) })) as Ask;
const draft = (sha: string) => ({ files: [{ name: 'plan.pdf', sha }], problems: [], judgement: { entry: { file: 'content/resources/plan/index.mdx' }, problems: [], stopping: [] } }) as unknown as ReadDraft;

test('a file that went past the editor is judged before anybody can publish it', async () => {
  const { problems, judgement } = await judgeFiles(ask, draft('named'));
  expect(problems.map(({ what }) => what)).toEqual(['"plan.pdf" names a person as its author.']);
  expect(judgement.stopping).toEqual(problems);
  expect((await judgeFiles(ask, draft('sound'))).problems).toEqual([]);
});

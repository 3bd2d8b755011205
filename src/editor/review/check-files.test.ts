import { expect, test } from 'vitest';
import { madePdf } from '../../files/pdf/made-pdf.ts';
import { checkFiles } from './check-files.ts';
import type { ReadDraft } from './read-draft.ts';
import type { Ask } from './waiting.ts';

const PDF = (info: string) => new TextDecoder('latin1').decode(madePdf({ info }));
const kept: Record<string, string> = { sound: PDF(''), named: PDF('/Author(Jane Example)') };
const ask = ((_: string, path: string) => Promise.resolve({ content: btoa(kept[path.split('/').at(-1)!]!) })) as Ask;
const draft = (sha: string) => ({ files: [{ name: 'plan.pdf', sha }], problems: [], report: { entry: { file: 'content/resources/plan/index.mdx' }, problems: [], stopping: [] } }) as unknown as ReadDraft;

test('a file that bypassed the editor is inspected before anybody can publish it', async () => {
  const { problems, report } = await checkFiles(ask, draft('named'));
  expect(problems.map(({ what }) => what)).toEqual(['"plan.pdf" says more than it shows: the names and dates in its properties.']);
  expect(report.stopping).toEqual(problems);
  expect((await checkFiles(ask, draft('sound'))).problems).toEqual([]);
});

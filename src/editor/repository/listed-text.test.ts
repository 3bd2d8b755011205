import { expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { listedText, refuseListedText } from './listed-text.ts';

test.each(['Circle plan', 'He said: "No" \\ and {left}', 'دائرہ', '# not a comment', "'quoted'", '2026-11-23'])('a list shows the title %s as it is', (title) => {
  expect(readPage(listedText(title), kinds.resources.fields).values).toMatchObject({ title });
});

test('the text of an entry that was only listed is never saved in place of its page', async () => {
  const saved: unknown[] = [];
  const api = { persistFiles: (pages: { raw?: string }[]) => Promise.resolve(void saved.push(...pages)) };
  refuseListedText(api);
  await expect(api.persistFiles([{ raw: listedText('Circle plan') }])).rejects.toThrow('This page has not been read completely, so nothing was changed. Open it again, and do it then.');
  await api.persistFiles([{ raw: '---\ntitle: Circle plan\n---\n' }]);
  expect(saved).toHaveLength(1);
});

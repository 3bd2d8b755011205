import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fetchCatalogue } from '../_catalogue.ts';

/** Every published page as it is in the repository, by its Git object name, so that the editor need not ask for each. */
export const GET = async () => {
  const { resources, trials, schools, meetings, issues, visits, programmes, news, pages } = await fetchCatalogue();
  const files = [resources, trials, schools, meetings, issues, visits, programmes, news, pages].flatMap((items) => items.map(({ page }) => page.file));
  const texts = await Promise.all(files.map(async (file) => {
    const bytes = await readFile(file);
    return [createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'), bytes.toString('utf8')];
  }));
  return new Response(JSON.stringify(Object.fromEntries(texts)));
};

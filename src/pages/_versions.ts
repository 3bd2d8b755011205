import type { Root } from 'mdast';
import { readVersion } from '../history/read-version.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import { resolveFor } from '../adapting/earlier-version.ts';
import { readPage } from '../mdx/page.ts';
import { resources } from '../schema/resources.ts';
import { fetchCatalogue } from './_catalogue.ts';

const fetched = new Map<string, Promise<Root | undefined>>();

/** The text of a resource at an earlier version, if the repository still has it and it can be shown. */
export function fetchVersion({ page: { file } }: Resource, version: string): Promise<Root | undefined> {
  const name = `${file} ${version}`;
  const content = fetched.get(name) ?? read(file, version);
  fetched.set(name, content);
  return content;
}

async function read(file: string, version: string): Promise<Root | undefined> {
  const content = await readVersion(process.cwd(), process.env, file, version);
  if (content === undefined) return undefined;
  const { tree, faults } = readPage(content, resources.fields);
  return faults.words.length ? undefined : resolveFor(await fetchCatalogue(), tree);
}

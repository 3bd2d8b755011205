import { readFile } from 'node:fs/promises';
import { splitPage } from '../mdx/front-matter.ts';
import { normalise } from '../mdx/normalise.ts';

/** The source text of the page in a file, without its fields. */
export async function readSourceText(file: string): Promise<string> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return normalise(splitPage(text).body).text;
}

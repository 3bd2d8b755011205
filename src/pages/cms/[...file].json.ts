import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { makeEditorFiles } from '../../editor/published/editor-files.ts';
import { readFilesAtHead } from '../../history/files-at-head.ts';
import { readPage } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** What the editor looks up of everything that is published: many small files, of which it fetches a few. */
export const getStaticPaths = async () => {
  const catalogue = await fetchCatalogue();
  const aside = await Promise.all(catalogue.aside.map(async ({ kind, slug, file }) => ({ kind, slug, values: readPage(await readFile(file, 'utf8').catch(() => ''), kinds[kind].fields).values as Record<string, unknown> })));
  const files = makeEditorFiles(catalogue, await readFilesAtHead(process.cwd(), process.env), aside.filter(({ kind }) => kind !== 'settings'));
  return [...files].map(([file, content]) => ({ params: { file }, props: { content } }));
};

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.content));

import type { PastedFile } from '../paste/clip.ts';
import { lookUpPublished } from '../published/look-up.ts';
import type { Ask } from '../review/waiting.ts';
import type { Returned } from '../../word-return/read-returned.ts';
import { scriptText } from './script-text.ts';

/** Reads a Word file of ours that came back, by comparing it with what `ask` reads in the repository. `open` is the slug of the resource into which it is brought. Nothing for any other file. */
export async function readOurs(bytes: Uint8Array, name: string, ask: Ask, open?: string): Promise<Returned | undefined> {
  const [{ identifyDocument }, { lookInside }, { readReturned }, { returnContext }] = await Promise.all([import('../../document-import/identify-document.ts'), import('../../word-import/docx/look-inside.ts'), import('../../word-return/read-returned.ts'), import('./find-original.ts')]);
  if (bytes.length === 0 || identifyDocument(bytes, name) !== 'word') return undefined;
  const { pieces, parts } = lookInside(bytes);
  return readReturned(pieces, parts, { ...(await returnContext(ask, lookUpPublished(), location.origin)), ...(open && { open }) });
}

/** Fetches files beside a published resource, which a changed copy of it needs too. What cannot be fetched is named in `notes`, in a whole sentence. */
export async function fetchBeside(slug: string, names: readonly string[]): Promise<{ files: PastedFile[]; notes: string[] }> {
  const answers = await Promise.all(names.map((name) => fetchOne(slug, name)));
  const missing = names.filter((_, at) => !answers[at]);
  return { files: answers.filter((one) => one !== undefined), notes: missing.length ? [scriptText.document.missing(missing)] : [] };
}

async function fetchOne(slug: string, name: string): Promise<PastedFile | undefined> {
  const answer = await fetch(`/resources/${slug}/${encodeURIComponent(name)}`).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return { name, type: answer.headers.get('content-type')?.split(';')[0] ?? '', bytes: new Uint8Array(await answer.arrayBuffer()) };
}

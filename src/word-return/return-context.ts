import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../history/history.ts';
import { openBlobs } from '../history/read-blobs.ts';
import { readHistory } from '../history/read-history.ts';
import { readPage, readSettings } from '../mdx/page.ts';
import type { EntryOf } from '../schema/index.ts';
import { resources } from '../schema/resources.ts';
import { settings } from '../schema/settings.ts';
import type { Found, ReturnContext } from './read-returned.ts';

/** The most earlier texts of a page that are compared with a document. */
const MOST = 50;

/** What our Word files are compared with, out of content/ of the project in `root` and its Git history. Nothing where the settings do not say whose site it is. */
export async function readReturnContext(root: string, env: NodeJS.ProcessEnv): Promise<ReturnContext | undefined> {
  const text = await readFile(join(root, 'content/settings.yml')).catch(() => undefined);
  const values = text && (readSettings(new Uint8Array(text), settings.fields).values as EntryOf<'settings'>);
  if (!values || !URL.canParse(values.address)) return undefined;
  const has = (address: string) => existsSync(join(root, 'content', address.replace(/\/$/, ''))) || existsSync(join(root, 'content', `${address.replace(/\/$/, '')}.mdx`));
  return { address: values.address, site: { settings: values, has, hasExamples: true }, find: (slug) => findPage(root, env, slug) };
}

async function findPage(root: string, env: NodeJS.ProcessEnv, slug: string): Promise<Found | undefined> {
  const fileOf = (name: string) => `content/resources/${name}/index.mdx`;
  const read = (name: string) => readFile(join(root, fileOf(name)), 'utf8').catch(() => undefined);
  const history = once(() => readHistory(root, env));
  const today = (await read(slug)) === undefined ? ((await formerlyAt(root, slug, read)) ?? movedTo(await history(), fileOf(slug))) : slug;
  const earlier = async (version: string): Promise<string[]> => {
    const { changes } = await history();
    const blobs = openBlobs(root, env);
    const files = [...new Set([today, slug].filter((name) => name !== undefined).map(fileOf))];
    const steps = changes.filter((change): change is Change & { blob: string } => files.includes(change.file) && change.blob !== undefined).slice(-MOST).toReversed();
    const texts = await Promise.all(steps.map(({ blob }) => blobs.read(blob)));
    return [...new Set(texts)].filter((one) => one !== undefined && new RegExp(`^version:\\s*["']?${version.replace('.', '\\.')}["']?\\s*$`, 'm').test(one)).map(String);
  };
  if (today !== undefined) return { slug: today, now: await read(today), earlier } as Found;
  return (await history()).changes.some(({ file }) => file === fileOf(slug)) ? { slug, earlier } : undefined;
}

/** The page that says it had this slug before. */
async function formerlyAt(root: string, slug: string, read: (name: string) => Promise<string | undefined>): Promise<string | undefined> {
  for (const name of await readdir(join(root, 'content/resources')).catch(() => [])) {
    const text = await read(name);
    if (!text?.includes(slug)) continue;
    if ((readPage(text, resources.fields).values as { formerly?: string[] }).formerly?.includes(slug)) return name;
  }
  return undefined;
}

function movedTo({ removed }: Awaited<ReturnType<typeof readHistory>>, file: string): string | undefined {
  const to = removed.find((one) => one.file === file)?.movedTo;
  return to ? to.split('/').at(-2) : undefined;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

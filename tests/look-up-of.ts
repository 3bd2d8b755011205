import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { isSound, type Entry } from '../src/checks/content/library.ts';
import { makeEditorFiles } from '../src/editor/published/editor-files.ts';
import { lookUpPublished, type LookUp } from '../src/editor/published/look-up.ts';
import { allKinds } from '../src/schema/index.ts';

/** What the editor asked for: each file once, with its bytes. */
export type Asked = Map<string, number>;

/** The catalogue of a site made of these entries, as its pages get it. An entry with a fault is left out. */
export function catalogueOf(entries: readonly Entry[], today: string): Catalogue {
  const sound = entries.filter(isSound);
  const all = (name: string) => sound.filter(({ kind }) => kind === name).map(({ slug, file, tree, beside, values }) => ({ ...values, slug, page: { file, tree, beside: beside.map((name) => ({ name, bytes: 0 })) } }));
  const { settings, ...kinds } = Object.fromEntries(allKinds.map(({ name }) => [name, all(name)]));
  return { today, aside: [], removed: [], ...kinds, settings: settings![0] } as unknown as Catalogue;
}

/** Looks up in the files that a build of this catalogue would make, and notes which. */
export function lookUpOf(catalogue: Catalogue): LookUp & { asked: Asked } {
  return lookUpIn(makeEditorFiles(catalogue, { commit: undefined, files: new Map() }));
}

/** Looks up in files that a build has made, and notes which. */
export function lookUpIn(files: ReadonlyMap<string, unknown>): LookUp & { asked: Asked } {
  const asked: Asked = new Map();
  const lookUp = lookUpPublished((path) => {
    const content = files.get(path);
    if (content === undefined) return Promise.resolve(new Response('', { status: 404 }));
    const text = JSON.stringify(content);
    asked.set(path, text.length);
    return Promise.resolve(new Response(text));
  });
  return { ...lookUp, asked };
}

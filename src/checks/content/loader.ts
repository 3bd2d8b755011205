import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Loader } from 'astro/loaders';
import sharp from 'sharp';
import type { BesideFile } from '../../catalogue/catalogue.ts';
import { isSafe } from '../../mdx/tree.ts';
import { resolveParts } from '../../parts/resolve-parts.ts';
import { siteOf } from '../../parts/site.ts';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import type { KindName } from '../../schema/index.ts';
import { takePlan } from '../build/handover.ts';

/**
 * Puts the published entries of one kind into the content store. It takes them from the plan that the checks made and from
 * nowhere else, and looks once more that each is made only of what a page may be made of.
 */
export function checkedLoader(kind: KindName): Loader {
  return {
    name: `checked-${kind}`,
    load: async ({ store, generateDigest }) => {
      const plan = takePlan();
      // A page that was set aside answers at its address all the same.
      const site = siteOf([...plan.published, ...plan.aside]);
      store.clear();
      for (const { slug, values, tree: written, file, beside } of plan.published.filter((entry) => entry.kind === kind)) {
        const tree = resolveParts(written, site);
        if (!isSafe(tree)) throw new Error(`${file} holds something that a page cannot be made of, and the checks let it through. Nothing has been published.`);
        const files = await Promise.all(beside.map((name) => measure(dirname(file), name)));
        const data = { ...values, page: { file, tree, beside: files } };
        store.set({ id: slug, data, digest: generateDigest(data) });
      }
      plan.loaded.add(kind);
    },
  };
}

/** Puts the pages that were set aside into the content store, so that their addresses can answer with a notice. */
export function asideLoader(): Loader {
  return {
    name: 'aside',
    load: async ({ store }) => {
      const { aside, problems } = takePlan();
      store.clear();
      for (const { kind, slug, file } of aside) {
        store.set({ id: `${kind}/${slug}`, data: { kind, slug, file, problems: problems.filter((problem) => problem.file === file) } });
      }
    },
  };
}

/** Puts the pages that were removed into the content store, so that their addresses can go on answering. */
export function removedLoader(): Loader {
  return {
    name: 'removed',
    load: async ({ store }) => {
      store.clear();
      for (const page of takePlan().removed) store.set({ id: `${page.kind}/${page.slug}`, data: { ...page } });
    },
  };
}

async function measure(folder: string, name: string): Promise<BesideFile> {
  const path = join(folder, name);
  const { size } = await stat(path);
  if (!(PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) return { name, bytes: size };
  const { width, height } = await sharp(path).metadata();
  return { name, bytes: size, width, height };
}

import type { Loader } from 'astro/loaders';
import { siteOf } from '../../parts/site.ts';
import type { KindName } from '../../schema/index.ts';
import { takePlan } from '../build/handover.ts';
import { storedEntry } from './stored-entry.ts';

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
      for (const entry of plan.published.filter((one) => one.kind === kind)) {
        const data = await storedEntry(entry, site);
        store.set({ id: entry.slug, data: { ...data }, digest: generateDigest({ ...data }) });
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

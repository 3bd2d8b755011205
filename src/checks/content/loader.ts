import type { Loader } from 'astro/loaders';
import { siteOf } from '../../parts/site.ts';
import type { KindName } from '../../schema/index.ts';
import { takePlan } from '../build/handover.ts';
import { storedEntry } from './stored-entry.ts';

/**
 * Puts the published entries of one kind into the content store. Takes them only from the plan that the checks made, and checks once
 * more that each contains only what a page may contain.
 */
export function checkedLoader(kind: KindName): Loader {
  return {
    name: `checked-${kind}`,
    load: async ({ store, generateDigest }) => {
      const plan = takePlan();
      // The address of a page that was set aside still answers, with a notice.
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

/** Puts the pages that were set aside into the content store, so that their addresses can show a notice. */
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

/** Puts the pages that were removed into the content store, so that their addresses can show a notice. */
export function removedLoader(): Loader {
  return {
    name: 'removed',
    load: async ({ store }) => {
      store.clear();
      for (const page of takePlan().removed) store.set({ id: `${page.kind}/${page.slug}`, data: { ...page } });
    },
  };
}

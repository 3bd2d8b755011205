import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { asideLoader, checkedLoader, removedLoader } from './checks/content/loader.ts';
import type { Problem } from './checks/problem.ts';
import type { RemovedPage } from './history/removed-pages.ts';
import type { Stored } from './catalogue/catalogue.ts';
import type { KindName } from './schema/index.ts';

// The checks have held every value to its field before the loader gets it, so these say its type and nothing more.
function collect<K extends KindName>(kind: K) {
  return defineCollection({ loader: checkedLoader(kind), schema: z.custom<Stored<K>>() });
}

export const collections = {
  resources: collect('resources'),
  trials: collect('trials'),
  schools: collect('schools'),
  meetings: collect('meetings'),
  issues: collect('issues'),
  visits: collect('visits'),
  programmes: collect('programmes'),
  news: collect('news'),
  pages: collect('pages'),
  settings: collect('settings'),
  aside: defineCollection({ loader: asideLoader(), schema: z.custom<{ kind: KindName; slug: string; file: string; problems: Problem[] }>() }),
  removed: defineCollection({ loader: removedLoader(), schema: z.custom<RemovedPage>() }),
};

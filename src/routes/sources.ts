import type { Root } from 'mdast';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import type { Plan } from '../checks/build/plan.ts';
import { makeCatalogue } from '../checks/content/make-catalogue.ts';
import { today } from '../dates/show-dates.ts';
import { readFilesAtHead } from '../history/files-at-head.ts';
import type { History } from '../history/history.ts';
import type { WorkerPool } from '../takeaway/worker-pool.ts';
import { createEarlierTexts } from './earlier-texts.ts';
import { createPacks, type MadePack } from './made-packs.ts';
import { createTakeaways, type Broken, type MadeTakeaway } from './made-takeaways.ts';
import { listSubscribables, type Subscribables } from './subscribables.ts';

/** Everything that the pages and files of the site are made from. What takes time is made once, when the first page asks. */
export interface Sources {
  catalogue: Catalogue;
  /** What has to be put right. Whoever makes a file adds to it. */
  problems: Plan['problems'];
  /** What could not be made of an entry; at the end, the build sets that entry aside. */
  broken: Broken[];
  takeaways: (resource: Resource) => Promise<MadeTakeaway[]>;
  handout: (resource: Resource) => Promise<{ handout: Handout; filesByAddress: Map<string, string> }>;
  packs: () => Promise<MadePack[]>;
  /** Brings a text that an earlier build made under the same key, or has it written and keeps it. */
  keep: (key: string, write: () => string) => string;
  earlierText: (resource: Resource, version: string) => Promise<Root | undefined>;
  history: History;
  /** What Git has of content/ in its last commit, for the editor. */
  filesAtHead: () => ReturnType<typeof readFilesAtHead>;
  subscribables: () => Promise<Subscribables>;
}

/** What sources need: the plan of the checks, what Git knows, the folder of the project, the moment of the build, and who makes files to download and where finished packs are cached. */
export interface SourceOptions {
  plan: Plan;
  history: History;
  root: string;
  env: NodeJS.ProcessEnv;
  moment: Date;
  pool: Pick<WorkerPool, 'order'>;
  packsFolder: string;
  /** Brings a text that an earlier build made under the same key, or has it written and keeps it; without it, everything is written anew. */
  keep?: (key: string, write: () => string) => string;
  warn: (message: string) => void;
}

/** Gathers what pages and files are made from. */
export async function openSources({ plan, history, root, env, moment, pool, packsFolder, keep = (_, write) => write(), warn }: SourceOptions): Promise<Sources> {
  const catalogue = await makeCatalogue(plan, today(moment));
  const { problems } = plan;
  const broken: Broken[] = [];
  const takeaways = env.WITHOUT_TAKEAWAYS ? () => Promise.resolve([]) : createTakeaways({ catalogue, pool, problems, broken });
  let listed: Subscribables | undefined;

  const list = (): Subscribables => {
    // Said once: the build goes on, and nobody's change is lost.
    if (!history.isWhole) warn('Not all of the history of content/ is there. The calendars cannot cancel what was deleted, and count events as changed more often than they were. A full clone mends it.');
    return listSubscribables(catalogue, history, moment);
  };

  return {
    catalogue, problems, broken, takeaways, history, keep,
    ...createPacks({ catalogue, takeaways, folder: packsFolder, keep: (key, write) => keep(`handout ${key}`, write) }),
    earlierText: createEarlierTexts(catalogue, history, root, env),
    filesAtHead: () => readFilesAtHead(root, env),
    subscribables: () => Promise.resolve(listed ??= list()),
  };
}

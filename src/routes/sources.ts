import { hash } from 'node:crypto';
import type { Root } from 'mdast';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import { noteCell } from '../catalogue/tracking/reads.ts';
import { watchCatalogue } from '../catalogue/tracking/watch-catalogue.ts';
import type { Plan } from '../checks/build/plan.ts';
import type { LastGood } from '../checks/content/last-good.ts';
import { makeCatalogue } from '../checks/content/make-catalogue.ts';
import { today } from '../dates/show-dates.ts';
import { readEventPast } from '../feeds/calendars/event-past.ts';
import { findLostEvents } from '../history/lost-events.ts';
import { readFilesAtHead } from '../history/files-at-head.ts';
import type { History } from '../history/history.ts';
import { lastCommit } from '../history/last-changed.ts';
import { openBlobs } from '../history/read-blobs.ts';
import { digestOfVersions } from '../history/read-version.ts';
import type { WorkerPool } from '../takeaway/worker-pool.ts';
import { NOTHING_MADE, type EarlierMade } from './earlier-made.ts';
import { createEarlierTexts } from './earlier-texts.ts';
import { createPacks, type MadePack } from './made-packs.ts';
import { createTakeaways, type Broken, type MadeTakeaway } from './made-takeaways.ts';
import { listSubscribables, type Subscribables } from './subscribables.ts';
import { withLastGood } from './with-last-good.ts';

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
  /**
   * A digest of something that pages and files are made from, by its name among their `Reads`. Undefined for what is never the same for sure: whatever has read that is
   * made anew.
   */
  digestOf: (name: string) => string | undefined;
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
  /** Finds the last good versions of pages that are set aside, for calendars and feeds; without it, such pages are missing from them. */
  lastGood?: (aside: Plan['aside']) => Promise<LastGood[]>;
  /** What earlier builds made; without it, everything is made anew. */
  made?: EarlierMade;
  /** Brings a text that an earlier build made under the same key, or has it written and keeps it; without it, everything is written anew. */
  keep?: (key: string, write: () => string) => string;
  warn: (message: string) => void;
}

/** Gathers what pages and files are made from. */
export async function openSources({ plan, history, root, env, moment, pool, packsFolder, lastGood = () => Promise.resolve([]), made: earlier = NOTHING_MADE, keep = (_, write) => write(), warn }: SourceOptions): Promise<Sources> {
  const made = await makeCatalogue(plan, today(moment));
  const { catalogue, digestOf } = watchCatalogue({ ...made, settings: { ...made.settings, identity: made.settings.identity ?? history.firstAddress ?? made.settings.address } });
  const { problems } = plan;
  const broken: Broken[] = [];
  const makeTakeaways = env.WITHOUT_TAKEAWAYS ? () => Promise.resolve([]) : createTakeaways({ catalogue, pool, problems, broken, made: earlier });
  const digests = new Map<string, string>();
  const takeaways = async (resource: Resource): Promise<MadeTakeaway[]> => {
    noteCell(`takeaways ${resource.slug}`);
    const files = await makeTakeaways(resource);
    if (!digests.has(resource.slug)) digests.set(resource.slug, hash('sha256', JSON.stringify(files)));
    return files;
  };
  let listed: Promise<Subscribables> | undefined;

  const list = async (): Promise<Subscribables> => {
    // Said once: the build goes on, and nobody's change is lost.
    if (!history.isWhole) warn(SHALLOW);
    const found = await lastGood(plan.aside);
    const shown = withLastGood(catalogue, found);
    const past = await readEventPast({ catalogue: shown, history, lost: findLostEvents(history, moment), shown: new Map(found.map(({ entry, blob }) => [entry.file, blob])) }, openBlobs(root, env), keep);
    return listSubscribables(shown, history, moment, past);
  };

  return {
    catalogue, broken, takeaways, history, keep,
    get problems() {
      noteCell('problems');
      return problems;
    },
    digestOf: (name) => {
      const [sort, of = ''] = name.split(' ', 2);
      if (sort === 'takeaways') return digests.get(of);
      // A page gets another name only with another file. Earlier names come to light with more of the history.
      if (sort === 'names') return String(history.isWhole);
      if (sort === 'changed') return lastCommit(history, of) ?? 'never';
      return sort === 'versions' ? digestOfVersions(history, of) : digestOf(name);
    },
    ...createPacks({ catalogue, takeaways, folder: packsFolder, made: earlier, keep: (key, write) => keep(`handout ${key}`, write) }),
    earlierText: createEarlierTexts(catalogue, history, root, env),
    filesAtHead: () => readFilesAtHead(root, env),
    subscribables: () => {
      noteCell('subscribables');
      return listed ??= list();
    },
  };
}

/** What the log says of a copy without the whole history. */
const SHALLOW = 'Not all of the history of content/ is here, so calendars cannot cancel what was deleted, count events as changed more often than they were, and take renamed pages for new ones; give the host a full clone, and write the first address of the site into the settings as identity.';

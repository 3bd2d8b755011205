import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { fileAddress } from '../catalogue/packs/addresses.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import { layOutPack } from '../catalogue/packs/pack.ts';
import { newestChange } from '../catalogue/packs/pack-texts.ts';
import { noteCell, noteReads, track } from '../catalogue/tracking/reads.ts';
import type { Remembered } from '../catalogue/tracking/remember.ts';
import { keepPack, sweepPacks } from '../takeaway/packs/keep-pack.ts';
import { makeHandout } from '../takeaway/packs/make-handout.ts';
import { packsOf, type ReadyPack } from '../takeaway/packs/packs.ts';
import type { MadeTakeaway } from './made-takeaways.ts';

/** A pack, finished: its file and its size in bytes. */
export type MadePack = ReadyPack & { bytes: number; file: string };

/** What packs are made of, and the folder where finished ones are cached. */
interface Making {
  catalogue: Catalogue;
  takeaways: (resource: Resource) => Promise<MadeTakeaway[]>;
  folder: string;
  /** Brings a text from an earlier build, or has it written and keeps it. */
  keep: (key: string, write: () => string) => string;
}

/** Gives a resource as it is in a pack, with the places of its files by their addresses on the site, and every ready pack, each made once. */
export function createPacks({ catalogue, takeaways, folder, keep }: Making) {
  const handouts = new Map<string, Promise<Remembered<{ handout: Handout; filesByAddress: Map<string, string> }>>>();
  let finished: Promise<MadePack[]> | undefined;

  async function draw(resource: Resource) {
    const { slug, page } = resource;
    const made = await takeaways(resource);
    return track(() => {
      const filesByAddress = new Map([...made.map(({ name, file }) => [name, file] as const), ...page.beside.map(({ name }) => [name, join(dirname(page.file), name)] as const)].map(([name, file]) => [fileAddress(slug, name), file]));
      return { handout: makeHandout(resource, catalogue, made, keep), filesByAddress };
    });
  }

  const handout = async (resource: Resource) => {
    const { slug } = resource;
    const { answer, reads } = await (handouts.get(slug) ?? handouts.set(slug, draw(resource)).get(slug))!;
    noteCell(`takeaways ${slug}`);
    noteReads(reads);
    return answer;
  };

  /** One after another, so that few files are open. */
  async function makeAll(): Promise<MadePack[]> {
    const { name, address } = catalogue.settings;
    const done: MadePack[] = [];
    for (const ready of packsOf(catalogue)) {
      const all = await Promise.all(ready.resources.map(handout));
      const pack = { title: ready.title, about: ready.about, site: { name, address }, handouts: all.map((one) => one.handout), leftOut: ready.leftOut };
      const filesByAddress = new Map(all.flatMap((one) => [...one.filesByAddress]));
      const entries = layOutPack(pack).map((file) => ('text' in file ? file : { path: file.path, file: filesByAddress.get(file.address)! }));
      const file = await keepPack(folder, entries, newestChange(pack));
      done.push({ ...ready, file, bytes: (await stat(file)).size });
    }
    await sweepPacks(folder);
    return done;
  }

  const packs = () => {
    noteCell('packs');
    return (finished ??= makeAll());
  };
  return { handout, packs };
}

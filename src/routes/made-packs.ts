import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { fileAddress } from '../catalogue/packs/addresses.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import { layOutPack } from '../catalogue/packs/pack.ts';
import { newestChange } from '../catalogue/packs/pack-texts.ts';
import { noteCell, noteReads, track, trackAsync } from '../catalogue/tracking/reads.ts';
import type { Remembered } from '../catalogue/tracking/remember.ts';
import { keepPack, sweepPacks, usePack } from '../takeaway/packs/keep-pack.ts';
import { makeHandout } from '../takeaway/packs/make-handout.ts';
import { packsOf, type ReadyPack } from '../takeaway/packs/packs.ts';
import { NOTHING_MADE, type EarlierMade } from './earlier-made.ts';
import type { MadeTakeaway } from './made-takeaways.ts';

/** A pack, finished: its file and its size in bytes. */
export type MadePack = ReadyPack & { bytes: number; file: string };

/** What packs are made of, and the folder where finished ones are cached. */
interface Making {
  catalogue: Catalogue;
  takeaways: (resource: Resource) => Promise<MadeTakeaway[]>;
  folder: string;
  /** What earlier builds made; without it, every pack is put together to see whether it is the same. */
  made?: EarlierMade;
  /** Brings a text from an earlier build, or has it written and keeps it. */
  keep: (key: string, write: () => string) => string;
}

/** Gives a resource as it is in a pack, with the places of its files by their addresses on the site, and every ready pack, each made once. */
export function createPacks({ catalogue, takeaways, folder, made: earlier = NOTHING_MADE, keep }: Making) {
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

  /** One after another, so that few files are open, and because what each reads is noted. */
  async function makeAll(): Promise<MadePack[]> {
    const done: MadePack[] = [];
    for (const ready of packsOf(catalogue)) {
      const { title, about, leftOut, resources } = ready;
      // The choice of resources was made before, so the name stands for it.
      const name = `pack ${hash('sha256', JSON.stringify([title, about, leftOut, resources.map(({ slug }) => slug)]))}`;
      const known = earlier.recall<string>(name);
      const file = known !== undefined && (await usePack(folder, known)) ? join(folder, known) : await makeOne(name, ready);
      done.push({ ...ready, file, bytes: (await stat(file)).size });
    }
    await sweepPacks(folder);
    return done;
  }

  async function makeOne(name: string, { title, about, leftOut, resources }: ReadyPack): Promise<string> {
    const { answer: file, reads } = await trackAsync(async () => {
      const { name, address } = catalogue.settings;
      const all = await Promise.all(resources.map(handout));
      // What is in the files beside a page is in the pack too.
      for (const { page } of resources) if (page.source === undefined) noteCell('unknown');
      const pack = { title, about, site: { name, address }, handouts: all.map((one) => one.handout), leftOut };
      const filesByAddress = new Map(all.flatMap((one) => [...one.filesByAddress]));
      const entries = layOutPack(pack).map((file) => ('text' in file ? file : { path: file.path, file: filesByAddress.get(file.address)! }));
      return keepPack(folder, entries, newestChange(pack));
    });
    earlier.keepMade(name, basename(file), reads.names());
    return file;
  }

  const packs = () => {
    noteCell('packs');
    return (finished ??= makeAll());
  };
  return { handout, packs };
}

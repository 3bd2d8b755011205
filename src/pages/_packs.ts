import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Resource } from '../catalogue/catalogue.ts';
import { fileAddress } from '../catalogue/packs/addresses.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import { layOutPack } from '../catalogue/packs/pack.ts';
import { newestChange } from '../catalogue/packs/pack-texts.ts';
import { keepPack, sweepPacks } from '../takeaway/packs/keep-pack.ts';
import { makeHandout } from '../takeaway/packs/make-handout.ts';
import { packsOf, type ReadyPack } from '../takeaway/packs/packs.ts';
import { fetchTakeaways } from './_takeaways.ts';
import { fetchCatalogue } from './_catalogue.ts';
import { takeawayFolder } from './_worker-pool.ts';

/** Finished packs are cached beside the files they are made from. */
const packsFolder = `${takeawayFolder}-packs`;

const handouts = new Map<string, Promise<{ handout: Handout; filesByAddress: Map<string, string> }>>();
let finished: Promise<(ReadyPack & { bytes: number; file: string })[]> | undefined;

/** A resource as it is in a pack, and where its files are, by their addresses on the site. Made once for a build. */
export function fetchHandout(resource: Resource): Promise<{ handout: Handout; filesByAddress: Map<string, string> }> {
  const { slug } = resource;
  return (handouts.get(slug) ?? handouts.set(slug, draw(resource)).get(slug))!;
}

/** Every ready pack, finished: its file and its size in bytes. Made once for a build, one after another, so that few files are open. */
export function fetchPacks(): Promise<(ReadyPack & { bytes: number; file: string })[]> {
  return (finished ??= makeAll());
}

/** The bytes of a pack's file. */
export async function readPack(name: string): Promise<Buffer> {
  return readFile((await fetchPacks()).find((pack) => pack.name === name)!.file);
}

async function draw(resource: Resource) {
  const catalogue = await fetchCatalogue();
  const { slug, page } = resource;
  const made = await fetchTakeaways(resource);
  const filesByAddress = new Map([...made.map(({ name, file }) => [name, file] as const), ...page.beside.map(({ name }) => [name, join(dirname(page.file), name)] as const)].map(([name, file]) => [fileAddress(slug, name), file]));
  return { handout: makeHandout(resource, catalogue, made), filesByAddress };
}

async function makeAll() {
  const catalogue = await fetchCatalogue();
  const { name, address } = catalogue.settings;
  const done = [];
  for (const ready of packsOf(catalogue)) {
    const all = await Promise.all(ready.resources.map(fetchHandout));
    const pack = { title: ready.title, about: ready.about, site: { name, address }, handouts: all.map(({ handout }) => handout), leftOut: ready.leftOut };
    const filesByAddress = new Map(all.flatMap((one) => [...one.filesByAddress]));
    const entries = layOutPack(pack).map((file) => ('text' in file ? file : { path: file.path, file: filesByAddress.get(file.address)! }));
    const file = await keepPack(packsFolder, entries, newestChange(pack));
    done.push({ ...ready, file, bytes: (await stat(file)).size });
  }
  await sweepPacks(packsFolder);
  return done;
}

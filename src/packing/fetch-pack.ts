import { handoutAddress } from '../catalogue/packs/addresses.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import type { PackLine } from '../catalogue/packs/pack-index.ts';
import type { Pack } from '../catalogue/packs/pack-contents.ts';
import { myPackText } from './my-pack-text.ts';

/** Fetches the contents of a pack, to print it or make a file of it. Says what is left out because it cannot be printed or downloaded. Rejects when something cannot be fetched. */
export async function fetchPack(lines: readonly PackLine[], title: string, site: Pack['site']): Promise<Pack> {
  const here = lines.filter(({ isHere }) => isHere);
  return {
    title, site,
    about: myPackText.about,
    handouts: await Promise.all(here.map(({ slug }) => fetchJson<Handout>(handoutAddress(slug)))),
    leftOut: lines.filter(({ isHere }) => !isHere).map(({ title, notes }) => myPackText.leftOut(title, notes.at(-1))),
  };
}

/** Fetches data of this site. Rejects when it is not there. */
export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : Promise.reject(new Error(address));
}

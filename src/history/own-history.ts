import { readAddressSince, type AddressSince } from './address-since.ts';
import { changesOf } from './changes-of.ts';
import type { History, RemovedFile } from './history.ts';
import { readHistory } from './read-history.ts';

/** The pages that the README asks a new partnership to keep. They are its own from the first day. */
const KEPT = /^content\/pages\//;

/**
 * The history of content/ as `readHistory` returns it, with the first address of the site, but with only those removed files that were public at `address`. Nobody can have
 * put the others in a calendar from this site, or have a link to them.
 */
export async function readOwnHistory(root: string, env: NodeJS.ProcessEnv, address: string | undefined): Promise<History> {
  const [history, since] = await Promise.all([readHistory(root, env), address === undefined ? undefined : readAddressSince(root, env, address)]);
  // Without the whole history, the first address in it need not be the first that there was.
  return { ...ownPartOf(history, since), ...(history.isWhole && since ? { firstAddress: since.first } : {}) };
}

/**
 * The history without files removed before the site came to its address, and without those that came with a copy of the demonstration
 * and that nobody here has changed.
 */
export function ownPartOf(history: History, since: Pick<AddressSince, 'at' | 'begun'> | undefined): History {
  const isOwn = ({ file, at }: RemovedFile): boolean => {
    if (!since || (at ?? Infinity) <= since.at) return false;
    const { begun } = since;
    if (begun === undefined || KEPT.test(file)) return true;
    const changes = changesOf(history, [file]);
    // The last of them is its removal, once that is published.
    return (at === undefined ? changes : changes.slice(0, -1)).some((change) => change.at > begun);
  };
  return { ...history, lost: history.lost.filter(isOwn), removed: history.removed.filter(isOwn) };
}

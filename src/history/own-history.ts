import { readAddressSince, type AddressSince } from './address-since.ts';
import type { History, RemovedFile } from './history.ts';
import { readHistory } from './read-history.ts';

/** The pages that the README asks a new partnership to keep. They are its own from its first day. */
const KEPT = /^content\/pages\//;

/**
 * What has happened to content/, as `readHistory` says it, where of what is gone only that is left which was public at `address`. Nobody can
 * have put the rest into a calendar of this site, or have a link to it.
 */
export async function readOwnHistory(root: string, env: NodeJS.ProcessEnv, address: string | undefined): Promise<History> {
  const [history, since] = await Promise.all([readHistory(root, env), address === undefined ? undefined : readAddressSince(root, env, address)]);
  return ownPartOf(history, since);
}

/** The history without what was removed before the site came to its address, and without what a copy of the demonstration brought and nobody here has touched. */
export function ownPartOf(history: History, since: AddressSince | undefined): History {
  const isOwn = ({ file, at }: RemovedFile): boolean => {
    if (!since || (at ?? Infinity) <= since.at) return false;
    const { begun } = since;
    if (begun === undefined || KEPT.test(file)) return true;
    const changes = history.changes.filter((change) => change.file === file);
    // The last of them is its removal, once that is published.
    return (at === undefined ? changes : changes.slice(0, -1)).some((change) => change.at > begun);
  };
  return { ...history, lost: history.lost.filter(isOwn), removed: history.removed.filter(isOwn) };
}

import { addressesOfPack } from '../catalogue/packs/addresses.ts';
import { keepPackOnDevice } from '../offline/keep.ts';
import type { Outcome } from '../offline/messages.ts';

/**
 * Keeps on this device what the reader's pack of these resources needs to open and print without a network;
 * an empty pack clears it. Their PDFs and Word documents are too large to keep unasked.
 */
export function keepForReading(slugs: readonly string[]): Promise<Outcome> {
  return keepPackOnDevice(slugs.length ? addressesOfPack(slugs) : []);
}

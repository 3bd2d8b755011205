import { addressesOfPack, indexPieceAddress, indexPieceOf } from '../catalogue/packs/addresses.ts';
import { keepPackOnDevice } from '../offline/keep.ts';
import type { Outcome } from '../offline/messages.ts';

/**
 * Keeps on this device what the reader's pack of these resources needs to open and print without a network;
 * an empty pack clears it. Their PDFs and Word documents are too large to keep unasked. `named` are others that the page of the pack
 * says something about: retired ones, and what replaces them.
 */
export function keepForReading(slugs: readonly string[], named: readonly string[] = []): Promise<Outcome> {
  const pieces = named.map((slug) => indexPieceAddress(indexPieceOf(slug)));
  return keepPackOnDevice(slugs.length ? [...new Set([...addressesOfPack(slugs), ...pieces])] : []);
}

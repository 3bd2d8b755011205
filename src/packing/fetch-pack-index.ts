import { indexPieceAddress, indexPieceOf, PACK_INDEX } from '../catalogue/packs/addresses.ts';
import type { PackIndex, PackIndexHead, PackIndexPiece } from '../catalogue/packs/pack-index.ts';

/** An index with the pieces that were fetched. */
export interface FetchedIndex extends PackIndex {
  pieces: Set<number>;
}

/** Whether everything that the site says about these resources has been fetched. */
export function isFetched(index: FetchedIndex | undefined, slugs: readonly string[]): index is FetchedIndex {
  return index !== undefined && slugs.every((slug) => index.pieces.has(indexPieceOf(slug)));
}

/**
 * Fetches what is known about some resources, and about those that replace the retired among them: only the pieces that hold them. What
 * `known` has is not fetched again. Rejects when something cannot be fetched.
 */
export async function fetchPackIndex(slugs: readonly string[], known: FetchedIndex | undefined, fetchJson: <T>(address: string) => Promise<T>): Promise<FetchedIndex> {
  const index = known ?? { ...(await fetchJson<PackIndexHead>(PACK_INDEX)), resources: {}, pieces: new Set<number>() };
  await fetchPieces(index, slugs, fetchJson);
  await fetchPieces(index, slugs.flatMap((slug) => (Object.hasOwn(index.resources, slug) ? (index.resources[slug]!.retired?.successor ?? []) : [])), fetchJson);
  return index;
}

async function fetchPieces(index: FetchedIndex, slugs: readonly string[], fetchJson: <T>(address: string) => Promise<T>): Promise<void> {
  const missing = [...new Set(slugs.map(indexPieceOf))].filter((piece) => !index.pieces.has(piece));
  for (const [at, piece] of (await Promise.all(missing.map((piece) => fetchJson<PackIndexPiece>(indexPieceAddress(piece))))).entries()) {
    Object.assign(index.resources, piece);
    index.pieces.add(missing[at]!);
  }
}

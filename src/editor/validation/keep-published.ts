import { Sentence } from '../sentence.ts';
import type { Published } from './draft.ts';

const NOT_FETCHED = 'The checks could not be fetched; perhaps you have no internet at the moment. Your words are still here; save again in a minute.';

/**
 * Gives what is published, by which every draft is judged. It is fetched at once and kept when it has arrived whole. After a failure it is
 * fetched again for the next who asks, for nothing is saved without it. Throws a sentence for the teacher who wants to save.
 */
export function keepPublished(get: () => Promise<Response> = () => fetch('/cms/published.json')): () => Promise<Published> {
  let kept: Promise<Published> | undefined;
  const give = () =>
    (kept ??= fetchWhole(get).catch(() => {
      kept = undefined;
      throw new Sentence(NOT_FETCHED);
    }));
  void give().catch(() => undefined);
  return give;
}

async function fetchWhole(get: () => Promise<Response>): Promise<Published> {
  const answer = await get();
  if (!answer.ok) throw new Error(`It was answered with ${answer.status}.`);
  const published = (await answer.json()) as Partial<Published> | null;
  // A page of the host's, or of a café's, may stand in its place.
  if (!Array.isArray(published?.entries)) throw new Error('It is something else.');
  return published as Published;
}

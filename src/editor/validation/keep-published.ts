import { Sentence } from '../sentence.ts';
import type { Published } from './draft.ts';

const NOT_FETCHED = 'The checks could not be fetched; perhaps you have no internet at the moment. Your words are still here; save again in a minute.';

/**
 * Fetches what is published, against which every draft is validated. It is fetched immediately, and kept once it has arrived complete. After a
 * failure, the next caller fetches it again, since nothing is saved without it. Throws a sentence for the teacher who wants to save.
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
  // The host, or the Wi-Fi of a café, may have sent a page of its own instead.
  if (!Array.isArray(published?.entries)) throw new Error('It is something else.');
  return published as Published;
}

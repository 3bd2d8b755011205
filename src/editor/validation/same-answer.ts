import type { DecapMap } from '../decap.ts';

/** Asks only once about a form that has not changed since: the steps and the preview both want to know what is left to do. */
export function sameAnswer<K, T>(ask: (entry: DecapMap, kind: K) => Promise<T>): (entry: DecapMap, kind: K) => Promise<T> {
  let last: { key: unknown[]; answer: Promise<T> } | undefined;
  return (entry, kind) => {
    const key = [kind, entry.get('data'), entry.get('mediaFiles'), entry.get('slug')];
    if (last?.key.every((one, at) => one === key[at])) return last.answer;
    const answer = ask(entry, kind);
    const mine = { key, answer };
    last = mine;
    // What failed may succeed a moment later.
    answer.catch(() => void (last === mine && (last = undefined)));
    return answer;
  };
}

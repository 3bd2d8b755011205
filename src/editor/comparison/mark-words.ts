import { longestCommon } from '../../text/longest-common.ts';

/** A piece of a comparison: words that are in both texts, only in the later one, or only in the earlier one. */
export interface MarkedWords {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** Compares two texts word by word. Without what was added, the pieces are the earlier text; without what was removed, the later. */
export function markWords(before: string, after: string): MarkedWords[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const pieces: MarkedWords[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) pieces.push({ text: removed, change: 'removed' });
    if (added) pieces.push({ text: added, change: 'added' });
    removed = added = '';
  };
  const shared = longestCommon(old, now);
  let at = 0;
  now.forEach((word, index) => {
    const from = shared.get(index);
    if (from === undefined) return void (added += word);
    while (at < from) removed += old[at++];
    at++;
    // A space between two changed words is part of the change, so that whole phrases are marked.
    const isBetween = /^\s+$/.test(word) && (removed || added) && index + 1 < now.length && at < old.length && shared.get(index + 1) !== at;
    if (isBetween) {
      removed += word;
      added += word;
      return;
    }
    flush();
    const last = pieces.at(-1);
    if (last?.change === 'same') last.text += word;
    else pieces.push({ text: word, change: 'same' });
  });
  removed += old.slice(at).join('');
  flush();
  return pieces;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+|\s+|[^]/gu) ?? [];
}

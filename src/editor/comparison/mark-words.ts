import { longestCommon } from '../../text/longest-common.ts';

/** A piece of a comparison: words that are in both texts, only in the later one, or only in the earlier one. */
export interface MarkedWords {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** The share of the longer text that must be the same for the two to be compared word by word. Below it, nobody could read what is marked. */
const READABLE = 0.4;

/** Compares two texts word by word, or as wholes if they have little in common. Without what was added, the pieces are the earlier text; without what was removed, the later. */
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
  const same = pieces.reduce((length, { text, change }) => length + (change === 'same' ? text.length : 0), 0);
  if (same >= READABLE * Math.max(before.length, after.length) || !before || !after) return pieces;
  return [{ text: before, change: 'removed' }, { text: after, change: 'added' }];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+|\s+|[^]/gu) ?? [];
}

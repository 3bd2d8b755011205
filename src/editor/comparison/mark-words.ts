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
  const push = (text: string, change: MarkedWords['change']) => {
    const last = pieces.at(-1);
    if (!text) return;
    if (last?.change === change) last.text += text;
    else pieces.push({ text, change });
  };
  const flush = () => {
    // Spaces around a change that both texts have are not part of it.
    const before = sharedSpace(removed, added, /^\s+/);
    [removed, added] = [removed.slice(before.length), added.slice(before.length)];
    const after = sharedSpace(removed, added, /\s+$/);
    push(before, 'same');
    push(removed.slice(0, removed.length - after.length), 'removed');
    push(added.slice(0, added.length - after.length), 'added');
    push(after, 'same');
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
    push(word, 'same');
  });
  removed += old.slice(at).join('');
  flush();
  const same = pieces.reduce((length, { text, change }) => length + (change === 'same' ? text.length : 0), 0);
  if (same >= READABLE * Math.max(before.length, after.length) || !before || !after) return pieces;
  return [{ text: before, change: 'removed' }, { text: after, change: 'added' }];
}

function sharedSpace(one: string, other: string, where: RegExp): string {
  const space = where.exec(one)?.[0] ?? '';
  return space && where.exec(other)?.[0] === space ? space : '';
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+|\s+|[^]/gu) ?? [];
}

import { many } from './describe-found.ts';
import { findMissing } from './missing-words.ts';

/**
 * Compares the text of an original with that of the page made from it, and says in one sentence which words the page lacks; nothing when it
 * has them all. Order and line breaks do not matter.
 */
export function describeMissing(original: string, page: string): string[] {
  const { count, first } = findMissing(original, page);
  if (!count) return [];
  const words = first.map((word) => `“${word}”`).join(', ');
  return [`${many(count, 'word', 'words')} did not come along: ${words}${count > first.length ? ' and more' : ''}. Type ${count === 1 ? 'it' : 'them'} in, if the text needs ${count === 1 ? 'it' : 'them'}.`];
}

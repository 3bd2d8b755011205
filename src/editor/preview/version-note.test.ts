import { expect, test } from 'vitest';
import type { UnannouncedChange } from '../validation/unannounced-change.ts';
import { VersionNote } from './version-note.ts';

/** The words of what would be drawn. */
function wordsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  return node && typeof node === 'object' && 'props' in node ? wordsOf((node.props as { children?: unknown }).children) : '';
}

const note = (unannounced?: UnannouncedChange) => wordsOf(VersionNote({ unannounced }));

test('an unannounced change is pointed out, with the version that would tell, and may stay as it is', () => {
  expect(note({ schools: 3, languages: 0, next: '2.2' })).toBe('You changed the text of a page that 3 schools adapted. Raise the version to 2.2 so that they hear of it. If you only corrected a slip, leave it; you can save and publish it as it is.');
  expect(note({ schools: 1, languages: 0, next: '2.2' })).toContain('a page that one school adapted. Raise the version to 2.2 so that it hears of it.');
  expect(note({ schools: 1, languages: 4, next: '1.1' })).toContain('a page that one school adapted and that is in 4 other languages. Raise the version to 1.1 so that they hear of it.');
  expect(note({ schools: 0, languages: 1, next: '1.1' })).toContain('a page that is in one other language. Raise the version to 1.1 so that its readers hear of it.');
  expect(note()).toBe('');
});

import matter from 'gray-matter';
import { findExcessInFields } from '../../mdx/find-excess.ts';
import { splitPage } from '../../mdx/front-matter.ts';
import type { Fault } from '../../schema/fault.ts';

const refuse = () => {
  throw new Error('Front matter is never run.');
};

/**
 * Asks a second, widely used reader where the fields of a page end and its words begin. Where the two disagree, other programs would
 * see another page than the one we checked, so it is refused. The second reader only cuts: it is given no way to read or run anything.
 */
export function compareReaders(text: string): Fault[] {
  const ours = splitPage(text);
  // Its own reading of a first line such as ---js would run what follows; a page that we cannot cut is never shown to it.
  // Nor is one whose fields nobody reads: it takes a time that grows with the square of their length.
  if (ours.faults.length || findExcessInFields(ours.yaml).length) return [];
  const engines = { yaml: { parse: (yaml: string) => ({ yaml }) }, javascript: refuse, js: refuse, json: refuse };
  const theirs = matter(text, { language: 'yaml', engines });
  const yaml = String((theirs.data as { yaml?: string }).yaml ?? '');
  if (yaml.trim() === ours.yaml.trim() && theirs.content.trim() === ours.body.trim()) return [];
  return [{ line: 1, what: 'Another program would find the end of the fields in a different place.', why: 'It would show another page than the one we checked.', remedy: 'See that --- stands alone on the first line and on the line after the last field, and nowhere in between.' }];
}

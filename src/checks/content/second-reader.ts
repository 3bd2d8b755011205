import matter from 'gray-matter';
import { findExcessInFields } from '../../mdx/find-excess.ts';
import { splitPage } from '../../mdx/front-matter.ts';
import type { Fault } from '../../schema/fault.ts';

const refuse = () => {
  throw new Error('Front matter is never run.');
};

/**
 * Asks a second, widely used parser where the fields of a page end and its body begins. Where the two disagree, other programs would see
 * a different page from the one we checked, so we refuse it. The second parser only splits the page: we give it no way to read or run
 * anything.
 */
export function compareReaders(text: string): Fault[] {
  const ours = splitPage(text);
  // On a first line such as ---js, it would run what follows, so it never sees a page that we cannot split. Nor does it see fields that we would not parse, as its time
  // grows with the square of their length.
  if (ours.faults.length || findExcessInFields(ours.yaml).length) return [];
  const engines = { yaml: { parse: (yaml: string) => ({ yaml }) }, javascript: refuse, js: refuse, json: refuse };
  const theirs = matter(text, { language: 'yaml', engines });
  const yaml = String((theirs.data as { yaml?: string }).yaml ?? '');
  if (yaml.trim() === ours.yaml.trim() && theirs.content.trim() === ours.body.trim()) return [];
  return [{ line: 1, what: 'Another program would find the end of the fields in a different place.', why: 'It would show a different page from the one we checked.', remedy: 'Make sure that --- is alone on the first line and on the line after the last field, and nowhere in between.' }];
}

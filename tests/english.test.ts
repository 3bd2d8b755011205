import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesThatSpeak, sentencesIn } from './sentences-in-source.ts';

/** Ways of saying something that no British editor would let pass, with what to write in their place. */
const OUT: [RegExp, string][] = [
  [/\bstands\b(?! (for|up|out))|\bstood\b(?! (for|up))|\bstand (there|here|in (it|them|a|the)|on (it|a|the)|at the|below|above|beside|after|before)\b/i, 'is, says, appears, comes'],
  [/\bby (itself|themselves)\b/i, 'automatically, on its own, or nothing'],
  [/\bwhat (came|becomes?|has become) of\b/i, 'the outcome, what happened'],
  [/\b(goes|go|went) with\b/i, 'belongs to, comes with, accompanies'],
  [/\bwhom to (ask|tell|write to)\b/i, 'who to ask'],
  [/\bmade\b[^.!?<>]{0,40}\bout of (it|this|that)\b/i, 'adapted it into'],
  [/\b(then|,) the better[.)]/i, 'say what is better, and than what'],
  [/\b(waits? for|due( for)?|late for) a second look\b/i, 'due for review'],
  [/\bheld together by\b/i, 'run by'],
  [/\bcan be seen at work\b|\bwould see at work\b/i, 'see in action'],
  [/\bbest a (mailbox|picture|word)\b/i, 'use … if you can'],
  [/\b(past these tables|look another way|to look at again|settled since last time|only look)\b/i, 'what is behind the label'],
  [/\bof that(?=[.,;:)]|$)/i, 'of it, or say what'],
  [/\bone each\b/i, 'one for each …, each has one'],
  [/\bsigns\b(?! (in|out|up|off|you|people|somebody|a person))/i, 'characters, marks'],
  [/\bwords of (a|an|the|its|each|every|that|this) (page|draft|entry|entries|resource|file|form|document|part|letter|translation|original)\b/i, 'text, body'],
  [/\b(what is|things|files) (carried|to carry) off\b|\bcarr(y|ies|ied) off\b|\btak(e|es|en) off the site\b/i, 'downloads, takes away, unpublishes'],
  [/\bnothing of\b|\bwhat of\b/i, 'none of, nothing from, which … of'],
  [/\bas it stands\b|\bas they stand\b|\bwith which (it|they|somebody) began\b/i, 'as it is, what it started from'],
];

const sources = globSync('{src,tests,bench}/**/*.{ts,astro,css}').map((file) => file.replaceAll('\\', '/')).filter((file) => file !== 'tests/english.test.ts');
const documents = [...globSync('*.md'), ...globSync('bench/*.md'), ...globSync('findings/*.md'), ...globSync(['content/*.yml', 'content/{issues,meetings,news,pages,schools,trials,visits}/**/*.mdx'])].map((file) => file.replaceAll('\\', '/'));

/** Lists of words of the language, which say nothing to anybody. */
const LISTS = new Set(['src/finding/search/real-words.ts']);

/** The comments of a source, and the sentences that it says to people, each with its line. */
function textsOf(file: string): { line: number; text: string }[] {
  const source = readFileSync(file, 'utf8');
  if (/\.(md|mdx|yml)$/.test(file)) return source.split('\n').map((text, at) => ({ line: at + 1, text }));
  const comments = [...source.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/ .*$|<!--[\s\S]*?-->/gm)];
  const speaks = file.startsWith('src/') && !LISTS.has(file) && !/\.test\.ts$|\.css$/.test(file);
  const spoken = speaks ? [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g).filter(([string]) => string.includes(' ')), ...(file.endsWith('.astro') ? source.matchAll(/(?<=>)[^<>{}]*\w \w[^<>{}]*(?=[<{])/g) : [])] : [];
  return [...comments, ...spoken].map((found) => ({ line: source.slice(0, found.index).split('\n').length, text: found[0].replace(/\s*\n\s*\*?\s*/g, ' ') }));
}

const rooms = Map.groupBy([...sources, ...documents], (file) => file.split('/').slice(0, 2).join('/'));

test.each([...rooms.keys()])('%s reads as English', (room) => {
  const told = rooms.get(room)!.flatMap((file) => textsOf(file).flatMap(({ line, text }) =>
    OUT.filter(([pattern]) => pattern.test(text)).map(([pattern, better]) => `${file}:${line}: “${pattern.exec(text)![0]}”: write ${better}`)));
  expect(told).toEqual([]);
});

/** Files that are themselves a list of names, which the site, its search and its addresses share. */
const LISTS_OF_NAMES = ['src/finding/facets.ts', 'src/finding/search/places.ts', 'src/finding/search/real-words.ts', 'src/self-review/self-review.ts'];

/** What only programs read: in the history, in notes, in what a host answers, and in an error that is explained in other words. */
const MARKS = ['src/editor/repository/guard-drafts.ts: Reference already exists', 'src/editor/review/waiting.ts: Sent back by the reviewer:', 'src/editor/review/review-actions.ts: Read and published', 'src/editor/sign-in/identity-requests.ts: This is no answer of the sign-in.'];

test('what people read on a page is in the text of its room, and not in a component or a script', () => {
  const files = filesThatSpeak().filter((file) => !LISTS_OF_NAMES.includes(file));
  expect(files.length).toBeGreaterThan(150);
  expect(files).toEqual(expect.arrayContaining(['src/packing/my-pack.ts', 'src/editor/review/review-list.ts', 'src/editor/desk/arrange-desk.ts', 'src/editor/sign-in/sign-in.ts']));
  expect(files.flatMap((file) => sentencesIn(file).filter(({ text }) => !MARKS.includes(`${file}: ${text}`)).map(({ line, text }) => `${file}:${line}: “${text}”: move it to the text of its room`))).toEqual([]);
});

test('the interface asks without “please”', () => {
  const told = sources.filter((file) => /^src\/(?!checks\/rules).*(?<!\.test)\.(ts|astro)$/.test(file)).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/['`>. ](Please [a-z]+|[,;] please [a-z]+)/g)].map(([, words]) => `${file}: “${words}”`));
  expect(told).toEqual([]);
});

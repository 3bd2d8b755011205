import type { Nodes } from 'mdast';
import { inUse, newestFirst, type Catalogue, type Post } from '../catalogue/catalogue.ts';
import { grouped, inOrderOf } from '../catalogue/grouped.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { showDay } from '../dates/show-dates.ts';

/** Something to read after a post. */
export interface ReadOn {
  href: string;
  title: string;
  /** What kind of page it is, and a little text about it. */
  words: string;
}

interface Candidate extends ReadOn {
  themes: readonly string[];
  school: string | undefined;
  /** The day that puts the newer of two equals first. */
  day: string;
  /** The words that say what it is about. */
  about: ReadonlySet<string>;
}

/**
 * What to read after a post: resources, issues, visits, meetings and other posts that share its theme, its school or its words, the
 * most closely related first. What the post itself links to is left out, but its theme counts as the post's. Never empty while anything else is published.
 */
export function relatedToPost(post: Post, catalogue: Catalogue, count = 6): ReadOn[] {
  const linked = new Set(linksIn(post.page.tree));
  const all = findCandidates(catalogue);
  const byHref = grouped(all, hrefOf);
  const themes = new Set([...(post.theme ? [post.theme] : []), ...[...linked].flatMap((href) => byHref.get(href) ?? []).flatMap((one) => one.themes)]);
  const words = longWordsIn(`${post.title} ${post.summary}`);
  const similarityOf = (one: Candidate) => 3 * Number(one.themes.some((theme) => themes.has(theme))) + 2 * Number(one.school !== undefined && one.school === post.school) + words.intersection(one.about).size;
  const near = inOrderOf(all, [
    ...[...themes].flatMap((theme) => grouped(all, themesOf).get(theme) ?? []),
    ...(post.school ? grouped(all, schoolOf).get(post.school) ?? [] : []),
    ...[...words].flatMap((word) => grouped(all, wordsOf).get(word) ?? []),
  ]);
  const isToRead = ({ href }: Candidate) => href !== `/news/${post.slug}/` && !linked.has(href);
  const first = near.filter(isToRead).map((one) => ({ one, similarity: similarityOf(one) })).toSorted((a, b) => b.similarity - a.similarity).slice(0, count).map(({ one }) => one);
  return [...first, ...newest(all, count - first.length, (one) => isToRead(one) && !first.includes(one))].map(({ href, title, words: said }) => ({ href, title, words: said }));
}

/** The first few of a list that pass; the walk stops there. */
function newest(all: readonly Candidate[], most: number, passes: (one: Candidate) => boolean): Candidate[] {
  return all.values().filter(passes).take(most).toArray();
}

/** Everything that may be read after a post, the newest first. */
const findCandidates = makeOnce((catalogue: Catalogue): Candidate[] => {
  return newestFirst(candidates(catalogue), ({ day }) => day);
});

function candidates(catalogue: Catalogue): Candidate[] {
  return [
    ...inUse(catalogue).map((one) => ({ href: `/resources/${one.slug}/`, title: one.title, words: one.summary, themes: [one.theme, ...(one.also ?? [])], school: one.school, day: one.added, about: longWordsIn(`${one.title} ${one.summary}`) })),
    ...catalogue.news.map((one) => ({ href: `/news/${one.slug}/`, title: one.title, words: `News, ${showDay(one.date)}`, themes: one.theme ? [one.theme] : [], school: one.school, day: one.date, about: longWordsIn(`${one.title} ${one.summary}`) })),
    ...catalogue.issues.map((one) => ({ href: `/issues/${one.slug}/`, title: one.title, words: `Issue of common concern. ${one.summary}`, themes: one.themes, school: undefined, day: '', about: longWordsIn(`${one.title} ${one.summary}`) })),
    ...catalogue.visits.map((one) => ({ href: `/visits/${one.slug}/`, title: one.title, words: `Visit, ${showDay(one.starts)}`, themes: [], school: one.host, day: one.starts, about: longWordsIn(`${one.title} ${one.see.join(' ')}`) })),
    ...catalogue.meetings.map((one) => ({ href: `/meetings/${one.slug}/`, title: one.title, words: `Meeting, ${showDay(one.starts)}`, themes: [], school: one.host, day: one.starts, about: longWordsIn(`${one.title} ${one.agenda.join(' ')}`) })),
  ];
}

/** Words long enough to say what something is about, without their plural endings. */
function longWordsIn(words: string): Set<string> {
  const known = new Set(['about', 'after', 'before', 'where', 'which', 'their', 'there', 'these', 'school', 'other', 'every', 'three', 'partnership']);
  const long = (words.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.replace(/(?<!s)s$/, ''));
  return new Set(long.filter((word) => !known.has(word)));
}

function hrefOf({ href }: Candidate): string[] {
  return [href];
}

function themesOf({ themes }: Candidate): readonly string[] {
  return themes;
}

function schoolOf({ school }: Candidate): string[] {
  return school ? [school] : [];
}

function wordsOf({ about }: Candidate): string[] {
  return [...about];
}

/** The addresses on this site that some text links to, without the places on their pages. */
function linksIn(node: Nodes): string[] {
  const own = node.type === 'link' && node.url.startsWith('/') ? [node.url.replace(/[#?].*$/, '')] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => linksIn(child as Nodes))] : own;
}

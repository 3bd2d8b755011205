import { directionOf, englishNameOf, resourceOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import type { PartNode } from '../parts/part.ts';
import { addressOfLanguagePair, languagePairsOf } from './language-pairs.ts';
import { describeTranslation, draftLabelOf } from './translation.ts';

/** What families can read in a language: its letters first. */
export interface LanguageSheetView {
  /** That a machine translated something here, in that language; each sentence once. */
  drafts: { words: string; language: string; direction: 'ltr' | 'rtl' }[];
  items: {
    href: string;
    title: string;
    lang: string;
    dir: 'ltr' | 'rtl';
    /** The title of the letter, in the language. */
    letter: string | undefined;
    /** What it translates. */
    original: { href: string; title: string } | undefined;
    /** How far it has been checked, and how it compares with its original. */
    state: string | undefined;
    /** What to print: "PDF", "Word". */
    files: { href: string; label: string }[];
    /** Where both languages are side by side, and the English name of the other. */
    beside: { href: string; language: string } | undefined;
  }[];
}

/** The sheet of a language. `files` holds the names of the files that were made from each resource, by its slug. */
export function viewLanguageSheet(catalogue: Catalogue, slugs: readonly string[], files: Readonly<Record<string, readonly string[]>>): LanguageSheetView {
  const resources = slugs.flatMap((slug) => resourceOf(catalogue, slug) ?? []).toSorted((a, b) => isLetter(b) - isLetter(a));
  const drafts = new Map(resources.flatMap((resource) => { const own = draftLabelOf(resource, catalogue)?.own; return own ? [[own.words, own] as const] : []; }));
  return { drafts: [...drafts.values()], items: resources.map((resource) => viewItem(catalogue, resource, files[resource.slug] ?? [])) };
}

function isLetter({ kind }: Resource): number {
  return Number(kind === 'letter');
}

function viewItem(catalogue: Catalogue, resource: Resource, made: readonly string[]): LanguageSheetView['items'][number] {
  const { slug, title, language } = resource;
  const href = `/resources/${slug}/`;
  const letters = resource.page.tree.children.filter((node): node is PartNode => node.type === 'part' && node.name === 'FamilyLetter');
  const translation = describeTranslation(resource, catalogue);
  const pair = languagePairsOf(resource, catalogue).find((one) => one.translation === resource);
  return {
    href, title,
    lang: language,
    dir: directionOf(catalogue, resource),
    letter: letters[0]?.values.title as string | undefined,
    original: translation?.original && { href: `/resources/${translation.original.slug}/`, title: translation.original.title },
    state: translation?.brief,
    // A page with one letter gives a family that letter; otherwise it gives the whole page.
    files: [['pdf', 'PDF'], ['docx', 'Word']]
      .map(([ending, label]) => ({ name: `${slug}${letters.length === 1 ? '-letter' : ''}.${ending}`, label: label! }))
      .filter(({ name }) => made.includes(name))
      .map(({ name, label }) => ({ href: `${href}${name}`, label })),
    beside: pair && { href: addressOfLanguagePair(pair), language: englishNameOf(catalogue.settings, pair.original.language) },
  };
}

import type { Root } from 'mdast';
import { textLinesOf, type TextLines } from '../../finding/search/text-lines.ts';
import { nodesOf } from '../../mdx/walk.ts';
import { countWordsIn } from '../../mdx/word-count.ts';
import { gapsOf, type Gap } from '../../parts/fill-in/gaps-in-page.ts';
import { needsSite } from '../../parts/resolve-parts.ts';
import { hasSlides } from '../../takeaway/slides/has-slides.ts';
import { linksInText, type LinkOfEntry } from '../links/links-in-text.ts';
import { sayingsIn, type SayingInText } from './sayings-in.ts';

/** What is known of a text, so that nobody has to walk through it to learn that again. */
export interface TextFacts {
  /** Whether it is the same whatever else the site has. */
  asWritten: boolean;
  /** Every address in it. */
  links: LinkOfEntry[];
  /** The addresses on this site that it links to. */
  paths: string[];
  words: number;
  /** Whether anything of it can be put on slides. */
  slides: boolean;
  /** What the search reads. */
  read: TextLines;
  /** The gaps of a letter. */
  gaps: Gap[];
  /** What it takes from the settings. */
  sayings: SayingInText[];
}

/** Gathers the facts of a text, once it has been read. */
export function factsOfText(tree: Root): TextFacts {
  return { asWritten: !needsSite(tree), links: linksInText(tree), paths: pathsInText(tree), words: countWordsIn(tree), slides: hasSlides({ tree }), read: textLinesOf(tree), gaps: gapsOf(tree), sayings: sayingsIn(tree) };
}

/** The addresses on this site that a text links to: `/resources/circle-plan/#steps`. */
export function pathsInText(tree: Root): string[] {
  return [...nodesOf(tree)].flatMap((node) => ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/') ? [node.url] : []));
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { digestOf, digestTerms } from './digest.ts';

/** An address in full for a link, and without its beginning for paper. */
export interface WholeAddress {
  href: string;
  shown: string;
}

/** What the digest of a term shows. Its addresses are in full, so that they still lead here when people paste it into a bulletin. */
export interface DigestView {
  title: string;
  /** The term in words: "Autumn term 2026". */
  term: string;
  /** The name of the site. */
  site: string;
  /** The address of the site, as paper shows it. */
  address: string;
  /** The day on which it was made. */
  made: string;
  mailbox: string;
  /** The address of the digest as plain text. */
  textFile: string;
  /** An e-mail that links to it. */
  mail: string;
  sections: { heading: string; lines: { title: string; words: string; to: WholeAddress }[]; more?: { count: number; to: WholeAddress } }[];
  /** Other terms that have a digest, the newest first. */
  otherTerms: { href: string; name: string }[];
}

/** The digest of a term such as 2026-autumn. */
export function viewDigest(catalogue: Catalogue, term: string): DigestView {
  const { address, mailbox, name } = catalogue.settings;
  const { title, sections } = digestOf(term, catalogue);
  const wholeOf = (path: string): WholeAddress => {
    const { href } = new URL(path, address);
    return { href, shown: href.replace(/^https?:\/\//, '') };
  };
  return {
    title,
    term: showTerm(term),
    site: name,
    address: wholeOf('/').shown.slice(0, -1),
    made: showDay(catalogue.today),
    mailbox,
    textFile: `/digest/${term}.txt`,
    mail: `mailto:?subject=${encodeURIComponent(`${name}: ${title}`)}&body=${encodeURIComponent(`${title}\n${wholeOf(`/digest/${term}/`).href}\n`)}`,
    sections: sections.map(({ heading, lines, more }) => ({
      heading,
      lines: lines.map((line) => ({ title: line.title, words: line.words, to: wholeOf(line.href) })),
      ...(more && { more: { count: more.count, to: wholeOf(more.href) } }),
    })),
    otherTerms: digestTerms(catalogue).filter((other) => other !== term).map((other) => ({ href: `/digest/${other}/`, name: showTerm(other) })),
  };
}

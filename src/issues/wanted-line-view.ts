import { resourceOf, type Catalogue } from '../catalogue/catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { claimLink, describeProgress, describeReader, isAnswered, type WantedItem } from '../catalogue/issues.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** What the line of one wanted thing shows. What it does not say is left out. */
export interface WantedLineView {
  what: string;
  /** Who it is for: "SENCO, Post-16". */
  reader: string;
  /** Who has taken it on: "Taken on by Oak Primary, autumn term 2026". */
  progress?: string;
  /** The resource that resulted. */
  answer?: { href: string; title: string };
  /** An e-mail in which a school takes it on; only while no school has. */
  claim?: string;
}

/** The line of one wanted thing. */
export function viewWantedLine(item: WantedItem, catalogue: Catalogue): WantedLineView {
  const { wanted } = item;
  const answer = isAnswered(wanted, catalogue) ? resourceOf(catalogue, wanted.resource!) : undefined;
  const isFree = !answer && !wanted.school;
  return {
    what: wanted.what,
    reader: describeReader(wanted),
    ...(isFree ? { claim: claimLink(item, catalogue) } : { progress: [describeProgress(wanted, catalogue), wanted.term && lowerFirst(showTerm(wanted.term))].filter(Boolean).join(', ') }),
    ...(answer && { answer: { href: `/resources/${answer.slug}/`, title: answer.title } }),
  };
}

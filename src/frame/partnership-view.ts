import type { Settings } from '../catalogue/catalogue.ts';
import { foundationInText } from '../text/foundation-in-text.ts';
import { takedownPromise } from '../text/takedown-promise.ts';

/** Who runs the site, for pages that show nothing else of it. */
export interface PartnershipView {
  name: string;
  /** The body that holds the partnership together, by its full name. */
  foundation: string;
  /** The same for the middle of a sentence. */
  inText: string;
  mailbox: string;
  /** How soon a page that somebody reports is taken down, for the end of a sentence. */
  takedown: string;
}

/** Who runs the site, from its settings. */
export function viewPartnership(settings: Settings): PartnershipView {
  const { name, foundation, mailbox } = settings;
  return { name, foundation, inText: foundationInText(settings), mailbox, takedown: takedownPromise(settings) };
}

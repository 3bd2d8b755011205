import type { Catalogue } from '../catalogue/catalogue.ts';
import { grouped } from '../catalogue/grouped.ts';
import { kinds, type KindName } from '../schema/index.ts';
import { foundationFirst } from '../text/foundation-in-text.ts';
import type { HiddenPage } from './hidden-pages.ts';

/** The page that appears where another was set aside or removed. */
export type HiddenView = SetAsideView | RemovedView;

/** A page that is set aside until somebody puts something in it right. */
export interface SetAsideView {
  state: 'aside';
  /** Who knows about it, at the beginning of a sentence. */
  foundation: string;
}

/** A page that was removed. */
export interface RemovedView {
  state: 'removed';
  isResource: boolean;
  /** The address of the page that has its content now. */
  movedTo: string | undefined;
  /** The list of pages of its kind. */
  kind: { label: string; href: string };
  /** Where people can ask for it. */
  mailbox: string;
}

/** The page at the address of one that was set aside or removed. */
export function viewHidden({ aside, removed, settings }: Catalogue, kind: KindName, slug: string): HiddenView {
  const address = addressOf({ kind, slug })[0]!;
  if (grouped(aside, addressOf).has(address)) return { state: 'aside', foundation: foundationFirst(settings) };
  return {
    state: 'removed',
    isResource: kind === 'resources',
    movedTo: grouped(removed, addressOf).get(address)?.[0]?.movedTo,
    kind: { label: kinds[kind].label, href: `/${kind}/` },
    mailbox: settings.mailbox,
  };
}

function addressOf({ kind, slug }: HiddenPage): string[] {
  return [`/${kind}/${slug}/`];
}

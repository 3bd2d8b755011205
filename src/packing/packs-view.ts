import type { Resource, Settings } from '../catalogue/catalogue.ts';
import { isUncheckedDraft } from '../catalogue/drafts/unchecked-draft.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { iconNamed } from '../frame/icons/icon-named.ts';
import type { IconName } from '../frame/icons/icons.ts';
import { hueOfTheme, type Hue } from '../frame/theme-hues.ts';
import { describeFile } from '../text/describe-file.ts';
import { text } from './text.ts';

/** The ready packs, by what they gather. */
export interface PacksView {
  description: string;
  /** `id` is the id of the group's heading. */
  groups: { id: string; title: string; packs: PackView[] }[];
  pages: ListPagesView | undefined;
}

/** A pack to download. */
export interface PackView {
  /** The id of its place on the page. */
  name: string;
  title: string;
  /** The icon of its theme or role, and the hue of its theme. */
  icon: IconName;
  hue: Hue | undefined;
  href: string;
  /** The kind and size of its file, and how much is in it. */
  words: string;
  /** The first of what is in it, and how many more there are; `draft` says that a machine translated it and no speaker has checked it. */
  resources: { href: string; title: string; lang: string; draft: boolean }[];
  more: number;
  /** What somebody may look for in it and will not find, in whole sentences. */
  leftOut: string[];
  /** The page that lists the same things on the site. */
  page: string;
}

/** A pack whose file is finished, with its size in bytes. `kind` is what it gathers: "Theme". */
export interface FinishedPack {
  name: string;
  kind: string;
  title: string;
  page: string;
  resources: readonly Pick<Resource, 'slug' | 'title' | 'language' | 'translates'>[];
  leftOut: readonly string[];
  bytes: number;
}

/** How many resources of a pack the page names. */
const MOST_RESOURCES = 12;

/** The pages of so many packs, for their route. */
export function listPackPages(packs: number) {
  return listPages(packs);
}

/** One page of the packs that were made, in order. */
export function viewPacks({ name }: Pick<Settings, 'name'>, packs: readonly FinishedPack[], page = 1): PacksView {
  return {
    description: text.packsAbout(name),
    groups: [...Map.groupBy(entriesOn(packs, page), ({ kind }) => kind)].map(([kind, all]) => ({ id: kind.toLowerCase().replaceAll(' ', '-'), title: text.packs.by[kind]!, packs: all.map(viewPack) })),
    pages: viewListPages('/packs/', page, packs.length),
  };
}

function viewPack({ name, title, page, resources, leftOut, bytes }: FinishedPack): PackView {
  // A pack is named for what it gathers: theme-family-and-community.
  const gathered = name.slice(name.indexOf('-') + 1);
  const drafts = resources.filter(isUncheckedDraft).length;
  const originals = resources.filter(({ translates }) => !translates).length;
  return {
    name, title, page,
    icon: iconNamed(gathered) ?? 'bag',
    hue: hueOfTheme(gathered),
    href: `/packs/${name}.zip`,
    words: `${describeFile(`${name}.zip`, bytes)}. ${text.counts(originals, resources.length - originals - drafts, drafts)}`,
    resources: resources.slice(0, MOST_RESOURCES).map((resource) => ({ href: `/resources/${resource.slug}/`, title: resource.title, lang: resource.language, draft: isUncheckedDraft(resource) })),
    more: Math.max(0, resources.length - MOST_RESOURCES),
    leftOut: [...leftOut],
  };
}

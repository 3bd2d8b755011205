import type { Packed } from './pack-list.ts';

/** What a browser knows about whatever is in somebody's pack. `resources` has those of the pieces that were fetched. */
export interface PackIndex extends PackIndexHead {
  resources: PackIndexPiece;
}

/** What is the same for every pack. */
export interface PackIndexHead {
  site: { name: string; address: string };
  /** Slugs of resources that are set aside until somebody puts something in them right. */
  aside: string[];
}

/** Some resources, by slug. */
export type PackIndexPiece = Record<string, PackIndexEntry>;

/** A resource as the list of the reader's pack shows it. `bytes` is the size of all its files. */
export interface PackIndexEntry {
  title: string;
  language: string;
  bytes: number;
  warnings?: string[];
  retired?: { reason: string; successor?: string | undefined };
}

/** A line in the list of the reader's pack. */
export interface PackLine {
  slug: string;
  title: string;
  language: string;
  /** Whether it can be printed and downloaded today. */
  isHere: boolean;
  /** What to say about it, in whole sentences. */
  notes: string[];
  /** Its replacement, when it is retired. */
  successor?: Packed;
}

/** What to show for something in a pack: as it is today, and what has changed since the reader put it in. */
export function describePacked({ slug, title }: Packed, { resources, aside }: PackIndex): PackLine {
  const known = Object.hasOwn(resources, slug) ? resources[slug]! : undefined;
  const called = title || slug.replaceAll('-', ' ');
  if (!known) {
    const note = aside.includes(slug) ? 'It is set aside while something on its page is put right. It stays in your pack, and will be here again.' : 'It is no longer on this site.';
    return { slug, title: called, language: 'en-GB', isHere: false, notes: [note] };
  }
  const { language, warnings = [], retired } = known;
  const renamed = title && title !== known.title ? [`It was called “${title}” when you put it in.`] : [];
  if (!retired) return { slug, title: known.title, language, isHere: true, notes: [...renamed, ...warnings] };
  const next = retired.successor === undefined || !Object.hasOwn(resources, retired.successor) ? undefined : resources[retired.successor];
  return {
    slug, title: known.title, language, isHere: false,
    notes: [...renamed, `It is retired, so it is not printed or downloaded. ${retired.reason}`],
    ...(next && !next.retired ? { successor: { slug: retired.successor!, title: next.title } } : {}),
  };
}

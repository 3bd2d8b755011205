import { mergePages, writeMerged, type FieldChange } from '../comparison/merge-pages.ts';
import type { Passage } from '../comparison/merge-blocks.ts';
import { kinds, type KindName } from '../../schema/index.ts';

/** A page with the text of an earlier version. */
export interface BroughtBack {
  text: string;
  /** The labels of the fields that differ but stay as they are now. */
  kept: string[];
  /** Whether anything differs from the page as it is now. */
  isChange: boolean;
}

/**
 * What never goes back to what it was: dates, the state of something, what somebody vouched for, where a page comes from, its version, which
 * others have seen, and the files beside it, which an earlier version may no longer have.
 */
const STAYS: ReadonlySet<string> = new Set(['added', 'reviewed', 'review', 'retired', 'version', 'adapted', 'translates', 'formerly', 'safeguarding', 'licence', 'example', 'state', 'left', 'files', 'see', 'notice', 'adopted', 'settled', 'outcomes', 'joined', 'host', 'school']);

/** Puts the text and the fields of an earlier version of a page into the page as it is now. */
export function bringBack(now: string, earlier: string, kind: KindName): BroughtBack {
  const merge = mergePages({ base: now, mine: now, theirs: earlier }, kind);
  const stays = (place: FieldChange | Passage) => 'name' in place && STAYS.has(place.name);
  const changed = [...merge.fields, ...merge.passages].filter(({ changedBy }) => changedBy === 'theirs');
  const labels = kinds[kind].fields as unknown as Record<string, { label: string } | undefined>;
  return {
    text: writeMerged(merge, (place) => (stays(place) ? 'mine' : 'theirs')),
    kept: changed.flatMap((place) => ('name' in place && stays(place) ? [labels[place.name]?.label ?? place.name] : [])),
    isChange: changed.some((place) => !stays(place)),
  };
}

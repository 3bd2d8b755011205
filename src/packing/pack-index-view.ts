import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { indexPieceOf } from '../catalogue/packs/addresses.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import type { PackIndexEntry, PackIndexHead, PackIndexPiece } from '../catalogue/packs/pack-index.ts';

/** What a browser knows about every pack. */
export function viewPackIndex({ settings, aside }: Pick<Catalogue, 'settings' | 'aside'>): PackIndexHead {
  return { site: { name: settings.name, address: settings.address }, aside: aside.filter(({ kind }) => kind === 'resources').map(({ slug }) => slug) };
}

/** The resources of one piece of the list of all. */
export function resourcesOfPiece({ resources }: Pick<Catalogue, 'resources'>, piece: number): Resource[] {
  return resources.filter(({ slug }) => indexPieceOf(slug) === piece);
}

/** What a browser knows about what may be in somebody's pack: one piece of it. `handouts` has the handout of each of its resources that is not retired, by slug. */
export function viewPackIndexPiece(catalogue: Pick<Catalogue, 'resources'>, piece: number, handouts: Readonly<Record<string, Pick<Handout, 'files' | 'warnings'>>>): PackIndexPiece {
  const viewEntry = ({ slug, title, language, retired }: Resource): PackIndexEntry => {
    if (retired) return { title, language, bytes: 0, retired: { reason: retired.reason, successor: retired.successor } };
    const { files, warnings } = handouts[slug]!;
    return { title, language, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), warnings };
  };
  return Object.fromEntries(resourcesOfPiece(catalogue, piece).map((resource) => [resource.slug, viewEntry(resource)]));
}

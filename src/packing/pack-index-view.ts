import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Handout } from '../catalogue/packs/handout.ts';
import type { PackIndex, PackIndexEntry } from '../catalogue/packs/pack-index.ts';

/** What a browser knows about everything that may be in somebody's pack. `handouts` has the handout of each resource that is not retired, by slug. */
export function viewPackIndex({ settings, resources, aside }: Pick<Catalogue, 'settings' | 'resources' | 'aside'>, handouts: Readonly<Record<string, Pick<Handout, 'files' | 'warnings'>>>): PackIndex {
  const viewEntry = ({ slug, title, language, retired }: Catalogue['resources'][number]): PackIndexEntry => {
    if (retired) return { title, language, bytes: 0, retired: { reason: retired.reason, successor: retired.successor } };
    const { files, warnings } = handouts[slug]!;
    return { title, language, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), warnings };
  };
  return {
    site: { name: settings.name, address: settings.address },
    resources: Object.fromEntries(resources.map((resource) => [resource.slug, viewEntry(resource)])),
    aside: aside.filter(({ kind }) => kind === 'resources').map(({ slug }) => slug),
  };
}

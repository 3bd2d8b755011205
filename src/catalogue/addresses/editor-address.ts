import { kinds, type KindName } from '../../schema/index.ts';

/** The address at which the editor opens a published page, for people who sign in. */
export function editorAddress(kind: KindName, slug: string): string {
  return `/admin/#/collections/${kind}/entries/${slug}${kinds[kind].layout === 'folder' ? '/index' : ''}`;
}

import { createElement as h, type ReactNode } from 'react';
import { kinds, type KindName } from '../../schema/index.ts';
import { text } from './text.ts';

/** Another page with the same title, published or a draft. */
export interface SameTitled {
  slug: string;
  title: string;
  isDraft: boolean;
}

/** Says that another page of a kind has the same title, with a link to it in a new tab. Empty if there is none. */
export function SameTitle({ kind, other }: { kind: KindName; other: SameTitled | undefined }): ReactNode {
  return h('p', { className: 'same-title', role: 'status' }, other && [
    other.isDraft ? text.sameTitle.draft(kinds[kind].one) : text.sameTitle.published(kinds[kind].one),
    h('a', { key: 'a', href: other.isDraft ? `/review/#/${kind}/${other.slug}` : `/${kind}/${other.slug}/`, target: '_blank', rel: 'noopener' }, other.title || other.slug),
    text.sameTitle.after,
  ]);
}

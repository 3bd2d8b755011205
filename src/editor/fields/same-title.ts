import { createElement as h, type ReactNode } from 'react';
import { kinds, type KindName } from '../../schema/index.ts';
import type { ListedEntry } from '../published/records.ts';

/** Says that another page of a kind has the same title, with a link to it in a new tab. Empty if there is none. */
export function SameTitle({ kind, others: [other] }: { kind: KindName; others: readonly ListedEntry[] }): ReactNode {
  return h('p', { className: 'same-title', role: 'status' }, other && [
    `Another ${kinds[kind].one} is called `,
    h('a', { key: 'a', href: `/${kind}/${other[0]}/`, target: '_blank', rel: 'noopener' }, other[1] || other[0]),
    ' already. You can keep this title, but people will tell the two apart more easily if it says what is different here.',
  ]);
}

import { createElement as h, type ReactNode } from 'react';
import type { UnannouncedChange } from '../validation/unannounced-change.ts';
import { text } from './text.ts';

/** Points out that a page which others adapted or translated has changed while its version has not. It never stops a save. Shows nothing otherwise. */
export function VersionNote({ unannounced }: { unannounced: UnannouncedChange | undefined }): ReactNode {
  if (!unannounced) return null;
  const { schools, languages, next } = unannounced;
  return h('section', { className: 'preview-note', 'aria-label': text.version.title },
    h('p', null, h('strong', null, text.version.changed(schools, languages)), text.version.raise(schools, languages, next)));
}

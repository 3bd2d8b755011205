import { createElement as h, type ReactNode } from 'react';
import type { UnannouncedChange } from '../validation/unannounced-change.ts';

/** Points out that a page which others adapted or translated has changed while its version has not. It never stops a save. Shows nothing otherwise. */
export function VersionNote({ unannounced }: { unannounced: UnannouncedChange | undefined }): ReactNode {
  if (!unannounced) return null;
  const { schools, languages, next } = unannounced;
  const made = [schools && `that ${schools === 1 ? 'one school' : `${schools} schools`} adapted`, languages && `that is in ${languages === 1 ? 'one other language' : `${languages} other languages`}`].filter(Boolean).join(' and ');
  return h('section', { className: 'preview-note', 'aria-label': 'The version' },
    h('p', null, h('strong', null, `You changed the text of a page ${made}.`), ` Raise the version to ${next} so that ${schools === 0 ? 'its readers hear' : schools + languages === 1 ? 'it hears' : 'they hear'} of it. If you only corrected a slip, leave it; you can save and publish it as it is.`));
}

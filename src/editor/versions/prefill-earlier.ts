import { pathOf } from '../published/entry-paths.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import type { UnsavedText } from '../form/unsaved-text.ts';
import type { Ask } from '../review/waiting.ts';
import { readAt, readCurrent } from '../together/read-current.ts';
import { bringBack } from './bring-back.ts';
import { text as says } from './text.ts';

/** What is put into the form, and what to say about it. */
export interface EarlierText {
  unsaved?: UnsavedText;
  message: string;
}

/**
 * Prepares the form of a page with the text of an earlier version, if the address asks for one: `?bring=` and the commit. The text is unsaved text
 * like any other, so nothing is overwritten, and what somebody had typed before is still kept. Undefined if the address asks for none.
 */
export async function prefillEarlier({ search, hash }: { search: string; hash: string }, ask: Ask, account: string, now: number): Promise<EarlierText | undefined> {
  const sha = new URLSearchParams(search).get('bring');
  const [, kind, slug] = /^#\/collections\/([a-z]+)\/entries\/([a-z0-9-]+)(?:\/index)?$/.exec(hash) ?? [];
  if (!sha || !/^[0-9a-f]{40}$/.test(sha) || !kind || !slug || !Object.hasOwn(kinds, kind)) return undefined;
  try {
    const [current, earlier] = await Promise.all([readCurrent(ask, kind as KindName, slug), readAt(ask, sha, kind as KindName, slug)]);
    if (current === undefined || earlier === undefined) return { message: says.form.notFound };
    const { text, kept, isChange } = bringBack(current, earlier, kind as KindName);
    if (!isChange) return { message: says.form.same(kept) };
    const inEditor = kinds[kind as KindName].layout === 'folder' ? `${slug}/index` : slug;
    return {
      unsaved: { account, kind, slug: inEditor, tab: crypto.randomUUID(), prefilled: '', title: slug, name: '', at: now, text, path: pathOf(kind as KindName, slug), source: current, files: [] },
      message: says.form.filled(kept),
    };
  } catch {
    return { message: says.form.notRead };
  }
}
